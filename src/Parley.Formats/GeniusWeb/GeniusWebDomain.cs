using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads the issues of a domain: value sets of words, or ranges of numbers.</summary>
internal sealed class GeniusWebDomain(string file, Notes notes)
{
    private static readonly string[] Parts = ["low", "high", "step"];

    private readonly Ids _ids = Ids.OfIssues();
    private readonly StepBudget _budget = new(file);

    /// <summary>The issues, at least one.</summary>
    public IReadOnlyList<GeniusWebIssue> Read(JsonNode domain)
    {
        if (domain["issuesValues"] is not { Kind: JsonKind.Object } sets)
            throw new ForeignFileException(file, domain.Line, "the domain has no issuesValues with issues by name");
        if (sets.Members.Count is 0 or > FormatLimits.Issues)
            throw new ForeignFileException(file, sets.Line, $"the domain has {sets.Members.Count:N0} issues; 1 to {FormatLimits.Issues:N0} are read");
        return [.. sets.Members.Select(m => Issue(m.Name, m.Value))];
    }

    private GeniusWebIssue Issue(string name, JsonNode set)
    {
        var id = _ids.Of(name);
        var issue = new Issue { Id = id, Name = Names.Clean(name, id), Options = [] };
        if (set["values"] is { Kind: JsonKind.List } values) return Listed(name, values, issue);
        if (set["range"] is not { } range)
            throw new ForeignFileException(file, set.Line, $"the issue {Names.Quoted(name)} has neither values nor a range");
        var parts = range.Kind == JsonKind.List ? range.Items : [.. Parts.Select(k => range[k]).OfType<JsonNode>()];
        if (parts.Select(p => p.Number).ToList() is not [{ } low, { } high, { } step])
            throw new ForeignFileException(file, range.Line, $"the range of {Names.Quoted(name)} is not three numbers: low, high and step");
        issue = ForeignSteps.InSteps(issue, low, high, step, file, range.Line, _budget);
        if (issue.Range is { } laid && laid.To != high)
            notes.Repaired(file, range.Line, $"The range of {Names.Quoted(name)} ends at {ForeignNumber.Plain(laid.To)}, the last whole step before {ForeignNumber.Plain(high)}.");
        return new(name, issue, [.. issue.Options.Select(o => o.Number is { } number ? ForeignNumber.Plain(number) : o.Name)]);
    }

    private GeniusWebIssue Listed(string name, JsonNode list, Issue issue)
    {
        var values = list.Items.Select(Spelling).Distinct(StringComparer.Ordinal).ToList();
        if (values.Count == 0) throw new ForeignFileException(file, list.Line, $"the issue {Names.Quoted(name)} has no values");
        if (values.Count < list.Items.Count) notes.Repaired(file, list.Line, $"The issue {Names.Quoted(name)} has the same value twice; it counts once.");
        return new(name, issue with { Options = ForeignOptions.Of(values, list.Line, _budget) }, values);
    }

    private string Spelling(JsonNode value) => value.Kind is JsonKind.Text or JsonKind.Flag ? value.Text
        : value.Number is { } number ? ForeignNumber.Plain(number)
        : throw new ForeignFileException(file, value.Line, $"{value.Description} stands where a value was expected");
}
