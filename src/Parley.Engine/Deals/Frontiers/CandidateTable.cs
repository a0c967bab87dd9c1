namespace Parley.Engine.Deals;

/// <summary>Points on trial in three or more dimensions, as rows of a table: sorted, then rid of copies and of what is dominated.</summary>
internal sealed class CandidateTable
{
    private readonly int _dimensions;
    private readonly long[] _rows;
    private readonly int _count;

    /// <summary>A table of rows, one after the other.</summary>
    public CandidateTable(int dimensions, long[] rows) => (_dimensions, _rows, _count) = (dimensions, rows, rows.Length / dimensions);

    /// <summary>The undominated rows in descending lexicographic order; of rows with the same values, the first in issue order.</summary>
    /// <param name="runs">How many equally long, sorted runs the rows consist of; 0: they are not sorted at all.</param>
    /// <param name="isAfter">Whether the package of the first row comes after that of the second in issue order.</param>
    /// <param name="tied">By row kept: whether other rows had the same values.</param>
    public int[] Undominated(int runs, Func<int, int, bool> isAfter, out bool[] tied)
    {
        var order = runs == 0 ? SortAll() : SortRuns(runs);
        var distinct = 0;
        var copies = new bool[_count];
        for (var k = 0; k < _count; k++)
        {
            if (distinct > 0 && Compare(order[distinct - 1], order[k]) == 0)
            {
                copies[distinct - 1] = true;
                if (isAfter(order[distinct - 1], order[k])) order[distinct - 1] = order[k];
            }
            else
            {
                order[distinct++] = order[k];
            }
        }
        var places = Maxima.Of(_dimensions, _rows, order.AsSpan(0, distinct));
        tied = Array.ConvertAll(places, place => copies[place]);
        return Array.ConvertAll(places, place => order[place]);
    }

    /// <summary>A dimension's values at these rows.</summary>
    public long[] Values(int dimension, int[] rows) => Array.ConvertAll(rows, r => _rows[(r * _dimensions) + dimension]);

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
