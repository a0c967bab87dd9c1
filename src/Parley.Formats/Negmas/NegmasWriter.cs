using System.Text;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Writes a case as a NegMAS scenario: a file with the outcome space, and one for each party.</summary>
internal sealed class NegmasWriter(Case @case, bool isJson)
{
    private readonly List<ImportNote> _notes = [];
    private readonly LikelyValues _likely = new(@case);

    /// <summary>The files, and what they do not say.</summary>
    /// <exception cref="ForeignFileException">NegMAS cannot hold this case.</exception>
    public static Exported Write(Case @case, bool isJson) => new NegmasWriter(@case, isJson).Write();

    private Exported Write()
    {
        if (@case.Issues.FirstOrDefault(issue => issue.AppliesWhen is not null) is { } sometimes)
            throw Refused($"the issue {Names.Quoted(sometimes.Name)} arises only sometimes; in NegMAS every outcome settles every issue");
        if (@case.Priorities is [var ordinal, ..])
            throw Refused($"{Names.Quoted(@case.Parties[ordinal.Id].Name)} has priorities, which are an order; NegMAS needs amounts");
        NegmasLosses.Note(@case, text => _notes.Add(new(NoteKind.Dropped, "", 0, text)));
        var names = FileNames();
        var files = new List<ForeignFile> { File(names[0], Domain()) };
        for (var p = 0; p < @case.Parties.Count; p++) files.Add(File(names[p + 1], Utility(@case.Parties[p])));
        return new(files, [.. _notes, .. ReadBack.Notes(new NegmasFormat(), @case, files, "what packages are worth")]);
    }

    /// <summary>
    /// Of the domain and then the parties; in order of name the parties stand as in the case, since that is how they are read.
    /// </summary>
    private string[] FileNames()
    {
        var ids = Ids.OfParties();
        string[] names = [ids.Of($"{@case.Title} domain"), .. @case.Parties.Select(party => ids.Of(party.Id))];
        var ending = isJson ? ".json" : ".yml";
        var files = Array.ConvertAll(names, name => name + ending);
        var isSorted = files.AsSpan(1).ToArray().SequenceEqual(files.Skip(1).Order(StringComparer.Ordinal));
        var digits = @case.Parties.Count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return isSorted ? files : [files[0], .. files.Skip(1).Select((file, p) => $"{(p + 1).ToString($"D{digits}", null)}-{file}")];
    }

    private ForeignFile File(string name, YamlMap root) =>
        new(name, Encoding.UTF8.GetBytes(isJson ? JsonWriter.Write(root) : YamlWriter.Write(root)));

    private YamlMap Domain()
    {
        var issues = new YamlList(0);
        foreach (var issue in @case.Issues)
        {
            var values = new YamlList(0);
            var isContiguous = issue.Range is { Step: 1 } range && range.From == decimal.Truncate(range.From);
            IReadOnlyList<Option> told = isContiguous ? [issue.Options[0], issue.Options[^1]] : issue.Options;
            foreach (var option in told) values.Add(NegmasTerms.Value(issue, option));
            issues.Add(Terms.Map(
                ("name", Terms.Words(NegmasTerms.NameOf(@case, issue))),
                ("type", Terms.Words(
                    isContiguous ? "ContiguousIssue" : issue.IsNumeric ? "DiscreteCardinalIssue" : "CategoricalIssue")),
                ("values", values)));
        }

        return Terms.Map(
            ("name", Terms.Words(@case.Title)), ("type", Terms.Words("DiscreteCartesianOutcomeSpace")), ("issues", issues));
    }

    private YamlMap Utility(Party party)
    {
        var reserved = ("reserved_value", (YamlNode)Terms.Number(_likely.NoDeal(party.Id)));
        var name = ("name", (YamlNode)Terms.Words(party.Name));
        (string, YamlNode)[] worth = @case.Interactions.Any(i => i.Party == party.Id)
            ? new NegmasBoxes(@case, _likely).Of(party)
            : Additive(party);
        return Terms.Map([name, reserved, .. worth]);
    }

    private (string, YamlNode)[] Additive(Party party)
    {
        var (weights, values) = (new YamlList(0), new YamlList(0));
        foreach (var issue in @case.Issues)
        {
            var score = @case.Values.Find(party.Id)?.Issues.Find(issue.Id);
            var more = _likely.AudiencePoints(party.Id, issue);
            var points = score is null ? null : _likely.Points(@case.Values[party.Id].Issues, issue, party.Id);
            if (more is not null && points is not null) points = [.. points.Zip(more, (x, y) => ForeignNumber.Rounded(x + y))];
            var isWeighted = more is null && score?.Weight is not null;
            weights.Add(Terms.Number(isWeighted ? _likely.Of(score!.Weight!) : 1));
            values.Add(Function(issue, isWeighted ? _likely.Ratings(score!, issue, party.Id) : points ?? more));
        }

        return [("type", Terms.Words("LinearAdditiveUtilityFunction")), ("weights", weights), ("values", values)];
    }

    private static YamlMap Function(Issue issue, decimal[]? points)
    {
        if (points is null) return Terms.Map(("type", Terms.Words("ConstFun")), ("bias", Terms.Number(0)));
        if (issue.IsNumeric && NegmasTerms.Line(issue, points) is { } line)
            return Terms.Map(
                ("type", Terms.Words("AffineFun")), ("slope", Terms.Number(line.Slope)), ("bias", Terms.Number(line.Bias)));
        var table = new YamlMap(0);
        for (var o = 0; o < points.Length; o++) table.Add(NegmasTerms.Value(issue, issue.Options[o]), Terms.Number(points[o]));
        return Terms.Map(("type", Terms.Words("TableFun")), ("mapping", table));
    }

    private static ForeignFileException Refused(string message) => new("", 0, message);
}
