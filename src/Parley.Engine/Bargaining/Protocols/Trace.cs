namespace Parley.Engine.Bargaining;

/// <summary>Everything that happened in one run of talks, in order.</summary>
public sealed class Trace
{
    private readonly List<TraceEntry> _entries = [];

    /// <summary>What happened.</summary>
    public IReadOnlyList<TraceEntry> Entries => _entries;

    /// <summary>Where the offers are written; set when the talks begin.</summary>
    public OfferBook? Book { get; private set; }

    internal void Open(OfferBook book)
    {
        Book = book;
        _entries.Clear();
    }

    internal void Add(in TraceEntry entry) => _entries.Add(entry);
}
