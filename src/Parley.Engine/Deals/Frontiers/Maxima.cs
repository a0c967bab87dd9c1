namespace Parley.Engine.Deals;

/// <summary>
/// Which rows of a table no other row dominates. Rows are in descending lexicographic order, so a row can only be dominated by one
/// before it. Rows that agree in their leading dimensions are a group, and do not dominate each other.
/// </summary>
/// <remarks>
/// Two dimensions: one climb. Three: one sweep with a <see cref="Skyline"/>, O(n log n). More: divide and conquer over the rows and then over the
/// dimensions, O(n log^(d−2) n) (Kung, Luccio and Preparata 1975; Bentley 1980).
/// </remarks>
internal sealed class Maxima
{
    private const int SmallProduct = 256;
    private readonly int _dimensions;
    private readonly int _leading;
    private readonly long[] _rows;
    private readonly bool[] _dominated;
    private readonly Skyline _skyline = new();

    private Maxima(int dimensions, int leading, long[] rows)
    {
        (_dimensions, _leading, _rows) = (dimensions, leading, rows);
        _dominated = new bool[rows.Length / dimensions];
    }

    /// <summary>The undominated rows, in their order.</summary>
    /// <param name="dimensions">Values a row; two or more.</param>
    /// <param name="leading">The leading dimensions that make a group; all of them where rows are distinct.</param>
    /// <param name="rows">The table, row after row; unordered.</param>
    /// <param name="order">Indexes of rows in descending lexicographic order.</param>
    /// <returns>The indexes into <paramref name="order"/> of those that are undominated.</returns>
    public static int[] Of(int dimensions, int leading, long[] rows, ReadOnlySpan<int> order)
    {
        var maxima = new Maxima(dimensions, leading, rows);
        if (dimensions == 2) maxima.Climb(order);
        else if (dimensions == 3) maxima.Sweep(order);
        else maxima.Solve(order);
        var kept = new int[order.Length];
        var count = 0;
        for (var k = 0; k < order.Length; k++)
            if (!maxima._dominated[order[k]]) kept[count++] = k;
        return kept[..count];
    }

    private long Value(int row, int dimension) => _rows[(row * _dimensions) + dimension];

    private void Climb(ReadOnlySpan<int> order)
    {
        var best = long.MinValue;
        for (var lo = 0; lo < order.Length;)
        {
            var group = order[lo..EndOfGroup(order, lo)];
            foreach (var row in group) _dominated[row] = Value(row, 1) <= best;
            foreach (var row in group) best = Math.Max(best, Value(row, 1));
            lo += group.Length;
        }
    }

    private void Sweep(ReadOnlySpan<int> order)
    {
        for (var lo = 0; lo < order.Length;)
        {
            var group = order[lo..EndOfGroup(order, lo)];
            foreach (var row in group) _dominated[row] = _skyline.Covers(Value(row, 1), Value(row, 2));
            foreach (var row in group)
                if (!_skyline.Covers(Value(row, 1), Value(row, 2))) _skyline.Add(Value(row, 1), Value(row, 2));
            lo += group.Length;
        }
    }

    private int EndOfGroup(ReadOnlySpan<int> order, int at)
    {
        var end = at + 1;
        while (end < order.Length && IsSameGroup(order[at], order[end])) end++;
        return end;
    }

    private bool IsSameGroup(int x, int y) =>
        _rows.AsSpan(x * _dimensions, _leading).SequenceEqual(_rows.AsSpan(y * _dimensions, _leading));

    private void Solve(ReadOnlySpan<int> order)
    {
        // Halves must not cut a group in two.
        var middle = order.Length / 2;
        while (middle > 0 && IsSameGroup(order[middle - 1], order[middle])) middle--;
        if (middle == 0) middle = EndOfGroup(order, 0);
        if (middle == order.Length) return;
        Solve(order[..middle]);
        Solve(order[middle..]);
        Filter(Alive(order[..middle]), Alive(order[middle..]), 1);
    }

    private int[] Alive(ReadOnlySpan<int> order)
    {
        var alive = new int[order.Length];
        var count = 0;
        foreach (var row in order)
            if (!_dominated[row]) alive[count++] = row;
        return alive[..count];
    }

    /// <summary>Marks the rows of <paramref name="below"/> that some row of <paramref name="above"/> weakly dominates from a dimension on.</summary>
    private void Filter(int[] above, int[] below, int from)
    {
        if (above.Length == 0 || below.Length == 0) return;
        if ((long)above.Length * below.Length <= SmallProduct)
        {
            foreach (var row in below) FilterOne(above, row, from);
            return;
        }
        if (_dimensions - from == 3)
        {
            FilterBySweep(above, below, from);
            return;
        }
        var values = new long[above.Length + below.Length];
        for (var k = 0; k < above.Length; k++) values[k] = Value(above[k], from);
        for (var k = 0; k < below.Length; k++) values[above.Length + k] = Value(below[k], from);
        Array.Sort(values);
        if (values[0] == values[^1])
        {
            Filter(above, below, from + 1);
            return;
        }
        var pivot = values[values.Length / 2];
        if (pivot == values[0]) pivot = Array.Find(values, v => v > values[0]);
        var (aboveHigh, aboveLow) = Split(above, from, pivot);
        var (belowHigh, belowLow) = Split(below, from, pivot);
        Filter(aboveHigh, belowHigh, from);
        Filter(aboveLow, belowLow, from);
        Filter(aboveHigh, Alive(belowLow), from + 1);
    }

    private (int[] High, int[] Low) Split(int[] rows, int dimension, long pivot) =>
        (Array.FindAll(rows, r => Value(r, dimension) >= pivot), Array.FindAll(rows, r => Value(r, dimension) < pivot));

    private void FilterOne(ReadOnlySpan<int> above, int row, int from)
    {
        if (_dominated[row]) return;
        var mine = _rows.AsSpan((row * _dimensions) + from, _dimensions - from);
        foreach (var other in above)
        {
            var theirs = _rows.AsSpan((other * _dimensions) + from, _dimensions - from);
            var d = 0;
            while (d < mine.Length && theirs[d] >= mine[d]) d++;
            if (d < mine.Length) continue;
            _dominated[row] = true;
            return;
        }
    }

    private void FilterBySweep(int[] above, int[] below, int from)
    {
        var (aboveKeys, belowKeys) = (Descending(above, from), Descending(below, from));
        _skyline.Clear();
        var next = 0;
        for (var k = 0; k < below.Length; k++)
        {
            for (; next < above.Length && aboveKeys[next] <= belowKeys[k]; next++)
            {
                var (b, c) = (Value(above[next], from + 1), Value(above[next], from + 2));
                if (!_skyline.Covers(b, c)) _skyline.Add(b, c);
            }
            if (_skyline.Covers(Value(below[k], from + 1), Value(below[k], from + 2))) _dominated[below[k]] = true;
        }
    }

    /// <summary>Sorts rows by a dimension, descending, and returns the keys sorted by: the negated values, ascending.</summary>
    private long[] Descending(int[] rows, int dimension)
    {
        var keys = Array.ConvertAll(rows, r => -Value(r, dimension));
        Array.Sort(keys, rows);
        return keys;
    }
}
