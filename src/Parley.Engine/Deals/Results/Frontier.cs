namespace Parley.Engine.Deals;

/// <summary>
/// Packages that none dominates, sorted by the first party's value, descending, then the second's, and so on. Packages are
/// unfolded on demand, because a frontier can hold millions of points.
/// </summary>
public sealed class Frontier
{
    private readonly long[][] _values;
    private readonly Func<int, int[]> _package;
    private readonly bool[] _tied;

    internal Frontier(long[][] values, int count, Func<int, int[]> package, long[] within, bool[] tied)
    {
        (_values, Count, _package, Within, _tied) = (values, count, package, within, tied);
    }

    /// <summary>How many points.</summary>
    public int Count { get; }

    /// <summary>
    /// For each party, in grid units: every feasible package is matched by a point of this frontier that is at most this much worse for
    /// each party. Of an acceptable frontier that holds for acceptable packages that clear every floor and threshold by as much; nearer to
    /// them, the point kept for a package may itself be below one. All 0: the frontier is exact.
    /// </summary>
    public long[] Within { get; }

    /// <summary>Whether this is the whole frontier, proved.</summary>
    public bool IsExact => Array.TrueForAll(Within, w => w == 0);

    /// <summary>The value of point <paramref name="index"/> for <paramref name="party"/>, in grid units.</summary>
    public long Value(int index, int party) => _values[party][index];

    /// <summary>Whether other packages have the very values of point <paramref name="index"/>.</summary>
    public bool IsTied(int index) => _tied[index];

    /// <summary>Point <paramref name="index"/>, unfolded.</summary>
    public FrontierPoint this[int index] => new(_package(index), Array.ConvertAll(_values, v => v[index]));

    /// <summary>The points for which a condition on their index holds.</summary>
    internal Frontier Where(Func<Frontier, int, bool> holds)
    {
        var keep = Enumerable.Range(0, Count).Where(index => holds(this, index)).ToArray();
        return keep.Length == Count ? this : new(
            Array.ConvertAll(_values, row => Array.ConvertAll(keep, k => row[k])), keep.Length, index => _package(keep[index]), Within,
            Array.ConvertAll(keep, k => _tied[k]));
    }
}
