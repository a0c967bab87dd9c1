namespace Parley.Engine.Deals;

/// <summary>Weights at places, summed from any place to the end in O(log n) (Fenwick 1994).</summary>
internal sealed class FenwickTree(int places)
{
    // Stored back to front, so that sums over the tail are sums over a prefix.
    private readonly UInt128[] _sums = new UInt128[places + 1];

    /// <summary>Adds a weight at a place.</summary>
    public void Add(int place, UInt128 weight)
    {
        for (var at = places - place; at <= places; at += at & -at) _sums[at] += weight;
    }

    /// <summary>The sum of the weights at this place and after.</summary>
    public UInt128 SumFrom(int place)
    {
        var sum = UInt128.Zero;
        for (var at = places - place; at > 0; at -= at & -at) sum += _sums[at];
        return sum;
    }
}
