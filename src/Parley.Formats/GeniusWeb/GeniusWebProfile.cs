using System.Globalization;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads one side's linear additive profile against the domain's issues: utility is the sum of weight × the value's utility.</summary>
internal sealed class GeniusWebProfile(string file, JsonNode space, IReadOnlyList<GeniusWebIssue> issues, Notes notes)
{
    private static readonly string[] Words = ["DiscreteValueSetUtilities", "discreteutils"];
    private static readonly string[] Ranges = ["NumberValueSetUtilities", "numberutils"];

    private readonly Dictionary<string, GeniusWebIssue> _issues = issues.ToDictionary(i => i.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, decimal>> _utility = new(StringComparer.Ordinal);

    public Catalog<IssueScore> Scores()
    {
        var utilities = Object("issueUtilities");
        var weights = Object("issueWeights");
        var scores = issues.Select(issue => Score(issue, utilities[issue.Name], weights)).OfType<IssueScore>().ToCatalog();
        foreach (var (name, value) in utilities.Members)
            if (!_issues.ContainsKey(name)) notes.Dropped(file, value.Line, $"The issue {Names.Quoted(name)} is not in the domain; it is left out.");
        var sum = scores.Sum(s => ((Known)s.Weight!).Value);
        if (Math.Abs(sum - 1) > 1e-9m)
            notes.Found(file, weights.Line, $"The weights add up to {ForeignNumber.Plain(decimal.Round(sum, 9))}; they are kept as written.");
        return scores;
    }

    /// <summary>The utility of the reservation bid; null where there is none. An issue that it leaves open counts for nothing.</summary>
    public decimal? Reservation()
    {
        if (space["reservationBid"] is not { Kind: JsonKind.Object } bid) return null;
        var values = bid["issuevalues"] ?? bid["issueValues"] ?? bid;
        decimal utility = 0;
        foreach (var (name, value) in values.Members)
        {
            var issue = _issues.GetValueOrDefault(name);
            var spelled = value.Kind == JsonKind.Text ? value.Text : value.Number is { } number ? ForeignNumber.Plain(number) : value.Text;
            if (issue is null || (!issue.Has(spelled) && !IsWithin(issue, value)))
                notes.Repaired(file, value.Line, $"The reservation bid gives {Names.Quoted(name)} the value {Names.Quoted(spelled)}, which is not in the domain; it counts for nothing.");
            else if (_utility.TryGetValue(name, out var of)) utility += of(spelled);
        }

        if (values.Members.Count < issues.Count) notes.Repaired(file, bid.Line, "The reservation bid leaves issues open; they count for nothing in it.");
        return ForeignNumber.RoundedSum(utility);
    }

    private JsonNode Object(string name) => space[name] is { Kind: JsonKind.Object } found ? found
        : throw new ForeignFileException(file, space.Line, $"the profile has no {name} by issue");

    private IssueScore? Score(GeniusWebIssue issue, JsonNode? utilities, JsonNode weights)
    {
        if (utilities is null)
        {
            notes.Repaired(file, space.Line, $"The profile says nothing about {Names.Quoted(issue.Name)}; it counts for nothing.");
            return null;
        }

        var weight = Weight(issue, weights);
        var inner = Inner(issue, utilities);
        var points = inner["valueUtilities"] is { Kind: JsonKind.Object } table ? Listed(issue, table, weight) : OnLine(issue, inner, weight);
        return new(issue.Issue.Id, points, new Known(weight));
    }

    /// <summary>The utilities, with or without the name of their class around them.</summary>
    private JsonNode Inner(GeniusWebIssue issue, JsonNode utilities)
    {
        foreach (var name in (string[])[.. Words, .. Ranges])
            if (utilities[name] is { Kind: JsonKind.Object } found) return found;
        if (utilities["valueUtilities"] is not null || utilities["lowValue"] is not null) return utilities;
        throw new ForeignFileException(file, utilities.Line, $"the utilities of {Names.Quoted(issue.Name)} are neither {string.Join(" nor ", Words.Concat(Ranges))}");
    }

    private decimal Weight(GeniusWebIssue issue, JsonNode weights)
    {
        if (weights[issue.Name]?.Number is { } weight) return weight;
        notes.Repaired(file, weights.Line, $"The issue {Names.Quoted(issue.Name)} has no weight that is a number; it counts for nothing.");
        return 0;
    }

    private Catalog<OptionScore> Listed(GeniusWebIssue issue, JsonNode table, decimal weight)
    {
        var found = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, value) in table.Members)
        {
            var spelled = issue.Issue.IsNumeric && ForeignNumber.Read(name) is { } number ? ForeignNumber.Plain(number) : name;
            if (!issue.Has(spelled)) notes.Dropped(file, value.Line, $"The value {Names.Quoted(name)} of {Names.Quoted(issue.Name)} is not in the domain; it is left out.");
            else found[spelled] = value.Number
                ?? throw new ForeignFileException(file, value.Line, $"the utility of {Names.Quoted(name)} is {value.Description}, no number that a case can hold");
        }

        if (issue.Values.Any(v => !found.ContainsKey(v)))
            notes.Repaired(file, table.Line, $"Values of {Names.Quoted(issue.Name)} have no utility; they count for nothing, as in GeniusWeb.");
        _utility[issue.Name] = value => weight * found.GetValueOrDefault(value);
        decimal[] utilities = [.. issue.Values.Select(v => found.GetValueOrDefault(v))];
        return issue.Issue.IsNumeric ? Lines.Through(issue.Issue, utilities)
            : issue.Issue.Options.Select((option, at) => new OptionScore(option.Id, new Known(utilities[at]))).ToCatalog();
    }

    private Catalog<OptionScore> OnLine(GeniusWebIssue issue, JsonNode inner, decimal weight)
    {
        var (low, lowUtility, high, highUtility) = (Number("lowValue"), Number("lowUtility"), Number("highValue"), Number("highUtility"));
        if (low >= high) throw new ForeignFileException(file, inner.Line, $"the lowValue of {Names.Quoted(issue.Name)} is not below its highValue");
        // GeniusWeb's line, and nothing beyond its ends.
        decimal At(decimal value) => value < low || value > high ? 0 : lowUtility + ((highUtility - lowUtility) * (value - low) / (high - low));
        _utility[issue.Name] = value => ForeignNumber.Read(value) is { } number ? weight * At(number) : 0;
        if (issue.Issue.IsNumeric) return Lines.Through(issue.Issue, At);
        return issue.Issue.Options.Select((option, at) => new OptionScore(option.Id, new Known(ForeignNumber.Read(issue.Values[at]) is { } v ? ForeignNumber.Rounded(At(v)) : 0))).ToCatalog();

        decimal Number(string key) => inner[key]?.Number
            ?? throw new ForeignFileException(file, inner.Line, $"the {key} of {Names.Quoted(issue.Name)} is {inner[key]?.Description ?? "missing"}, no number that a case can hold");
    }

    private static bool IsWithin(GeniusWebIssue issue, JsonNode value) =>
        issue.Issue.Range is { } range && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= range.From && number <= range.To;
}
