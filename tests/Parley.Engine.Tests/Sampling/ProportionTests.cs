using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Sampling;

public sealed class ProportionTests
{
    /// <summary>
    /// Published: the first from Newcombe (Statistics in Medicine 17, 1998), Table I, the method of scores without continuity correction.
    /// </summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_one_published(long hits, long draws, double low, double high)
    {
        var proportion = Proportion.Of(hits, draws);
        Assert.Equal((low, high), (Math.Round(proportion.Low, 4), Math.Round(proportion.High, 4)));
    }

    [Fact]
    public void Its_ends_are_the_shares_that_are_just_not_refuted()
    {
        var proportion = Proportion.Of(37, 120);
        foreach (var end in (double[])[proportion.Low, proportion.High])
            Assert.Equal(1.959963984540054, Math.Abs(proportion.Share - end) / Math.Sqrt(end * (1 - end) / 120), 9);
    }

    [Fact]
    public void None_and_all_reach_the_ends_and_mirror_each_other()
    {
        var (none, all) = (Proportion.Of(0, 50), Proportion.Of(50, 50));
        Assert.Equal((0, 0), (none.Share, none.Low));
        Assert.Equal((1, 1), (all.Share, all.High));
        Assert.Equal(none.High, 1 - all.Low, 12);
    }

    [Theory]
    [InlineData(0.5, 100)]
    [InlineData(0.1, 200)]
    [InlineData(0.02, 1000)]
    public void The_interval_holds_the_true_share_in_about_95_of_100_samples(double share, int draws)
    {
        const int Samples = 4000;
        var stream = new RandomStream(5);
        var held = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var hits = 0;
            for (var draw = 0; draw < draws; draw++)
                if (stream.NextUnit() < share) hits++;
            var proportion = Proportion.Of(hits, draws);
            if (proportion.Low <= share && share <= proportion.High) held++;
        }
        Assert.InRange(held / (double)Samples, 0.93, 0.97);
    }
}
