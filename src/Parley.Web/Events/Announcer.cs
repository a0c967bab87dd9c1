using System.Collections.Concurrent;

namespace Parley.Web;

/// <summary>Tells everybody who listens to a case of its new versions.</summary>
internal sealed class Announcer
{
    private const int MostStreams = 200;

    private readonly ConcurrentDictionary<Listener, bool> _listeners = new();

    /// <summary>Listens to some cases; null where too many listen already.</summary>
    public Listener? Listen(IReadOnlyList<string> cases)
    {
        if (_listeners.Count >= MostStreams) return null;
        var listener = new Listener(cases);
        _listeners[listener] = true;
        return listener;
    }

    /// <summary>Listens no more.</summary>
    public void Leave(Listener listener) => _listeners.TryRemove(listener, out _);

    /// <summary>Tells of a version.</summary>
    public void Tell(CaseVersion version)
    {
        var told = VersionEvent.Of(version);
        foreach (var (listener, _) in _listeners) listener.Hear(told);
    }
}
