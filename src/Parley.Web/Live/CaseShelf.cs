namespace Parley.Web;

/// <summary>
/// Versions that were looked at lately, read. Versions never change, so that nothing here can be out of date; which one is the latest is
/// always asked of the store.
/// </summary>
internal sealed class CaseShelf(IWorkbenchStore store)
{
    private const int Kept = 48;

    private readonly Lock _lock = new();
    private readonly LinkedList<LoadedCase> _order = [];
    private readonly Dictionary<(string Id, int Number), LinkedListNode<LoadedCase>> _cases = [];

    /// <summary>The latest version; null where there is no such case.</summary>
    public async Task<LoadedCase?> Latest(string id, CancellationToken cancel) =>
        await store.Latest(id, cancel).ConfigureAwait(false) is { } version ? Keep(version) : null;

    /// <summary>One version; null where there is none.</summary>
    public async Task<LoadedCase?> Version(string id, int number, CancellationToken cancel)
    {
        if (Find(id, number) is { } known) return known;
        return await store.Version(id, number, cancel).ConfigureAwait(false) is { } version ? Keep(version) : null;
    }

    /// <summary>Takes in a version that was just saved.</summary>
    public LoadedCase Keep(CaseVersion version)
    {
        lock (_lock)
        {
            if (Find(version.Id, version.Number) is { } known) return known;
            var loaded = new LoadedCase(version);
            _cases[(version.Id, version.Number)] = _order.AddFirst(loaded);
            if (_order.Count > Kept && _order.Last is { } oldest)
            {
                _order.RemoveLast();
                _cases.Remove((oldest.Value.Version.Id, oldest.Value.Version.Number));
            }
            return loaded;
        }
    }

    private LoadedCase? Find(string id, int number)
    {
        lock (_lock)
        {
            if (!_cases.TryGetValue((id, number), out var node)) return null;
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value;
        }
    }
}
