using System.Diagnostics;
using System.Globalization;
using Parley.Tournaments;

namespace Parley.Cli;

/// <summary>Shows on a terminal how far a tournament is: matches done, how many a second, the time left. Says nothing anywhere else.</summary>
internal sealed class MatchProgress : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    private readonly RunProgress _progress;
    private readonly TextWriter _notes;
    private readonly Timer? _timer;
    private readonly Lock _line = new();
    private long _began;
    private int _width;
    private bool _over;

    public MatchProgress(Session session, RunProgress progress)
    {
        (_progress, _notes) = (progress, session.Notes);
        if (!session.Terminal.ErrorIsTerminal) return;
        _timer = new(_ => Tell(), null, Often, Often);
        session.Stop.Register(Dispose);
    }

    public void Dispose()
    {
        lock (_line)
        {
            _timer?.Dispose();
            if (_width > 0) _notes.Write("\r" + new string(' ', _width) + "\r");
            (_width, _over) = (0, true);
        }
    }

    /// <summary>The line, after so long a time of playing.</summary>
    public static string Line(RunProgress progress, TimeSpan playing)
    {
        if (progress.Matches == 0) return $"parley: {progress.Doing} ... (Ctrl-C stops)";
        var now = progress.Done - progress.Earlier;
        var rate = playing.TotalSeconds > 0 ? now / playing.TotalSeconds : 0;
        var left = rate > 0 ? TimeSpan.FromSeconds(Math.Min((progress.Matches - progress.Done) / rate, 8_640_000)) : (TimeSpan?)null;
        return string.Create(CultureInfo.InvariantCulture, $"parley: {progress.Done:N0} of {progress.Matches:N0} matches, {rate:N0} a second{(left is { } time ? $", {Words(time)} left" : "")} (Ctrl-C stops)");
    }

    private static string Words(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds:00} s") : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s");

    private void Tell()
    {
        lock (_line)
        {
            if (_over) return;
            if (_progress.Matches > 0 && _began == 0) _began = Stopwatch.GetTimestamp();
            var line = Line(_progress, _began == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_began));
            _notes.Write("\r" + line.PadRight(_width));
            _width = Math.Max(_width, line.Length);
        }
    }
}
