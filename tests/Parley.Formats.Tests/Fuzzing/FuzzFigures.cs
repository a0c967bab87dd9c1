namespace Parley.Formats.Fuzzing;

/// <summary>What came of a run.</summary>
internal sealed class FuzzFigures
{
    /// <summary>How many inputs.</summary>
    public int Inputs { get; private set; }

    /// <summary>How many of them still made a case.</summary>
    public int Cases { get; private set; }

    /// <summary>The longest time for one.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>The most memory allocated for one, in bytes.</summary>
    public long MostBytes { get; private set; }

    public void Add((bool IsCase, TimeSpan Time, long Bytes) one)
    {
        Inputs++;
        if (one.IsCase) Cases++;
        if (one.Time > Longest) Longest = one.Time;
        if (one.Bytes > MostBytes) MostBytes = one.Bytes;
    }

    public override string ToString() =>
        $"{Inputs:N0} inputs, {Cases:N0} of them still a case; longest {Longest.TotalMilliseconds:0} ms, most memory {MostBytes / 1048576.0:0.0} MiB";
}
