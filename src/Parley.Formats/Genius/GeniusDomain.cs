using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads the issues of a domain out of its tree of objectives, in the order of the file.</summary>
internal sealed class GeniusDomain(GeniusFile file, Notes notes)
{
    private readonly Ids _ids = Ids.OfIssues();
    private readonly HashSet<int> _indexes = [];
    private readonly List<GeniusIssue> _issues = [];
    private readonly StepBudget _budget = new(file.Name);

    /// <summary>The issues, at least one.</summary>
    public IReadOnlyList<GeniusIssue> Read()
    {
        if (file.Objective is { } objective) Walk(objective);
        return _issues.Count > 0 ? _issues : throw new ForeignFileException(file.Name, file.Space.Line, "there is no issue here");
    }

    private void Walk(XmlElement objective)
    {
        foreach (var child in objective.Children)
        {
            if (child.Name.Equals("objective", StringComparison.OrdinalIgnoreCase)) Walk(child);
            else if (child.Name.Equals("issue", StringComparison.OrdinalIgnoreCase)) _issues.Add(Issue(child));
        }
    }

    private GeniusIssue Issue(XmlElement element)
    {
        if (_issues.Count >= FormatLimits.Issues) throw new ForeignFileException(file.Name, element.Line, $"there are more than {FormatLimits.Issues:N0} issues");
        var written = element["name"] ?? "";
        var id = _ids.Of(written);
        var issue = new Issue { Id = id, Name = Names.Clean(written, id), Options = [] };
        var index = Index(element);
        switch (TypeOf(element))
        {
            case "integer":
                var (from, to) = Bounds(element);
                return new(index, written, ForeignSteps.Whole(issue, from, to, file.Name, element.Line, notes, _budget), [], false);
            case "real":
                var (low, high) = Bounds(element);
                return new(index, written, ForeignSteps.Continuous(issue, low, high, file.Name, element.Line, notes, _budget), [], true);
            default:
                return Discrete(element, index, written, issue);
        }
    }

    private GeniusIssue Discrete(XmlElement element, int index, string written, Issue issue)
    {
        string[] values = [.. element.All("item").Select(item => item["value"] ?? "")];
        if (values.Length == 0) throw new ForeignFileException(file.Name, element.Line, $"the issue {Names.Quoted(written)} has no values");
        if (element.All("item").Any(item => !string.IsNullOrEmpty(item["description"])))
            notes.Dropped(file.Name, element.Line, "Descriptions of values are left out.");
        if (values.Distinct(StringComparer.Ordinal).Count() < values.Length)
            notes.Repaired(file.Name, element.Line, $"The issue {Names.Quoted(written)} has the same value twice; each is kept, under an id of its own.");
        return new(index, written, issue with { Options = ForeignOptions.Of(values, element.Line, _budget) }, values, false);
    }

    private int Index(XmlElement element)
    {
        var index = ForeignNumber.Whole(element["index"]) ?? -1;
        if (index >= 0 && _indexes.Add(index)) return index;
        notes.Repaired(file.Name, element.Line, $"The issue {Names.Quoted(element["name"] ?? "")} has no number of its own; profiles are matched to it by its name.");
        return -1;
    }

    private (decimal From, decimal To) Bounds(XmlElement element)
    {
        var (from, to) = GeniusBounds.Of(element);
        return (Bound(from, "lowerbound"), Bound(to, "upperbound"));

        decimal Bound(decimal? bound, string word) => bound
            ?? throw new ForeignFileException(file.Name, element.Line, $"the issue {Names.Quoted(element["name"] ?? "")} has no {word} that is a number");
    }

    private string TypeOf(XmlElement element)
    {
        var type = (element["type"] ?? element["vtype"] ?? element["etype"] ?? "discrete").Trim().ToLowerInvariant();
        if (type is "discrete" or "integer" or "real") return type;
        notes.Repaired(file.Name, element.Line, $"The issue {Names.Quoted(element["name"] ?? "")} is of the unknown type {Names.Quoted(type)}; it is read as discrete.");
        return "discrete";
    }
}
