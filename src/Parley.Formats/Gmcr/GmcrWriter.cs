using System.Text;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Writes a case as a GMCR+ conflict.</summary>
internal sealed class GmcrWriter(Case @case)
{
    private const int MostOptions = 200;
    private const int MostStates = 20_000;

    private readonly GmcrOptions _options = new(@case);
    private readonly Boxes _boxes = new(@case);

    /// <summary>The file, and what it does not say.</summary>
    /// <exception cref="ForeignFileException">GMCR+ cannot hold this case.</exception>
    public Exported Write()
    {
        if (@case.Issues.FirstOrDefault(issue => issue.AppliesWhen is not null) is { } sometimes)
            throw Refused($"the issue {Names.Quoted(sometimes.Name)} arises only sometimes; a state of GMCR+ settles every option");
        if (_options.Count > MostOptions)
            throw Refused($"the case makes {_options.Count:N0} options that are taken or not; a conflict is written with up to {MostOptions}");
        var isRanked = @case.Values.Any(sheet => sheet.Issues.Count > 0) || @case.Interactions.Count > 0;
        var root = Terms.Map(
            ("decisionMakers", Makers(isRanked ? Ranked() : null)),
            ("coalitions", Numbers(Enumerable.Range(0, @case.Parties.Count))),
            ("options", _options.Write()),
            ("infeasibles", Infeasible()),
            ("useManualPreferenceRanking", Terms.Flag(isRanked)),
            ("program", Terms.Words("parley")),
            ("version", Terms.Words("1")));
        ForeignFile[] files = [new(FileName() + ".gmcr", Encoding.UTF8.GetBytes(JsonWriter.Write(root)))];
        var losses = GmcrLosses.Of(@case, isRanked).Select(text => new ImportNote(NoteKind.Dropped, "", 0, text));
        return new(files, [.. losses, .. ReadBack.Notes(new GmcrFormat(), @case, files, "what can be, and the order of it for everyone,")]);
    }

    /// <summary>The title, which a conflict has nowhere else, where it can be a file's name.</summary>
    private string FileName()
    {
        var title = @case.Title;
        var isSafe = char.IsAsciiLetterOrDigit(title[0]) && title.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or ',');
        if (isSafe && title.Length <= 80) return title;
        return Ids.Form(title) is { Length: > 0 } form ? form : "conflict";
    }

    private YamlList Makers(IReadOnlyList<YamlList>? rankings)
    {
        var makers = new YamlList(0);
        for (var p = 0; p < @case.Parties.Count; p++)
        {
            var party = @case.Parties[p];
            var preferences = new YamlList(0);
            foreach (var statement in @case.Priorities.Find(party.Id)?.Statements ?? [])
                if (Condition(statement) is { } condition) preferences.Add(condition);
            (string, YamlNode)[] entries =
            [
                ("name", Terms.Words(party.Name)), ("options", Numbers(_options.Of(party.Id))), ("preferences", preferences),
            ];
            makers.Add(Terms.Map(rankings is null ? entries : [.. entries, ("preferenceRanking", rankings[p])]));
        }

        return makers;
    }

    private YamlList Infeasible()
    {
        var list = new YamlList(0);
        foreach (var condition in _options.Exclusive()) list.Add(condition);
        foreach (var rule in @case.Rules)
            foreach (var condition in Conditions(rule.Never)) list.Add(condition);
        return list;
    }

    /// <summary>A statement: one condition, or any of several; null where it holds always or never, which ranks nothing.</summary>
    private YamlNode? Condition(Pattern pattern)
    {
        var terms = Conditions(pattern);
        if (terms.Count == 0 || terms.Exists(term => term.Items.Count == 0)) return null;
        if (terms is [var one]) return one;
        return Terms.Map(("compound", Terms.Flag(true)), ("members", Terms.List(terms)));
    }

    private List<YamlList> Conditions(Pattern pattern) =>
        _boxes.Union(pattern) is { } boxes && boxes.Sum(_options.TermsOf) <= Boxes.Most
            ? [.. boxes.SelectMany(_options.TermsIn)]
            : throw Refused($"a rule or statement takes more than {Boxes.Most:N0} conditions; it is too intricate for GMCR+");

    /// <summary>Each party's order of all states, by its values or priorities.</summary>
    private List<YamlList> Ranked()
    {
        if (_options.Count > 30 || @case.Issues.Aggregate(1.0, (product, issue) => product * issue.Options.Count) > MostStates)
            throw Refused($"values are written as a ranking of all states, for up to {MostStates:N0} packages; this case has more");
        var states = _options.States();
        var likely = new LikelyValues(@case);
        return [.. @case.Parties.Select(party => Ranking(states, party, likely))];
    }

    private YamlList Ranking(IReadOnlyList<Func<string, string?>> states, Party party, LikelyValues likely)
    {
        var statements = @case.Priorities.Find(party.Id)?.Statements ?? [];
        var levels = states.Select((state, s) => (Number: s + 1, Worth: statements.Count > 0
                ? statements.Aggregate(0m, (sum, statement) => (2 * sum) + (statement.Matches(state) ? 1 : 0))
                : likely.Of(party.Id, state)))
            .GroupBy(state => state.Worth).OrderByDescending(level => level.Key);
        var ranking = new YamlList(0);
        foreach (var level in levels)
        {
            int[] equals = [.. level.Select(state => state.Number)];
            ranking.Add(equals is [var one] ? Terms.Number(one) : Numbers(equals));
        }

        return ranking;
    }

    private static YamlList Numbers(IEnumerable<int> numbers) => Terms.List(numbers.Select(number => Terms.Number(number)));

    private static ForeignFileException Refused(string message) => new("", 0, message);
}
