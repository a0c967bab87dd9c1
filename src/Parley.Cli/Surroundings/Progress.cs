namespace Parley.Cli;

/// <summary>Says on a terminal that work is going on, once it has taken longer than a second. Says nothing anywhere else.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TextWriter _notes;
    private readonly string _doing;
    private readonly Timer? _timer;
    private readonly Lock _line = new();
    private int _seconds;

    public Progress(Session session, string doing)
    {
        (_notes, _doing) = (session.Notes, doing);
        if (session.Terminal.ErrorIsTerminal) _timer = new(_ => Tell(), null, Second, Second);
    }

    public void Dispose()
    {
        lock (_line)
        {
            _timer?.Dispose();
            if (_seconds > 0) _notes.Write("\r" + new string(' ', Line().Length) + "\r");
            _seconds = -1;
        }
    }

    private void Tell()
    {
        lock (_line)
        {
            if (_seconds < 0) return;
            _seconds++;
            _notes.Write("\r" + Line());
        }
    }

    private string Line() => $"parley: {_doing} ... {_seconds} s (Ctrl-C stops)";
}
