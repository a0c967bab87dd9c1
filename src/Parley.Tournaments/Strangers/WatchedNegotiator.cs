using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>
/// A negotiator whose every call is watched. A call that throws is not marked as ended: the engine makes it the party's forfeit, and the next match starts
/// the watch anew.
/// </summary>
internal sealed class WatchedNegotiator(Negotiator inner, int party, Watch watch) : Negotiator
{
    /// <inheritdoc/>
    public override Offer Propose(in Turn turn)
    {
        watch.Begin(party);
        var offer = inner.Propose(turn);
        watch.End();
        return offer;
    }

    /// <inheritdoc/>
    public override Answer Respond(in Turn turn, Offer offer)
    {
        watch.Begin(party);
        var answer = inner.Respond(turn, offer);
        watch.End();
        return answer;
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer)
    {
        watch.Begin(party);
        inner.Observe(turn, by, offer);
        watch.End();
    }

    /// <inheritdoc/>
    public override bool Prefers(in Turn turn, Offer proposed, Offer standing)
    {
        watch.Begin(party);
        var prefers = inner.Prefers(turn, proposed, standing);
        watch.End();
        return prefers;
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        watch.Begin(party);
        inner.Sit(Seat);
        watch.End();
    }
}
