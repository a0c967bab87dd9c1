using System.Threading.Channels;

namespace Parley.Web;

/// <summary>Somebody who listens to some cases. Of several versions of a case that were not told yet, the latest stands for all.</summary>
internal sealed class Listener(IReadOnlyList<string> cases)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _known = cases.Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
    private readonly Dictionary<string, VersionEvent> _news = new(StringComparer.Ordinal);
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The cases.</summary>
    public IReadOnlyCollection<string> Cases => _known.Keys;

    /// <summary>Hears of a version; of one that is not listened to, or not newer than what was heard, nothing is kept.</summary>
    public void Hear(VersionEvent version)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(version.Id, out var number) || number >= version.Number) return;
            _known[version.Id] = version.Number;
            _news[version.Id] = version;
        }
        _bell.Writer.TryWrite(true);
    }

    /// <summary>Takes what was heard since the last time.</summary>
    public IReadOnlyList<VersionEvent> Take()
    {
        lock (_lock)
        {
            VersionEvent[] news = [.. _news.Values];
            _news.Clear();
            return news;
        }
    }

    /// <summary>Waits until there is something to take.</summary>
    /// <returns>False where the time was over first.</returns>
    public async Task<bool> Wait(TimeSpan longest, CancellationToken cancel)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        pause.CancelAfter(longest);
        try
        {
            return await _bell.Reader.ReadAsync(pause.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
