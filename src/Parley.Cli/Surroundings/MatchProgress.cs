using System.Diagnostics;
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

    private void Tell()
    {
        lock (_line)
        {
            if (_over) return;
            if (_progress.Matches > 0 && _began == 0) _began = Stopwatch.GetTimestamp();
            var line = _progress.Line(_began == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_began));
            _notes.Write("\r" + line.PadRight(_width));
            _width = Math.Max(_width, line.Length);
        }
    }
}
