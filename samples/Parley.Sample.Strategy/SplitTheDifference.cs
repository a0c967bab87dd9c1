using Parley.Engine.Bargaining;

namespace Parley.Sample.Strategy;

/// <summary>Asks for the middle between what it asked for last and the best that it was offered.</summary>
public sealed class SplitTheDifference : IStrategy
{
    /// <inheritdoc/>
    public string Name => "split-the-difference";

    /// <inheritdoc/>
    public Negotiator Sit() => new Side();

    // One party's side of one run of talks: what it remembers is gone with the talks.
    private sealed class Side : Negotiator
    {
        private double _asked = double.NaN;
        private double _offered;

        public override void Observe(in Turn turn, int by, Offer offer) => _offered = Math.Max(_offered, Seat.Utility(offer));

        public override Offer Propose(in Turn turn)
        {
            // The package worth least at or above the target; none where not even the best is at the floor.
            var offer = Seat.AtLeast(Target());
            if (!offer.IsNone) _asked = Seat.Utility(offer);
            return offer;
        }

        public override Answer Respond(in Turn turn, Offer offer) =>
            Seat.Suits(offer) && Seat.Utility(offer) >= Target() ? Answer.Accept : Answer.Reject;

        // Utilities run from 0, as good as no deal, to 1, the best it can hope for.
        private double Target() => double.IsNaN(_asked) ? 1 : (_asked + _offered) / 2;
    }
}
