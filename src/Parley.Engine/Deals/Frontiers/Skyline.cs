namespace Parley.Engine.Deals;

/// <summary>
/// The undominated points of a growing planar set, for asking whether a point is weakly dominated by any added so far: the moving
/// part of a sweep in three dimensions.
/// </summary>
/// <remarks>Asking costs O(log n); adding O(log n) comparisons and a block move. Source: Kung, Luccio and Preparata 1975.</remarks>
internal sealed class Skyline
{
    // Sorted by b descending; c ascends.
    private long[] _b = new long[32];
    private long[] _c = new long[32];
    private int _count;

    /// <summary>Whether a point added before is at least (b, c) in both.</summary>
    public bool Covers(long b, long c)
    {
        var at = FirstBelow(b);
        return at > 0 && _c[at - 1] >= c;
    }

    /// <summary>Adds (b, c), which must not be covered.</summary>
    public void Add(long b, long c)
    {
        // What the new point covers stands right after its place, and before it if b is the same.
        var from = FirstBelow(b);
        if (from > 0 && _b[from - 1] == b) from--;
        var to = from;
        while (to < _count && _c[to] <= c) to++;
        if (to == from)
        {
            if (_count == _b.Length)
            {
                Array.Resize(ref _b, _count * 2);
                Array.Resize(ref _c, _count * 2);
            }
            Array.Copy(_b, from, _b, from + 1, _count - from);
            Array.Copy(_c, from, _c, from + 1, _count - from);
            _count++;
        }
        else if (to > from + 1)
        {
            Array.Copy(_b, to, _b, from + 1, _count - to);
            Array.Copy(_c, to, _c, from + 1, _count - to);
            _count -= to - from - 1;
        }
        _b[from] = b;
        _c[from] = c;
    }

    /// <summary>Forgets every point.</summary>
    public void Clear() => _count = 0;

    private int FirstBelow(long b)
    {
        int lo = 0, hi = _count;
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (_b[middle] >= b) lo = middle + 1;
            else hi = middle;
        }
        return lo;
    }
}
