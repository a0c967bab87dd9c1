namespace Parley.Engine.Deals;

/// <summary>Points on trial, as rows of a table: sorted, then rid of copies and of what is dominated.</summary>
/// <remarks>
/// Dimensions after the leading ones are means, not ends: two rows that agree in the leading ones stand for the same values to the
/// parties, and the one that is first in issue order must not give way to one that merely pleases an audience more.
/// </remarks>
internal sealed class CandidateTable
{
    private readonly int _dimensions;
    private readonly int _leading;
    private readonly long[] _rows;
    private readonly int _count;

    /// <summary>A table of rows, one after the other.</summary>
    public CandidateTable(int dimensions, int leading, long[] rows) =>
        (_dimensions, _leading, _rows, _count) = (dimensions, leading, rows, rows.Length / dimensions);

    /// <summary>The undominated rows in descending lexicographic order; of rows with the same values, the first in issue order.</summary>
    /// <param name="runs">How many equally long, sorted runs the rows consist of; 0: they are not sorted at all.</param>
    /// <param name="isAfter">Whether the package of the first row comes after that of the second in issue order.</param>
    /// <param name="tied">By row kept: whether other rows had the same values.</param>
    public int[] Undominated(int runs, Func<int, int, bool> isAfter, out bool[] tied)
    {
        var order = runs == 0 ? SortAll() : SortRuns(runs);
        var distinct = 0;
        var group = 0;
        var copies = new bool[_count];
        for (var k = 0; k < _count; k++)
        {
            var row = order[k];
            if (k > 0 && !AgreeInLeading(order[group], row)) group = distinct;
            var at = distinct - 1;
            // An earlier row of the group makes this one needless when it is as good for audiences and no later in issue order.
            while (at >= group && !(IsAsGood(order[at], row) && (IsSame(order[at], row) || !isAfter(order[at], row)))) at--;
            if (at < group)
            {
                order[distinct++] = row;
            }
            else if (IsSame(order[at], row))
            {
                copies[at] = true;
                if (isAfter(order[at], row)) order[at] = row;
            }
        }
        var places = Maxima.Of(_dimensions, _leading, _rows, order.AsSpan(0, distinct));
        tied = Array.ConvertAll(places, place => copies[place]);
        return Array.ConvertAll(places, place => order[place]);
    }

    /// <summary>A dimension's values at these rows.</summary>
    public long[] Values(int dimension, int[] rows) => Array.ConvertAll(rows, r => _rows[(r * _dimensions) + dimension]);

    private bool AgreeInLeading(int x, int y) =>
        _rows.AsSpan(x * _dimensions, _leading).SequenceEqual(_rows.AsSpan(y * _dimensions, _leading));

    private bool IsSame(int x, int y) => Compare(x, y) == 0;

    private bool IsAsGood(int x, int y)
    {
        for (var d = _leading; d < _dimensions; d++)
            if (_rows[(x * _dimensions) + d] < _rows[(y * _dimensions) + d]) return false;
        return true;
    }

    private int Compare(int x, int y)
    {
        var left = x * _dimensions;
        var right = y * _dimensions;
        for (var d = 0; d < _dimensions; d++)
        {
            if (_rows[left + d] > _rows[right + d]) return -1;
            if (_rows[left + d] < _rows[right + d]) return 1;
        }
        return 0;
    }

    private int[] SortAll()
    {
        var order = new int[_count];
        for (var k = 0; k < _count; k++) order[k] = k;
        Array.Sort(order, Compare);
        return order;
    }

    private int[] SortRuns(int runs)
    {
        var from = new int[_count];
        var into = new int[_count];
        for (var k = 0; k < _count; k++) from[k] = k;
        for (var length = _count / runs; length < _count; length *= 2)
        {
            for (var lo = 0; lo < _count; lo += 2 * length)
                Merge(from, into, lo, Math.Min(lo + length, _count), Math.Min(lo + (2 * length), _count));
            (from, into) = (into, from);
        }
        return from;
    }

    private void Merge(int[] from, int[] into, int lo, int middle, int hi)
    {
        int i = lo, j = middle;
        for (var k = lo; k < hi; k++)
            into[k] = i < middle && (j == hi || Compare(from[i], from[j]) <= 0) ? from[i++] : from[j++];
    }
}
