using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads one side's profile against the domain's issues.</summary>
internal sealed class GeniusProfileReader(GeniusFile file, IReadOnlyList<GeniusIssue> issues, Notes notes)
{
    public GeniusProfile Read(string party)
    {
        var space = file.Space;
        if (space.First("comparisons") is not null || space.First("errors") is not null)
            notes.Dropped(file.Name, space.Line, "The settings for experiments with uncertain preferences are left out.");
        var rectangles = Descendants(space).FirstOrDefault(e => e.Name.Equals("ufun", StringComparison.OrdinalIgnoreCase)) is { } function
            ? new GeniusRectangles(file.Name, party, issues, notes).Read(function, MaxUtility(space)) : null;
        var sheet = rectangles is null ? Sheet() : [];
        return new(sheet, rectangles ?? [], Reservation(space), Discount(space));
    }

    private Catalog<IssueScore> Sheet()
    {
        var leaves = new List<GeniusLeaf>();
        if (file.Objective is { } root) Collect(root, leaves);
        var matched = new GeniusMatching(file.Name, issues, notes).Match(leaves);
        if (leaves.Any(l => l.Element.First("similarity_function") is not null))
            notes.Dropped(file.Name, leaves[0].Element.Line, "Similarity functions are left out.");
        if (leaves.Any(l => l.Element.All("item").Any(i => ForeignNumber.Read(i["cost"]) is not (null or 0))))
            notes.Dropped(file.Name, leaves[0].Element.Line, "Costs of values are left out, as GENIUS leaves them.");
        var scores = issues.Where(matched.ContainsKey).Select(issue => new GeniusScore(file.Name, issue, matched[issue], notes).Read()).ToCatalog();
        Remark(scores);
        return scores;
    }

    /// <summary>The issues of the tree, each with the weight that its own level gives it; weights of objectives count for nothing in GENIUS.</summary>
    private void Collect(XmlElement objective, List<GeniusLeaf> leaves)
    {
        var weights = new Dictionary<int, string?>();
        foreach (var weight in objective.All("weight"))
        {
            if (ForeignNumber.Whole(weight["index"]) is { } index) weights[index] = weight["value"];
            else notes.Dropped(file.Name, weight.Line, "A weight without the number of an issue is left out.");
        }

        foreach (var child in objective.Children)
        {
            var index = ForeignNumber.Whole(child["index"]);
            var weight = index is { } i && weights.TryGetValue(i, out var written) ? written : null;
            if (child.Name.Equals("issue", StringComparison.OrdinalIgnoreCase)) leaves.Add(new(child, index ?? -1, Weight(child, weight)));
            else if (child.Name.Equals("objective", StringComparison.OrdinalIgnoreCase))
            {
                if (ForeignNumber.Read(weight) is { } number && number != 1)
                    notes.Dropped(file.Name, child.Line, $"The weight of the objective {Names.Quoted(child["name"] ?? "")} is left out, as GENIUS leaves it: only issues' weights count.");
                Collect(child, leaves);
            }
        }
    }

    private decimal Weight(XmlElement issue, string? written)
    {
        if (ForeignNumber.Read(written) is { } weight) return weight;
        notes.Repaired(
            file.Name, issue.Line,
            written is null
                ? $"The issue {Names.Quoted(issue["name"] ?? "")} has no weight; it counts for nothing."
                : $"The weight {Names.Quoted(written)} of the issue {Names.Quoted(issue["name"] ?? "")} is no number that a case can hold; it counts for nothing.");
        return 0;
    }

    private void Remark(Catalog<IssueScore> scores)
    {
        var best = scores.Sum(s => Worth(s).Max());
        if (best > 1.0000000001m)
            notes.Found(file.Name, file.Space.Line, $"The best package is worth {ForeignNumber.Plain(decimal.Round(best, 6))}; GENIUS cuts utilities at 1, the case keeps them.");
        if (scores.Any(s => s.Weight is Known { Value: < 0 }))
            notes.Found(file.Name, file.Space.Line, "A weight is negative; it is kept.");
    }

    private static IEnumerable<decimal> Worth(IssueScore score) =>
        score.Points.Select(p => ((Known)p.Amount).Value * ((Known)score.Weight!).Value).DefaultIfEmpty(0);

    private decimal? Reservation(XmlElement space)
    {
        if (Setting(space, "reservation") is not { } element) return null;
        if (ForeignNumber.Read(Value(element)) is { } value) return value;
        notes.Repaired(file.Name, element.Line, $"The reservation value {Names.Quoted(Value(element) ?? "")} is no number that a case can hold; there is none then, as in GENIUS.");
        return null;
    }

    private decimal? Discount(XmlElement space)
    {
        if (Setting(space, "discount_factor") is not { } element) return null;
        var value = ForeignNumber.Read(Value(element));
        if (value is > 0 and < 1) return value;
        // GENIUS writes 0 and 1 where there is none.
        if (value is not (0 or 1))
            notes.Repaired(file.Name, element.Line, $"The discount factor {Names.Quoted(Value(element) ?? "")} does not lie between 0 and 1; there is none then, as in GENIUS.");
        return null;
    }

    private static XmlElement? Setting(XmlElement space, string name) => Descendants(space).FirstOrDefault(e => e.Name == name);

    private static string? Value(XmlElement element) => element["value"] ?? element.First("value")?.Text;

    private decimal MaxUtility(XmlElement space)
    {
        var element = Descendants(space).FirstOrDefault(e => e.Name.Equals("utility", StringComparison.OrdinalIgnoreCase));
        if (ForeignNumber.Read(element?["maxutility"]) is { } most and > 0) return most;
        notes.Repaired(file.Name, element?.Line ?? space.Line, "The largest utility (maxutility) is not given as a number above 0; utilities are not divided by it.");
        return 1;
    }

    private static IEnumerable<XmlElement> Descendants(XmlElement element) => element.Children.SelectMany(c => Descendants(c).Prepend(c));
}
