using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Sampling;

public sealed class JudgedTests
{
    public static TheoryData<double, double?, double> Ranges => new()
    {
        { 0, null, 1 }, { -3, null, 7 }, { 0, 0.5, 1 }, { 10, 30, 60 }, { -6, -6, -2 }, { -6, -2, -2 }, { 1e9, 2e9, 4e9 }, { 0.001, 0.0011, 0.002 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_quantile_is_where_the_distribution_function_has_that_share(double low, double? likely, double high)
    {
        var judged = new Judged(low, likely, high);
        for (var k = 1; k < 1000; k++) Assert.Equal(k / 1000.0, Below(low, likely, high, judged.Quantile(k / 1000.0)), 9);
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void The_ends_of_the_share_are_the_ends_of_the_range(double low, double? likely, double high)
    {
        var judged = new Judged(low, likely, high);
        Assert.Equal((low, high), (judged.Quantile(0), judged.Quantile(1)));
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Draws_have_the_mean_and_variance_of_the_distribution(double low, double? likely, double high)
    {
        const int Count = 200_000;
        var (judged, stream) = (new Judged(low, likely, high), new RandomStream(11));
        double[] draws = [.. Enumerable.Range(0, Count).Select(_ => judged.Quantile(stream.NextUnit()))];
        var (mean, variance) = likely is { } c
            ? ((low + c + high) / 3, ((low * low) + (c * c) + (high * high) - (low * c) - (low * high) - (c * high)) / 18)
            : ((low + high) / 2, (high - low) * (high - low) / 12);
        Assert.InRange((draws.Average() - mean) / Math.Sqrt(variance / Count), -5, 5);
        Assert.InRange(draws.Sum(x => (x - mean) * (x - mean)) / Count / variance, 0.98, 1.02);
    }

    // The distribution functions, by area under the density.
    private static double Below(double low, double? likely, double high, double x)
    {
        if (likely is not { } peak) return (x - low) / (high - low);
        var height = 2 / (high - low);
        return x <= peak && peak > low
            ? (x - low) * (height * (x - low) / (peak - low)) / 2
            : 1 - ((high - x) * (height * (high - x) / (high - peak)) / 2);
    }
}
