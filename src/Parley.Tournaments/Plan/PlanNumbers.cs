using System.Globalization;
using Parley.Cases;

namespace Parley.Tournaments;

/// <summary>Reads the numbers of a plan; a number that is none, or out of its bounds, becomes a problem.</summary>
internal sealed class PlanNumbers(ProblemList problems)
{
    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; null where there is none.</summary>
    public int? Whole(Node? node, string what, int least, int most)
    {
        if (Scalars.Number(node, what, problems) is not { } number) return null;
        if (number == decimal.Truncate(number) && number >= least && number <= most) return (int)number;
        problems.Add(PlanProblems.OutOfBounds, node!.Place, $"{what} is {Numbers.Plain(number)}; it is a whole number from {least:N0} to {most:N0}");
        return null;
    }

    /// <summary>A number from <paramref name="least"/> (or above it) to <paramref name="most"/> (or below it, where words for that are given).</summary>
    public double? Real(Node? node, string what, double least, double most, string? above = null, string? below = null)
    {
        if (Scalars.Number(node, what, problems) is not { } number) return null;
        var value = (double)number;
        if ((above is null ? value >= least : value > least) && (below is null ? value <= most : value < most)) return value;
        problems.Add(PlanProblems.OutOfBounds, node!.Place, string.Create(CultureInfo.InvariantCulture, $"{what} is {Numbers.Plain(number)}; it is {above ?? $"{least:R} or more"}, {below ?? $"at most {most:R}"}"));
        return null;
    }

    /// <summary>A number from <paramref name="least"/> to just below a limit that <paramref name="most"/> names.</summary>
    public double? Real(Node? node, string what, double least, double limit, string most) => Real(node, what, least, limit, null, most);

    /// <summary>The seed, 0 to 2^64 − 1; 1 where none is written.</summary>
    public ulong Seed(Node? node)
    {
        if (node is null) return 1;
        if (node is ScalarNode { IsPlain: true } scalar && ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return seed;
        problems.Add(PlanProblems.OutOfBounds, node.Place, $"{node.Description} stands where the seed was expected: a whole number from 0 to {ulong.MaxValue}");
        return 1;
    }

    /// <summary><c>case</c>, <c>none</c>, or a factor for all.</summary>
    public Discounting Discount(Node? node)
    {
        switch (node)
        {
            case null or ScalarNode { Text: "case" }:
                return Discounting.FromCase;
            case ScalarNode { Text: "none" }:
                return new(false, 1);
            case ScalarNode { IsNothing: false } scalar when !Numbers.TryParse(scalar.Text.Trim(), out _):
                problems.Add(PlanProblems.Word, node.Place, $"{node.Description} stands where a discount was expected: case, none, or a factor above 0, at most 1{problems.Hint(scalar.Text, ["case", "none"])}");
                return Discounting.FromCase;
            default:
                return Real(node, "the discount", 0, 1, above: "above 0") is { } factor ? new(false, factor) : Discounting.FromCase;
        }
    }
}
