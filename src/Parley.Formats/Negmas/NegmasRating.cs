using Parley.Cases;

namespace Parley.Formats;

/// <summary>What one issue is worth to a party: a weight times a straight line, or times a number for each value.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Slope">Of the line, where <paramref name="Points"/> is null.</param>
/// <param name="Intercept">Of the line.</param>
/// <param name="Points">By value; null for a line.</param>
internal sealed record NegmasRating(decimal Weight, decimal Slope, decimal Intercept, decimal[]? Points)
{
    public static NegmasRating Line(decimal slope, decimal intercept) => new(1, slope, intercept, null);

    public static NegmasRating Table(decimal[] points) => new(1, 0, 0, points);

    /// <summary>What each value of the issue is worth.</summary>
    public decimal[] Worth(NegmasIssue issue) =>
        [.. issue.Values.Select((value, v) => ForeignNumber.Rounded(Weight * (Points is null ? At(value) : Points[v])))];

    /// <summary>Both together, with weights multiplied out.</summary>
    public NegmasRating Plus(NegmasRating other, NegmasIssue issue) => Points is null && other.Points is null
        ? Line(
            ForeignNumber.Rounded((Weight * Slope) + (other.Weight * other.Slope)),
            ForeignNumber.Rounded((Weight * Intercept) + (other.Weight * other.Intercept)))
        : Table([.. Worth(issue).Zip(other.Worth(issue), (x, y) => ForeignNumber.Rounded(x + y))]);

    /// <summary>As a case's score sheet says it.</summary>
    public IssueScore Score(NegmasIssue issue)
    {
        var ratings = Points ?? [.. issue.Values.Select(value => ForeignNumber.Rounded(At(value)))];
        IEnumerable<int> told = !issue.Issue.IsNumeric ? Enumerable.Range(0, ratings.Length)
            : Points is null ? [0, ratings.Length - 1]
            : Knots(ratings);
        return new(
            issue.Issue.Id, told.Select(v => new OptionScore(issue.Issue.Options[v].Id, new Known(ratings[v]))).ToCatalog(),
            Weight == 1 ? null : new Known(Weight));
    }

    private decimal At(NegmasValue value) => (Slope * value.Number!.Value) + Intercept;

    /// <summary>Where straight lines between points bend by more than the last digits of a floating-point number.</summary>
    private static List<int> Knots(decimal[] ratings)
    {
        var allowed = Math.Max(1, ratings.Max(Math.Abs)) * 0.000_000_000_000_1m;
        List<int> knots = [0];
        while (knots[^1] < ratings.Length - 1)
        {
            // The farthest end whose line passes by all points between, kept as a range of slopes: one pass in all.
            var from = knots[^1];
            var (low, high) = (decimal.MinValue, decimal.MaxValue);
            var end = from + 1;
            for (var to = from + 1; to < ratings.Length; to++)
            {
                var rise = ratings[to] - ratings[from];
                var slope = rise / (to - from);
                if (slope < low || slope > high) break;
                end = to;
                low = Math.Max(low, (rise - allowed) / (to - from));
                high = Math.Min(high, (rise + allowed) / (to - from));
            }

            knots.Add(end);
        }

        return knots;
    }
}
