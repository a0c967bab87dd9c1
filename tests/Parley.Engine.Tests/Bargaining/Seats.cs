using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Every party's seat at talks where nothing is said.</summary>
internal static class Seats
{
    public static Seat[] Of(Scenario scenario, ulong seed = 1)
    {
        var parties = Enumerable.Range(0, scenario.Parties).Select(_ => new Silent()).ToArray();
        var outcome = new AlternatingOffers().Run(scenario, parties, new(), seed);
        Assert.Equal(TalksEnd.Left, outcome.End);
        return [.. parties.Select(p => p.Taken!)];
    }

    private sealed class Silent : Negotiator, IStrategy
    {
        public Seat? Taken { get; private set; }

        public string Name => "silent";

        public Negotiator Sit() => this;

        public override Offer Propose(in Turn turn) => Offer.None;

        public override Answer Respond(in Turn turn, Offer offer) => Answer.Reject;

        protected override void Begin() => Taken = Seat;
    }
}
