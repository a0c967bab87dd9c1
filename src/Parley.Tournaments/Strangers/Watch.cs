using System.Diagnostics;

namespace Parley.Tournaments;

/// <summary>Knows, inside a worker, which party is being asked and since when.</summary>
/// <param name="note">Where that is written, for whoever finds the worker dead.</param>
internal sealed class Watch(ActingNote note)
{
    private long _since;
    private int _party = -1;
    private long[] _spent = [];

    /// <summary>The party that is being asked; −1 for none.</summary>
    public int Party => Volatile.Read(ref _party);

    /// <summary>How long it has been thinking; zero when nobody is asked.</summary>
    public TimeSpan Thinking => Interlocked.Read(ref _since) is var since and not 0 ? Stopwatch.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>How long the party that is being asked has thought in this match, all in all.</summary>
    public TimeSpan Spent => Party is >= 0 and var party && party < _spent.Length ? Stopwatch.GetElapsedTime(0, Volatile.Read(ref _spent[party])) + Thinking : TimeSpan.Zero;

    /// <summary>A match begins.</summary>
    public void Start(int parties)
    {
        End();
        _spent = new long[parties];
    }

    /// <summary>A party is asked.</summary>
    public void Begin(int party)
    {
        note.Party = party;
        Volatile.Write(ref _party, party);
        Interlocked.Exchange(ref _since, Stopwatch.GetTimestamp());
    }

    /// <summary>It has answered.</summary>
    public void End()
    {
        var since = Interlocked.Exchange(ref _since, 0);
        if (since != 0 && _party >= 0 && _party < _spent.Length) Volatile.Write(ref _spent[_party], _spent[_party] + Stopwatch.GetTimestamp() - since);
        Volatile.Write(ref _party, -1);
        note.Party = -1;
    }
}
