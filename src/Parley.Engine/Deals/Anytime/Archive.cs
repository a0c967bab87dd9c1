namespace Parley.Engine.Deals;

/// <summary>Packages found so far that none found dominates, best for the first party first.</summary>
/// <remarks>An offer costs a binary search for two parties, a look at every point for more. Of equal values the package first in issue order is kept.</remarks>
internal sealed class Archive(int parties)
{
    /// <summary>Points kept for three parties and more, where each offer looks at all of them.</summary>
    private const int Most = 4096;

    private readonly List<long[]> _values = [];
    private readonly List<int[]> _packages = [];

    /// <summary>How many points.</summary>
    public int Count => _values.Count;

    /// <summary>The values of a point, by party.</summary>
    public long[] Value(int point) => _values[point];

    /// <summary>The package of a point; not to be changed.</summary>
    public int[] Package(int point) => _packages[point];

    /// <summary>Takes in a package unless one kept is as good for all; returns whether it is new.</summary>
    public bool Offer(int[] package, ReadOnlySpan<long> value) => parties == 2 ? OfferToStaircase(package, value) : OfferToSet(package, value);

    /// <summary>Takes in another archive's points.</summary>
    public void Offer(Archive other)
    {
        for (var k = 0; k < other.Count; k++) Offer(other.Package(k), other.Value(k));
    }

    /// <summary>As a frontier, sorted by the first party's value, then the second's, and so on.</summary>
    public Frontier ToFrontier(long[] within)
    {
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(order, (x, y) => _values[y].AsSpan().SequenceCompareTo(_values[x]));
        var values = new long[parties][];
        for (var p = 0; p < parties; p++) values[p] = Array.ConvertAll(order, k => _values[k][p]);
        var packages = Array.ConvertAll(order, k => _packages[k]);
        return new(values, order.Length, k => (int[])packages[k].Clone(), within, new bool[order.Length]);
    }

    private bool OfferToStaircase(int[] package, ReadOnlySpan<long> value)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_values[middle][0] >= value[0]) low = middle + 1;
            else high = middle;
        }
        if (low > 0 && _values[low - 1][1] >= value[1]) return TakesPlaceOf(low - 1, package, value);
        var first = low > 0 && _values[low - 1][0] == value[0] ? low - 1 : low;
        var last = low;
        while (last < Count && _values[last][1] <= value[1]) last++;
        _values.RemoveRange(first, last - first);
        _packages.RemoveRange(first, last - first);
        _values.Insert(first, value[..parties].ToArray());
        _packages.Insert(first, (int[])package.Clone());
        return true;
    }

    private bool OfferToSet(int[] package, ReadOnlySpan<long> value)
    {
        for (var k = 0; k < Count; k++)
            if (Covers(_values[k], value)) return TakesPlaceOf(k, package, value);
        var kept = 0;
        var mine = value[..parties].ToArray();
        for (var k = 0; k < Count; k++)
        {
            if (Covers(mine, _values[k])) continue;
            (_values[kept], _packages[kept]) = (_values[k], _packages[k]);
            kept++;
        }
        _values.RemoveRange(kept, _values.Count - kept);
        _packages.RemoveRange(kept, _packages.Count - kept);
        if (Count >= Most) return false;
        _values.Add(mine);
        _packages.Add((int[])package.Clone());
        return true;
    }

    private bool TakesPlaceOf(int point, int[] package, ReadOnlySpan<long> value)
    {
        if (!value[..parties].SequenceEqual(_values[point]) || package.AsSpan().SequenceCompareTo(_packages[point]) >= 0) return false;
        _packages[point] = (int[])package.Clone();
        return false;
    }

    private static bool Covers(long[] better, ReadOnlySpan<long> worse)
    {
        for (var p = 0; p < better.Length; p++)
            if (better[p] < worse[p]) return false;
        return true;
    }
}
