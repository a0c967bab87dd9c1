using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

public sealed class AlternatingOffersTests
{
    internal static DealSpace Pie(int slices) => new()
    {
        Parties = 2,
        Options = [slices + 1],
        Points = [[[.. Enumerable.Range(0, slices + 1).Select(k => (long)k)]], [[.. Enumerable.Range(0, slices + 1).Select(k => (long)(slices - k))]]],
        Decimals = [0, 0],
        NoDeal = [0, 0],
        Floor = [0, 0],
    };

    [Fact]
    public void Two_boulwares_split_a_pie_at_the_end()
    {
        var outcome = new AlternatingOffers().Run(Scenario.Of(Pie(1000)), [new Boulware(), new Boulware()], new(), seed: 1, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(TalksEnd.Agreement, outcome.End);
        Assert.InRange(outcome.Utilities[0], 0.4, 0.6);
        Assert.InRange(outcome.Time, 0.86, 0.89); // where 1 − t^5 is a half
    }

    [Fact]
    public void A_trace_holds_every_offer()
    {
        var trace = new Trace();
        var outcome = new AlternatingOffers().Run(Scenario.Of(Pie(10)), [new Boulware(), new Boulware()], new(), seed: 1, trace, TestContext.Current.CancellationToken);
        Assert.Equal(outcome.Offers, trace.Entries.Count(e => e.Kind == TraceKind.Propose));
        Assert.Equal(TraceKind.Accept, trace.Entries[^1].Kind);
    }
}
