using System.Globalization;
using Parley.Cases;

namespace Parley.Lenses;

/// <summary>The points of a score sheet, before any grid: laid out by issue and option, or one by one.</summary>
public static class SheetPoints
{
    /// <summary>Points by issue and option; 0 for what the sheet leaves out.</summary>
    /// <param name="issues">The case's issues.</param>
    /// <param name="sheet">What is written about them.</param>
    /// <param name="owner">The party that has a divided item when the sheet's points for it count.</param>
    /// <param name="judgement">A number for every amount.</param>
    internal static decimal[][] Of(Catalog<Issue> issues, Catalog<IssueScore> sheet, string owner, Judgement judgement) =>
        [.. issues.Select(issue => sheet.Find(issue.Id) is { } score
            ? Of(issue, score, owner, judgement)
            : new decimal[issue.Options.Count])];

    private static decimal[] Of(Issue issue, IssueScore score, string owner, Judgement judgement)
    {
        var weight = score.Weight is { } written ? judgement(written) : 1;
        var points = issue.IsNumeric ? OnLines(issue, score, judgement) : Listed(issue, score, judgement);
        for (var o = 0; o < points.Length; o++) points[o] *= weight;
        if (score.Whole is { } whole && issue.Options.IndexOf(owner) is >= 0 and var own) points[own] += judgement(whole);
        return points;
    }

    private static decimal[] Listed(Issue issue, IssueScore score, Judgement judgement) =>
        [.. issue.Options.Select(option => score.Points.Find(option.Id) is { } found ? judgement(found.Amount) : 0)];

    /// <summary>What a sheet gives a number of a numeric issue, before its weight: on the straight lines between the points that are written, level beyond them; 0 where none is.</summary>
    /// <param name="score">What is written about the issue.</param>
    /// <param name="number">The number.</param>
    /// <param name="judgement">A number for every amount.</param>
    public static decimal At(IssueScore score, decimal number, Judgement judgement) => OnLine(Knots(score, judgement), number);

    private static decimal[] OnLines(Issue issue, IssueScore score, Judgement judgement)
    {
        var knots = Knots(score, judgement);
        return [.. issue.Options.Select(option => OnLine(knots, option.Number!.Value))];
    }

    private static (decimal At, decimal Points)[] Knots(IssueScore score, Judgement judgement) =>
    [
        .. score.Points
            .Select(p => (At: decimal.Parse(p.Id, NumberStyles.Float, CultureInfo.InvariantCulture), Points: judgement(p.Amount)))
            .OrderBy(k => k.At),
    ];

    private static decimal OnLine((decimal At, decimal Points)[] knots, decimal x)
    {
        if (knots.Length == 0) return 0;
        var next = Array.FindIndex(knots, k => k.At >= x);
        if (next < 0) return knots[^1].Points;
        if (next == 0 || knots[next].At == x) return knots[next].Points;
        var (from, to) = (knots[next - 1], knots[next]);
        return from.Points + (to.Points - from.Points) * (x - from.At) / (to.At - from.At);
    }
}
