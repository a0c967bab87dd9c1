using Parley.Cases;

namespace Parley.Formats;

/// <summary>
/// Hyper-rectangles as interactions: a box of integer issues is worth its points to every package in it (INCLUDES), or to every
/// package not in it (EXCLUDES); all are added, and divided by the largest utility that the file gives.
/// </summary>
internal sealed class GeniusRectangles(string file, string party, IReadOnlyList<GeniusIssue> issues, Notes notes)
{
    private readonly Dictionary<int, GeniusIssue> _byIndex = issues.Where(i => i.Index >= 0).ToDictionary(i => i.Index);
    private readonly List<Interaction> _interactions = [];
    private readonly StepBudget _budget = new(file);

    public IReadOnlyList<Interaction> Read(XmlElement function, decimal most)
    {
        Add(function, 1, most);
        return _interactions;
    }

    private void Add(XmlElement function, decimal factor, decimal most)
    {
        var parts = function.Children.Count(c => c.Name is "hyperRectangle" or "ufun");
        var aggregation = (function["aggregation"] ?? "sum").Trim().ToLowerInvariant();
        if (aggregation != "sum" && parts > 1)
            throw new ForeignFileException(file, function.Line, $"utilities are joined by {Names.Quoted(aggregation)}; a case can only add them");
        factor *= Number(function, "weight", 1);
        foreach (var child in function.Children)
        {
            if (child.Name.Equals("hyperRectangle", StringComparison.OrdinalIgnoreCase)) Rectangle(child, factor, most);
            else if (child.Name.Equals("ufun", StringComparison.OrdinalIgnoreCase)) Add(child, factor, most);
            else notes.Dropped(file, child.Line, $"<{Names.Clean(child.Name, "?")}> is unknown here; it is left out.");
        }
    }

    private void Rectangle(XmlElement element, decimal factor, decimal most)
    {
        if (_interactions.Count >= FormatLimits.Interactions)
            throw new ForeignFileException(file, element.Line, $"there are more than {FormatLimits.Interactions:N0} hyper-rectangles");
        var points = Points(element, factor, most);
        var excluded = element.All("EXCLUDES").ToList();
        var pattern = Box(excluded.Count > 0 ? excluded : [.. element.All("INCLUDES")]);
        if (pattern is null && excluded.Count == 0) notes.Dropped(file, element.Line, "A hyper-rectangle that holds no package is left out.");
        else _interactions.Add(new(party, pattern is null ? new Pattern.All([]) : excluded.Count > 0 ? new Pattern.Not(pattern) : pattern, new Known(points)));
    }

    private decimal Points(XmlElement element, decimal factor, decimal most)
    {
        try
        {
            var points = factor * Number(element, "weight", 1) * Number(element, "utility", null) / most;
            if (Math.Abs(points) <= Amount.Largest) return ForeignNumber.Rounded(points);
        }
        catch (OverflowException)
        {
            // Told below.
        }

        throw new ForeignFileException(file, element.Line, "the utility of a hyper-rectangle is too large");
    }

    /// <summary>The box; null where it is empty. Of an issue named twice both bounds hold.</summary>
    private Pattern? Box(IReadOnlyList<XmlElement> bounds)
    {
        var ranges = new Dictionary<GeniusIssue, (decimal Min, decimal Max)>();
        foreach (var bound in bounds)
        {
            var index = ForeignNumber.Whole(bound["index"]);
            if (index is null || !_byIndex.TryGetValue(index.Value, out var issue))
                throw new ForeignFileException(file, bound.Line, $"a hyper-rectangle names the issue {Names.Quoted(bound["index"] ?? "")}, which the domain does not have");
            if (!issue.Issue.IsNumeric)
                throw new ForeignFileException(file, bound.Line, $"a hyper-rectangle bounds {Names.Quoted(issue.Name)}, which is no integer issue of several values");
            var (min, max) = (Number(bound, "min", null), Number(bound, "max", null));
            ranges[issue] = ranges.TryGetValue(issue, out var known) ? (Math.Max(known.Min, min), Math.Min(known.Max, max)) : (min, max);
        }

        var parts = new List<Pattern>();
        foreach (var (issue, (min, max)) in ranges)
        {
            var range = issue.Issue.Range!;
            if (max < range.From || min > range.To || min > max) return null;
            var first = (int)decimal.Ceiling((Math.Max(min, range.From) - range.From) / range.Step);
            var last = (int)decimal.Floor((Math.Min(max, range.To) - range.From) / range.Step);
            if (first > last) return null;
            _budget.Take(last - first + 1, bounds[0].Line);
            parts.Add(new Pattern.Holds(issue.Issue.Id, Enumerable.Range(first, last - first + 1).Select(at => issue.Issue.Options[at].Id).ToSequence()));
        }

        return parts is [var one] ? one : new Pattern.All(parts.ToSequence());
    }

    private decimal Number(XmlElement element, string name, decimal? otherwise)
    {
        if (element[name] is not { } written)
            return otherwise ?? throw new ForeignFileException(file, element.Line, $"<{Names.Clean(element.Name, "?")}> has no {name}");
        return ForeignNumber.Read(written)
            ?? throw new ForeignFileException(file, element.Line, $"the {name} {Names.Quoted(written)} is no number that a case can hold");
    }
}
