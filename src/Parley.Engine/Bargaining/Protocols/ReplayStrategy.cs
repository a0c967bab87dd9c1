namespace Parley.Engine.Bargaining;

/// <summary>One party's part of a record.</summary>
internal sealed class ReplayStrategy : IStrategy
{
    private readonly (TraceKind Kind, short[] Options)[] _script;
    private readonly int _failsHearing;
    private readonly bool _neverSat;

    public ReplayStrategy(Trace trace, OfferBook book, TalksOutcome outcome, int party)
    {
        _script = [.. trace.Entries.Where(e => e.Party == party).Select(e => (e.Kind, e.Offer.IsNone ? [] : book.Options(e.Offer).ToArray()))];
        if (outcome.End != TalksEnd.Forfeit || outcome.By != party) return;
        _failsHearing = trace.FailedHearing;
        // With an offer to make it would have failed at a time above 0, unless time were just beginning: then it ends all the same.
        _neverSat = trace.Entries.Count == 0 && outcome.Time == 0 && _failsHearing == 0;
    }

    /// <inheritdoc/>
    public string Name => "replay";

    /// <inheritdoc/>
    public Negotiator Sit() => new Speaker(this);

    private sealed class Speaker(ReplayStrategy part) : Negotiator
    {
        private int _next;
        private int _heard;

        public override Offer Propose(in Turn turn)
        {
            var (kind, options) = Next();
            return kind switch
            {
                TraceKind.Propose => Seat.Write(options),
                TraceKind.Leave => Offer.None,
                _ => throw Otherwise(),
            };
        }

        public override Answer Respond(in Turn turn, Offer offer) => Next().Kind switch
        {
            TraceKind.Accept => Answer.Accept,
            TraceKind.Reject => Answer.Reject,
            TraceKind.Leave => Answer.Leave,
            _ => throw Otherwise(),
        };

        public override bool Prefers(in Turn turn, Offer proposed, Offer standing) => Next().Kind switch
        {
            TraceKind.Accept => true,
            TraceKind.Reject => false,
            _ => throw Otherwise(),
        };

        public override void Observe(in Turn turn, int by, Offer offer)
        {
            if (++_heard == part._failsHearing) throw Otherwise();
        }

        protected override void Begin()
        {
            if (part._neverSat) throw Otherwise();
        }

        private (TraceKind Kind, short[] Options) Next() => _next < part._script.Length ? part._script[_next++] : throw Otherwise();

        private static InvalidOperationException Otherwise() => new("the record ends here or goes otherwise");
    }
}
