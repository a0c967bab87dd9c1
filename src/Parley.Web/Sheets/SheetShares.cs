using Parley.Cases;

namespace Parley.Web;

/// <summary>How much of a sheet's points hang on each issue: the issue's span from its worst to its best option, as a share of all spans.</summary>
internal static class SheetShares
{
    /// <summary>By issue, 0 to 1, at the likely values; null where nothing has points or a number cannot be computed.</summary>
    public static IReadOnlyList<double?>? Of(Case of, Catalog<IssueScore> scores)
    {
        try
        {
            var spans = of.Issues.Select(issue => scores.Find(issue.Id) is { } score ? Span(of, issue, score) : 0m).ToList();
            var all = spans.Sum();
            return all > 0 ? [.. spans.Select(span => (double?)(double)(span / all))] : null;
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static decimal Span(Case of, Issue issue, IssueScore score)
    {
        if (score.Whole is { } whole) return Math.Abs(Likely(of, whole));
        var weight = score.Weight is { } written ? Likely(of, written) : 1;
        var points = score.Points.Select(p => weight * Likely(of, p.Amount)).ToList();
        // Options that are left out count 0; between and beyond the points of a number there are straight lines.
        if (!issue.IsNumeric && points.Count < issue.Options.Count) points.Add(0);
        return points.Count == 0 ? 0 : points.Max() - points.Min();
    }

    private static decimal Likely(Case of, Amount amount) => amount.At(id => of.Quantities[id].Value.At(_ => 0));
}
