using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

public sealed class AdjustedWinnerTests
{
    /// <summary>Shares and points are decimals, and 2/15 has no finite one.</summary>
    private const decimal Rounding = 1e-18m;

    [Fact]
    public void The_Panama_Canal_treaty_gives_both_sides_66()
    {
        // Points after Raiffa 1982, divided by Brams and Taylor 1996; the third item is land and water.
        var division = AdjustedWinner.Divide(
            [22, 22, 15, 14, 11, 6, 4, 2, 2, 2], [9, 15, 15, 3, 15, 5, 11, 7, 7, 13], Divisible(10))!;
        Assert.Equal(2, division.SharedItem);
        AssertClose([1, 1, 2m / 15, 1, 0, 1, 0, 0, 0, 0], division.FirstShare);
        AssertClose([66, 66], division.Normalised);
        AssertClose([66, 66], division.AsWritten);
        Assert.True(division.Equal);
    }

    [Fact]
    public void The_divorce_gives_both_sides_69()
    {
        var division = AdjustedWinner.Divide([25, 60, 15], [65, 25, 10], Divisible(3))!;
        Assert.Equal(2, division.SharedItem);
        AssertClose([0, 1, 3m / 5], division.FirstShare);
        AssertClose([69, 69], division.Normalised);
    }

    [Fact]
    public void The_item_shared_need_not_be_one_the_sides_value_most_alike()
    {
        var division = AdjustedWinner.Divide([50, 20, 15, 10, 5], [40, 30, 10, 10, 10], Divisible(5))!;
        Assert.Equal(0, division.SharedItem);
        AssertClose([5m / 6, 0, 1, 0, 0], division.FirstShare);
        AssertClose([170m / 3, 170m / 3], division.Normalised);
    }

    [Fact]
    public void An_item_that_would_have_to_be_shared_and_cannot_be_leaves_no_division()
    {
        Assert.Null(AdjustedWinner.Divide([25, 60, 15], [65, 25, 10], [true, true, false]));
        Assert.NotNull(AdjustedWinner.Divide([25, 60, 15], [65, 25, 10], [false, false, true]));
        Assert.Null(AdjustedWinner.Divide([5], [7], [false]));
    }

    [Fact]
    public void Items_taken_whole_need_no_sharing()
    {
        var division = AdjustedWinner.Divide([70, 30], [30, 70], [false, false])!;
        Assert.Null(division.SharedItem);
        Assert.Equal([1m, 0m], division.FirstShare);
        AssertClose([70, 70], division.Normalised);
        Assert.True(division.Equal);
    }

    [Fact]
    public void A_single_item_is_halved()
    {
        var division = AdjustedWinner.Divide([5], [800], Divisible(1))!;
        Assert.Equal([0.5m], division.FirstShare);
        AssertClose([50, 50], division.Normalised);
        AssertClose([2.5m, 400], division.AsWritten);
    }

    [Fact]
    public void Equal_sides_get_half_each()
    {
        var division = AdjustedWinner.Divide([3, 1, 4, 1, 5], [3, 1, 4, 1, 5], Divisible(5))!;
        AssertClose([50, 50], division.Normalised);
        Assert.InRange(division.FirstShare.Count(s => s is > 0 and < 1), 0, 1);
    }

    [Fact]
    public void What_only_one_side_wants_goes_to_that_side()
    {
        var division = AdjustedWinner.Divide([0, 4, 0, 4], [6, 0, 0, 4], Divisible(4))!;
        Assert.Equal([0m, 1m], division.FirstShare[..2]);
        Assert.Equal(3, division.SharedItem);
        AssertValid([0, 4, 0, 4], [6, 0, 0, 4], division);
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void No_equal_division_gives_more(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var (a, b, divisible) = Draw(seed);
            var (possible, best) = (BruteForceDivision.Best(a, b, divisible), BruteForceDivision.Best(a, b, Divisible(a.Length)));
            var division = AdjustedWinner.Divide(Decimals(a), Decimals(b), divisible);
            var message = $"seed {seed}: {Written.Row(a)} against {Written.Row(b)}, divisible {Written.Row(divisible)}: got {division}";
            Assert.True(possible.Count > 0 || division is null, message);
            // Where items tie, it is open which of them is shared; where none does, or every choice will do, there is a division.
            Assert.True(possible.Count < best.Count || division is not null, message);
            if (division is null) continue;
            AssertValid(Decimals(a), Decimals(b), division);
            var total = 100 * (decimal)best[0].Total.Over / (decimal)best[0].Total.Under;
            AssertClose([total, total], division.Normalised, message);
            Assert.True(division.SharedItem is not { } shared || divisible[shared], message);
            if (!HasTiedRatios(a, b))
                AssertClose(possible[0].First.Select(r => (decimal)r.Over / (decimal)r.Under), division.FirstShare, message);
        }
    }

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void Changing_places_changes_nothing(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var (a, b, _) = Draw(seed);
            var one = AdjustedWinner.Divide(Decimals(a), Decimals(b), Divisible(a.Length))!;
            var other = AdjustedWinner.Divide(Decimals(b), Decimals(a), Divisible(a.Length))!;
            AssertClose(one.Normalised, other.Normalised);
            AssertClose(one.AsWritten.Reverse(), other.AsWritten);
            if (!HasTiedRatios(a, b)) AssertClose(one.FirstShare, other.FirstShare.Select(s => 1 - s));
        }
    }

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void A_sides_own_scale_does_not_matter(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var (a, b, divisible) = Draw(seed);
            var plain = AdjustedWinner.Divide(Decimals(a), Decimals(b), divisible);
            var scaled = AdjustedWinner.Divide([.. Decimals(a).Select(v => v * 1_000_000)], [.. Decimals(b).Select(v => v / 1_000)], divisible);
            Assert.Equal(plain is null, scaled is null);
            if (plain is null) continue;
            AssertClose(plain.FirstShare, scaled!.FirstShare);
            AssertClose(plain.Normalised, scaled.Normalised);
        }
    }

    private static (long[] First, long[] Second, bool[] Divisible) Draw(int seed)
    {
        var draws = new Draws((ulong)seed);
        var (items, most) = (draws.Pick(1, 2, 3, 4, 5, 6, 7), draws.Pick(2, 5, 20, 1_000_000));
        long[] Sheet()
        {
            var wanted = draws.Next(items);
            return [.. Enumerable.Range(0, items).Select(i => draws.Next(i == wanted ? 1 : 0, most))];
        }
        return (Sheet(), Sheet(), [.. Enumerable.Range(0, items).Select(_ => draws.Chance(0.7))]);
    }

    private static bool HasTiedRatios(long[] a, long[] b) => Enumerable.Range(0, a.Length)
        .Any(i => Enumerable.Range(0, i).Any(j => (decimal)a[i] * b[j] == (decimal)a[j] * b[i]));

    private static bool[] Divisible(int items) => [.. Enumerable.Repeat(true, items)];

    private static decimal[] Decimals(long[] points) => Array.ConvertAll(points, p => (decimal)p);

    /// <summary>The shares are shares, at most one item is shared, and the points follow from them.</summary>
    private static void AssertValid(decimal[] a, decimal[] b, Division division)
    {
        Assert.Equal(a.Length, division.FirstShare.Length);
        Assert.All(division.FirstShare, s => Assert.InRange(s, 0m, 1m));
        int[] shared = [.. Enumerable.Range(0, a.Length).Where(i => division.FirstShare[i] is > 0 and < 1)];
        Assert.Equal(division.SharedItem is { } item ? [item] : [], shared);
        var (first, second) = (division.FirstShare.Zip(a, (s, v) => s * v).Sum(), division.FirstShare.Zip(b, (s, v) => (1 - s) * v).Sum());
        AssertClose([first, second], division.AsWritten);
        AssertClose([100 * first / a.Sum(), 100 * second / b.Sum()], division.Normalised);
        Assert.True(division.Equal);
        Assert.All(division.Normalised, n => Assert.True(n >= 50 - Rounding));
    }

    private static void AssertClose(IEnumerable<decimal> expected, IEnumerable<decimal> actual, string message = "")
    {
        var (e, a) = (expected.ToArray(), actual.ToArray());
        Assert.True(e.Length == a.Length && e.Zip(a).All(x => Math.Abs(x.First - x.Second) <= Rounding * Math.Max(1, Math.Abs(x.First))),
            $"{Written.Row(a)} instead of {Written.Row(e)} {message}");
    }
}
