using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Truth tables over a pie of 100 slices: an offer of k slices is worth k/100, and the plan is to ask for 60.</summary>
public sealed class AcceptanceTests
{
    [Theory]
    [InlineData(1, 0, 60, true)]
    [InlineData(1, 0, 59, false)]
    [InlineData(1.5, 0, 40, true)] // 1.5 · 0.40 = 0.60
    [InlineData(1.5, 0, 39, false)]
    [InlineData(1, 0.25, 35, true)] // 0.35 + 0.25 = 0.60
    [InlineData(1, 0.25, 34, false)]
    [InlineData(2, -0.5, 55, true)] // 1.10 − 0.50 = 0.60
    [InlineData(2, -0.5, 54, false)]
    public void Next_scales_and_shifts(double alpha, double beta, int offered, bool takes) => Assert.Equal(takes, Takes(new AcNext(alpha, beta), offered));

    [Theory]
    [InlineData(0.3, 30, true)]
    [InlineData(0.3, 29, false)]
    [InlineData(0.9, 80, false)] // even though it is worth more than the plan
    public void Const_goes_by_its_utility_alone(double c, int offered, bool takes) => Assert.Equal(takes, Takes(new AcConst(c), offered));

    [Theory]
    [InlineData(0.9, 0.89, 100, false)]
    [InlineData(0.9, 0.9, 5, true)]
    [InlineData(0.9, 0.9, 4, false)] // below the floor, which is 5
    [InlineData(0, 0, 5, true)]
    public void Time_takes_anything_once_it_is_time(double t, double time, int offered, bool takes) => Assert.Equal(takes, Takes(new AcTime(t), offered, time, floor: 5));

    [Theory]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public void Previous_goes_by_the_last_offer_made(int offered, bool takes)
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100), new BoaNegotiator(new Steps(60, 40), new AcPrevious()));
        seated.Propose();
        // The plan is to ask for 40 now, but 60 was asked for last.
        Assert.Equal(takes, seated.Takes(seated.Offer(offered), 0.5, 1));
    }

    [Fact]
    public void Lowest_takes_what_was_offered_before()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100), new BoaNegotiator(new Steps(70, 50, 60), new AcLowest()));
        Assert.False(seated.Takes(seated.Offer(69)));
        seated.Propose();
        Assert.True(seated.Takes(seated.Offer(50), 0.1, 1)); // the next
        seated.Propose(0.1, 1);
        Assert.True(seated.Takes(seated.Offer(50), 0.2, 2)); // offered before, though the next is 60
        Assert.False(seated.Takes(seated.Offer(49), 0.2, 2));
    }

    [Theory]
    [InlineData(0.4, 40, true)]
    [InlineData(0.4, 39, false)]
    [InlineData(0.8, 60, true)]
    [InlineData(0.8, 59, false)]
    public void Bar_takes_the_lower_of_bar_and_plan(double bar, int offered, bool takes)
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100), new BoaNegotiator(new Fixed(60, bar), new AcBar()));
        Assert.Equal(takes, seated.Takes(seated.Offer(offered)));
    }

    /// <summary>Heard: 50 at 0.5, 20 at 0.85, 30 at 0.95, 10 at 0.96, then the offer in question at 0.97: the window reaches back to 0.94.</summary>
    [Theory]
    [InlineData(CombiMeasure.WindowBest, 0.9, 30, true)] // the best of 30, 10 and itself
    [InlineData(CombiMeasure.WindowBest, 0.9, 29, false)]
    [InlineData(CombiMeasure.WindowBest, 0.98, 30, false)] // not yet time
    [InlineData(CombiMeasure.WindowBest, 0.98, 60, true)] // as good as the plan
    [InlineData(CombiMeasure.WindowMean, 0.9, 21, true)] // more than the mean of 30, 10 and 21
    [InlineData(CombiMeasure.WindowMean, 0.9, 19, false)]
    [InlineData(CombiMeasure.WindowMean, 0.98, 21, false)]
    [InlineData(CombiMeasure.Best, 0.9, 50, true)]
    [InlineData(CombiMeasure.Best, 0.9, 49, false)]
    [InlineData(CombiMeasure.Best, 0.98, 50, false)]
    public void Combi_goes_by_what_was_offered_lately(CombiMeasure measure, double t, int offered, bool takes)
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100), new BoaNegotiator(new Fixed(60), new AcCombi(t, measure)));
        foreach (var (slices, time) in ((int, double)[])[(50, 0.5), (20, 0.85), (30, 0.95), (10, 0.96), (offered, 0.97)]) seated.Hear(seated.Offer(slices), time);
        Assert.Equal(takes, seated.Takes(seated.Offer(offered), 0.97));
    }

    /// <summary>The published chance, t⁵/5 + (u − emax) + (u − target), against how often it says yes.</summary>
    [Theory]
    [InlineData(0.2, 1.0)]
    [InlineData(0.5, 0.9)]
    [InlineData(0.6, 0.5)]
    [InlineData(0.05, 0.2)]
    public void AgentK_takes_by_its_published_chance(double utility, double time)
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100), new BoaNegotiator(new Fixed(60), new AcAgentK(3)));
        double[] heard = [0.05, 0.1, 0.2, 0.15];
        foreach (var u in heard) seated.Hear(seated.Offer((int)Math.Round(u * 100)));
        var mean = heard.Average();
        var width = Math.Sqrt(12 * heard.Average(u => (u - mean) * (u - mean)));
        var most = mean + ((1 - mean) * width);
        var target = 1 - ((1 - most) * Math.Pow(time, 1 + 3 + (10 * mean) - (2 * 3 * mean)));
        target = Math.Max(1 - (Math.Min((width + 0.1) / (1 - target), 2) * (1 - target)), most);
        var chance = (Math.Pow(time, 5) / 5) + (utility - most) + (utility - target);
        if (chance < 0.1) chance = 0;
        var taken = Enumerable.Range(0, 4000).Count(_ => seated.Takes(seated.Offer((int)Math.Round(utility * 100)), time)) / 4000.0;
        Assert.InRange(taken, Math.Min(chance, 1) - 0.04, Math.Min(chance, 1) + 0.04); // five standard deviations
    }

    private static bool Takes(AcceptanceCondition acceptance, int offered, double time = 0.5, long floor = 0)
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100) with { Floor = [floor, 0] }, new BoaNegotiator(new Fixed(60), acceptance));
        return seated.Takes(seated.Offer(offered), time);
    }

    private sealed class Steps(params int[] slices) : BiddingStrategy
    {
        public override Offer Next(in Turn turn) => Seat.Write([(short)slices[Math.Min(Table.MadeCount, slices.Length - 1)]]);
    }
}
