using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Sampling;

public sealed class RandomStreamTests
{
    [Fact]
    public void The_numbers_are_those_published_for_SplitMix64()
    {
        var stream = new RandomStream(1234567);
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(published, published.Select(_ => stream.NextBits()));
    }

    [Fact]
    public void The_numbers_are_those_of_the_definition_in_exact_arithmetic()
    {
        var stream = new RandomStream(ulong.MaxValue);
        Assert.Equal(Enumerable.Range(1, 1000).Select(n => Written(ulong.MaxValue, n)), Enumerable.Range(1, 1000).Select(_ => stream.NextBits()));
    }

    [Fact]
    public void A_number_further_on_is_found_without_those_before_it()
    {
        var stream = new RandomStream(42);
        for (var others = 0UL; others < 1000; others++) Assert.Equal(stream.NextUnit(), RandomStream.UnitAfter(42, others));
    }

    [Fact]
    public void Units_fill_every_hundredth_alike()
    {
        var stream = new RandomStream(7);
        var bins = new int[100];
        for (var k = 0; k < 1_000_000; k++) bins[(int)(stream.NextUnit() * 100)]++;
        // Chi-square with 99 degrees of freedom: 148 is its 99.9% quantile, 61 its 0.1% quantile.
        Assert.InRange(bins.Sum(seen => (seen - 10_000.0) * (seen - 10_000.0) / 10_000), 61, 148);
    }

    [Fact]
    public void Neighbours_and_streams_of_neighbouring_seeds_are_not_correlated()
    {
        var (one, other) = (new RandomStream(1), new RandomStream(2));
        const int Count = 100_000;
        var (within, across, before) = (0.0, 0.0, 0.5);
        for (var k = 0; k < Count; k++)
        {
            var unit = one.NextUnit() - 0.5;
            within += unit * before;
            across += unit * (other.NextUnit() - 0.5);
            before = unit;
        }
        // A correlation's standard error is 1/√n; five of them.
        Assert.InRange(12 * within / Count, -0.016, 0.016);
        Assert.InRange(12 * across / Count, -0.016, 0.016);
    }

    [Fact]
    public void Whole_numbers_fall_evenly_below_their_bound()
    {
        var stream = new RandomStream(3);
        var seen = new int[7];
        for (var k = 0; k < 70_000; k++) seen[stream.NextInt(7)]++;
        Assert.All(seen, count => Assert.InRange(count, 9_600, 10_400));
        Assert.Equal(0, stream.NextInt(1));
    }

    // Steele, Lea and Flood 2014, with whole numbers of any size in place of 64-bit words.
    private static ulong Written(ulong seed, int n)
    {
        var word = System.Numerics.BigInteger.One << 64;
        var z = (seed + (n * System.Numerics.BigInteger.Parse("11400714819323198485", null))) % word;
        z = (z ^ (z >> 30)) * 13787848793156543929 % word;
        z = (z ^ (z >> 27)) * 10723151780598845931 % word;
        return (ulong)(z ^ (z >> 31));
    }
}
