using System.Globalization;

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

    /// <summary>It in a line, after so long a time of playing.</summary>
    public string Line(TimeSpan playing)
    {
        if (Matches == 0) return $"parley: {Doing} ... (Ctrl-C stops)";
        var now = Done - Earlier;
        var rate = playing.TotalSeconds > 0 ? now / playing.TotalSeconds : 0;
        var left = rate > 0 ? TimeSpan.FromSeconds(Math.Min((Matches - Done) / rate, 8_640_000)) : (TimeSpan?)null;
        return string.Create(CultureInfo.InvariantCulture, $"parley: {Done:N0} of {Matches:N0} matches, {rate:N0} a second{(left is { } time ? $", {Words(time)} left" : "")} (Ctrl-C stops)");
    }

    private static string Words(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds:00} s") : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s");

    internal void Start(int done) => _done = done;

    internal void Add() => Interlocked.Increment(ref _done);
}
