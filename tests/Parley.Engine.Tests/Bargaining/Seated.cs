using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>One party's side alone, to be told offers by hand.</summary>
internal sealed class Seated
{
    private readonly Negotiator _negotiator;

    public Seated(DealSpace space, Negotiator negotiator, TalksRules? rules = null, ulong seed = 1)
        : this(Scenario.Of(space), negotiator, rules, seed) { }

    public Seated(Scenario scenario, Negotiator negotiator, TalksRules? rules = null, ulong seed = 1)
    {
        _negotiator = negotiator;
        Book = new(scenario);
        Seat = new(Book, 0, rules ?? new(), seed);
        negotiator.Sit(Seat);
    }

    public OfferBook Book { get; }

    public Seat Seat { get; }

    public Offer Offer(params int[] options) => Book.Write([.. options.Select(o => (short)o)]);

    public void Hear(Offer offer, double time = 0, int round = 0, int by = 1) => _negotiator.Observe(new(round, time), by, offer);

    public bool Takes(Offer offer, double time = 0, int round = 0) => _negotiator.Respond(new(round, time), offer) == Answer.Accept;

    public Offer Propose(double time = 0, int round = 0) => _negotiator.Propose(new(round, time));

    public double Proposed(double time = 0, int round = 0) => Seat.Utility(Propose(time, round));
}
