namespace Parley.Engine.Bargaining;

/// <summary>Everything that happened in one run of talks, in order.</summary>
public sealed class Trace
{
    private readonly List<TraceEntry> _entries = [];

    /// <summary>What happened.</summary>
    public IReadOnlyList<TraceEntry> Entries => _entries;

    /// <summary>Where the offers are written; set when the talks begin.</summary>
    public OfferBook? Book { get; private set; }

    /// <summary>How the talks ended; null until they did.</summary>
    public TalksOutcome? Outcome { get; private set; }

    internal void Open(OfferBook book)
    {
        (Book, Outcome, FailedHearing) = (book, null, 0);
        _entries.Clear();
    }

    /// <summary>Which offer of the others, from 1, a party was being told when it forfeited; 0 where it forfeited otherwise.</summary>
    internal int FailedHearing { get; private set; }

    internal void Close(TalksOutcome outcome, int failedHearing) => (Outcome, FailedHearing) = (outcome, failedHearing);

    internal void Add(in TraceEntry entry) => _entries.Add(entry);
}
