using Parley.Cases;

namespace Parley.Formats;

/// <summary>The points of a numeric issue as the fewest knots with straight lines between them.</summary>
internal static class Lines
{
    /// <summary>Knots at the ends and wherever the line bends; one where all steps are worth the same.</summary>
    /// <param name="issue">A numeric issue.</param>
    /// <param name="worth">What each of its steps is worth.</param>
    public static Catalog<OptionScore> Through(Issue issue, Func<decimal, decimal> worth) =>
        Through(issue, [.. issue.Options.Select(option => worth(option.Number!.Value))]);

    /// <summary>The same, of what every step is worth, in order.</summary>
    public static Catalog<OptionScore> Through(Issue issue, decimal[] values)
    {
        if (Array.TrueForAll(values, v => ForeignNumber.Rounded(v) == ForeignNumber.Rounded(values[0]))) return [new(issue.Options[0].Id, new Known(ForeignNumber.Rounded(values[0])))];
        return Enumerable.Range(0, values.Length).Where(at => IsKnot(values, at))
            .Select(at => new OptionScore(issue.Options[at].Id, new Known(ForeignNumber.Rounded(values[at])))).ToCatalog();
    }

    // Lines are worked out in 28 digits: what bends by less than the 20th is straight.
    private static bool IsKnot(decimal[] values, int at) =>
        at == 0 || at == values.Length - 1 || Math.Abs(values[at - 1] + values[at + 1] - (2 * values[at])) > 1e-20m * Math.Max(1, Math.Abs(values[at]));
}
