using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Parley.Web;

/// <summary>Tells every window that shows a case of its new versions.</summary>
internal sealed class Announcer
{
    private const int MostWindows = 200;

    private readonly ConcurrentDictionary<Channel<VersionEvent>, string> _windows = new();

    /// <summary>Listens to a case; null where too many listen already. A window that is too slow misses all but the latest.</summary>
    public Channel<VersionEvent>? Listen(string id)
    {
        if (_windows.Count >= MostWindows) return null;
        var channel = Channel.CreateBounded<VersionEvent>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _windows[channel] = id;
        return channel;
    }

    /// <summary>Listens no more.</summary>
    public void Leave(Channel<VersionEvent> channel) => _windows.TryRemove(channel, out _);

    /// <summary>Tells of a version.</summary>
    public void Tell(CaseVersion version)
    {
        foreach (var (channel, id) in _windows)
            if (id == version.Id) channel.Writer.TryWrite(new(version.Number, version.Author, version.Note));
    }
}
