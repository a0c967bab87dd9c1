namespace Parley.Tournaments;

/// <summary>How far a run is. Read by whoever shows it, on any thread.</summary>
public sealed class RunProgress
{
    private volatile string _doing = "reading the plan";
    private int _done;

    /// <summary>What is being done, in words.</summary>
    public string Doing
    {
        get => _doing;
        internal set => _doing = value;
    }

    /// <summary>How many matches there are to play; 0 before that is known.</summary>
    public int Matches { get; internal set; }

    /// <summary>How many are played, those of an earlier run included.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>How many of them an earlier run had played.</summary>
    public int Earlier { get; internal set; }

    /// <summary>How many are safe on the disk.</summary>
    public int Kept { get; internal set; }

    /// <summary>How many bytes of an earlier run's last block were torn, and dropped.</summary>
    public long Dropped { get; internal set; }

    internal void Start(int done) => _done = done;

    internal void Add() => Interlocked.Increment(ref _done);
}
