using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>A strategy made of what a test says; it does nothing where the test says nothing.</summary>
internal sealed class Scripted : IStrategy
{
    public Action<Seat>? OnBegin { get; init; }

    public Func<Seat, Turn, Offer> OnPropose { get; init; } = (seat, _) => seat.Ranked(0);

    public Func<Seat, Turn, Offer, Answer> OnRespond { get; init; } = (_, _, _) => Answer.Reject;

    public Action<Seat, int, Offer>? OnObserve { get; init; }

    public Func<Seat, Offer, Offer, bool>? OnPrefers { get; init; }

    public Action<Turn, Offer, Offer>? OnVote { get; init; }

    public Func<Negotiator>? OnSit { get; init; }

    public string Name => "scripted";

    public Negotiator Sit() => OnSit is { } sit ? sit() : new Speaker(this);

    private sealed class Speaker(Scripted part) : Negotiator
    {
        public override Offer Propose(in Turn turn) => part.OnPropose(Seat, turn);

        public override Answer Respond(in Turn turn, Offer offer) => part.OnRespond(Seat, turn, offer);

        public override void Observe(in Turn turn, int by, Offer offer) => part.OnObserve?.Invoke(Seat, by, offer);

        public override bool Prefers(in Turn turn, Offer proposed, Offer standing)
        {
            part.OnVote?.Invoke(turn, proposed, standing);
            return part.OnPrefers is { } prefers ? prefers(Seat, proposed, standing) : base.Prefers(turn, proposed, standing);
        }

        protected override void Begin() => part.OnBegin?.Invoke(Seat);
    }
}
