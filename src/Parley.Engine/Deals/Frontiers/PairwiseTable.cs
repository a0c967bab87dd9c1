namespace Parley.Engine.Deals;

/// <summary>
/// Points on trial where there are few: each is held against those kept so far. What comes out is what <see cref="CandidateTable"/>
/// would give; for some tens of points this is several times quicker, because nothing is set up.
/// </summary>
/// <remarks>Cost: O(n k) comparisons for n points of which k are kept. Its buffers are used again, so it is not for several threads.</remarks>
internal sealed class PairwiseTable(int dimensions, int leading, int words)
{
    private const int Most = 96;
    private readonly long[] _values = new long[(Most + 1) * dimensions];
    private readonly long[] _order = new long[(Most + 1) * words];
    private readonly int[] _from = new int[Most + 1];
    private readonly bool[] _tied = new bool[Most + 1];
    private int _count;

    /// <summary>How many points are kept.</summary>
    public int Count => _count;

    /// <summary>Whether so many points are few.</summary>
    public static bool Suits(long points) => points <= Most;

    /// <summary>Forgets all points.</summary>
    public void Clear() => _count = 0;

    /// <summary>Where the values of the next point are to be written.</summary>
    public Span<long> NextValues => _values.AsSpan(_count * dimensions, dimensions);

    /// <summary>Where the next point's number is to be written.</summary>
    public Span<long> NextOrder => _order.AsSpan(_count * words, words);

    /// <summary>Tries the point that was just written.</summary>
    /// <param name="from">What to know it by.</param>
    /// <param name="tied">Whether another package is known to have its values.</param>
    public void Try(int from, bool tied)
    {
        for (var k = _count - 1; k >= 0; k--)
        {
            var (firstIsAsGood, secondIsAsGood) = Compare(k, _count);
            if (firstIsAsGood && secondIsAsGood)
            {
                // The same values: the package that is first in issue order stands for both.
                _tied[k] = true;
                if (!IsAfter(k, _count)) return;
                _from[k] = from;
                NextOrder.CopyTo(_order.AsSpan(k * words, words));
                return;
            }
            var alike = (firstIsAsGood || secondIsAsGood) && AgreeInLeading(k, _count);
            if (firstIsAsGood && !(alike && IsAfter(k, _count))) return;
            if (secondIsAsGood && !(alike && IsAfter(_count, k))) Remove(k);
        }
        _from[_count] = from;
        _tied[_count] = tied;
        _count++;
    }

    /// <summary>What a kept point is known by, whether it is tied, its values and its number.</summary>
    public (int From, bool Tied) this[int kept] => (_from[kept], _tied[kept]);

    /// <summary>A kept point's value.</summary>
    public long Value(int kept, int dimension) => _values[(kept * dimensions) + dimension];

    /// <summary>A word of a kept point's number.</summary>
    public long Order(int kept, int word) => _order[(kept * words) + word];

    /// <summary>The kept points in descending lexicographic order.</summary>
    public int[] Sorted()
    {
        var sorted = new int[_count];
        for (var k = 0; k < _count; k++)
        {
            var at = k;
            for (; at > 0 && Precedes(k, sorted[at - 1]); at--) sorted[at] = sorted[at - 1];
            sorted[at] = k;
        }
        return sorted;
    }

    private bool Precedes(int x, int y)
    {
        var left = Row(x);
        var right = Row(y);
        for (var d = 0; d < dimensions; d++)
            if (left[d] != right[d]) return left[d] > right[d];
        return false;
    }

    private ReadOnlySpan<long> Row(int at) => _values.AsSpan(at * dimensions, dimensions);

    private (bool FirstIsAsGood, bool SecondIsAsGood) Compare(int x, int y)
    {
        var left = Row(x);
        var right = Row(y);
        bool first = true, second = true;
        for (var d = 0; d < dimensions && (first || second); d++)
        {
            first &= left[d] >= right[d];
            second &= right[d] >= left[d];
        }
        return (first, second);
    }

    private bool AgreeInLeading(int x, int y) => Row(x)[..leading].SequenceEqual(Row(y)[..leading]);

    private bool IsAfter(int x, int y) =>
        _order.AsSpan(x * words, words).SequenceCompareTo(_order.AsSpan(y * words, words)) > 0;

    private void Remove(int at)
    {
        // The last kept point takes the place; the one on trial, which stands after it, stays where it is and moves up.
        _count--;
        Move(_count, at);
        Move(_count + 1, _count);
    }

    private void Move(int from, int to)
    {
        if (from == to) return;
        _values.AsSpan(from * dimensions, dimensions).CopyTo(_values.AsSpan(to * dimensions));
        _order.AsSpan(from * words, words).CopyTo(_order.AsSpan(to * words));
        _from[to] = _from[from];
        _tied[to] = _tied[from];
    }
}
