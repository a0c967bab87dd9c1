namespace Parley.Engine.Deals;

/// <summary>Sums and unions of point sets in any number of dimensions, keeping what is undominated.</summary>
/// <param name="dimensions">Values a point has; two or more, three or more where not all are leading.</param>
/// <param name="leading">The first of them, which are the parties' values; the others are audiences'.</param>
/// <param name="words">Words of a package's number.</param>
/// <param name="lineage">Where sums are recorded.</param>
internal sealed class PointArithmetic(int dimensions, int leading, int words, Lineage lineage)
{
    // Rows on trial at once. Larger sums are done in parts, each thinned before the next.
    private const int RowsAtOnce = 1 << 22;

    private readonly PairwiseTable _few = new(dimensions, leading, words);

    /// <summary>How many values a point has.</summary>
    public int Dimensions => dimensions;

    /// <summary>The set of no points.</summary>
    public PointSet None() => PointSet.None(dimensions, words);

    /// <summary>The set of one point where nothing is chosen.</summary>
    public PointSet Nothing() => PointSet.Nothing(dimensions, words);

    /// <summary>The undominated ones of single options, given by value, reference and number.</summary>
    public PointSet OfOptions(IReadOnlyList<(long[] Value, int Source, int Word, long Digit)> options)
    {
        var values = PointSet.Rows(dimensions, options.Count);
        var order = PointSet.Rows(words, options.Count);
        var sources = new int[options.Count];
        for (var o = 0; o < options.Count; o++)
        {
            var (value, source, word, digit) = options[o];
            for (var d = 0; d < dimensions; d++) values[d][o] = value[d];
            order[word][o] = digit;
            sources[o] = source;
        }
        return Thin(new(options.Count, values, sources, order, new bool[options.Count]));
    }

    /// <summary>The undominated sums of a point of each set.</summary>
    public PointSet Sum(PointSet f, PointSet g)
    {
        if (f.Count == 0 || g.Count == 0) return None();
        if (dimensions == 2) return Staircase.Sum(f, g, lineage);
        if (PairwiseTable.Suits((long)f.Count * g.Count)) return SumOfFew(f, g);
        if (f.Count < g.Count) (f, g) = (g, f);
        var columns = Math.Max(1, RowsAtOnce / f.Count);
        if (g.Count <= columns) return SumOfPart(f, g, 0, g.Count);
        var sum = None();
        for (var lo = 0; lo < g.Count; lo += columns) sum = Union(sum, SumOfPart(f, g, lo, Math.Min(lo + columns, g.Count)));
        return sum;
    }

    /// <summary>The undominated points of both sets.</summary>
    public PointSet Union(PointSet f, PointSet g)
    {
        if (f.Count == 0) return g;
        if (g.Count == 0) return f;
        return dimensions == 2 ? Staircase.Union(f, g) : Thin(Concatenate(f, g));
    }

    /// <summary>The undominated points of a set that may be in any order, hold copies, and hold dominated points.</summary>
    public PointSet Thin(PointSet set)
    {
        if (set.Count <= 1) return set;
        if (PairwiseTable.Suits(set.Count)) return ThinFew(set);
        var rows = new long[set.Count * dimensions];
        for (var d = 0; d < dimensions; d++)
            for (var i = 0; i < set.Count; i++) rows[(i * dimensions) + d] = set.Values[d][i];
        var table = new CandidateTable(dimensions, leading, rows);
        var kept = table.Undominated(0, (x, y) => IsAfter(set, x, y), out var tied);
        var values = new long[dimensions][];
        for (var d = 0; d < dimensions; d++) values[d] = table.Values(d, kept);
        return new(
            kept.Length,
            values,
            Array.ConvertAll(kept, k => set.Source[k]),
            Array.ConvertAll(set.Order, word => Array.ConvertAll(kept, k => word[k])),
            [.. kept.Select((k, at) => tied[at] || set.Tied[k])]);
    }

    private static bool IsAfter(PointSet set, int x, int y)
    {
        foreach (var word in set.Order)
            if (word[x] != word[y]) return word[x] > word[y];
        return false;
    }

    private static PointSet Concatenate(PointSet f, PointSet g)
    {
        long[][] Join(long[][] x, long[][] y) => [.. x.Zip(y, (a, b) => (long[])[.. a.AsSpan(0, f.Count), .. b.AsSpan(0, g.Count)])];
        return new(
            f.Count + g.Count,
            Join(f.Values, g.Values),
            [.. f.Source.AsSpan(0, f.Count), .. g.Source.AsSpan(0, g.Count)],
            Join(f.Order, g.Order),
            [.. f.Tied.AsSpan(0, f.Count), .. g.Tied.AsSpan(0, g.Count)]);
    }

    private PointSet SumOfFew(PointSet f, PointSet g)
    {
        _few.Clear();
        for (var i = 0; i < f.Count; i++)
        {
            for (var j = 0; j < g.Count; j++)
            {
                var values = _few.NextValues;
                for (var d = 0; d < values.Length; d++) values[d] = f.Values[d][i] + g.Values[d][j];
                var order = _few.NextOrder;
                for (var w = 0; w < order.Length; w++) order[w] = f.Order[w][i] + g.Order[w][j];
                _few.Try((i * g.Count) + j, f.Tied[i] || g.Tied[j]);
            }
        }
        return Few(from => lineage.Join(f.Source[from / g.Count], g.Source[from % g.Count]));
    }

    private PointSet ThinFew(PointSet set)
    {
        _few.Clear();
        for (var i = 0; i < set.Count; i++)
        {
            var values = _few.NextValues;
            for (var d = 0; d < values.Length; d++) values[d] = set.Values[d][i];
            var order = _few.NextOrder;
            for (var w = 0; w < order.Length; w++) order[w] = set.Order[w][i];
            _few.Try(i, set.Tied[i]);
        }
        return Few(from => set.Source[from]);
    }

    /// <summary>The few points kept, as a set.</summary>
    private PointSet Few(Func<int, int> source)
    {
        var sorted = _few.Sorted();
        var values = PointSet.Rows(dimensions, sorted.Length);
        var order = PointSet.Rows(words, sorted.Length);
        var sources = new int[sorted.Length];
        var tied = new bool[sorted.Length];
        for (var k = 0; k < sorted.Length; k++)
        {
            for (var d = 0; d < dimensions; d++) values[d][k] = _few.Value(sorted[k], d);
            for (var w = 0; w < words; w++) order[w][k] = _few.Order(sorted[k], w);
            (var from, tied[k]) = _few[sorted[k]];
            sources[k] = source(from);
        }
        return new(sorted.Length, values, sources, order, tied);
    }

    private PointSet SumOfPart(PointSet f, PointSet g, int lo, int hi)
    {
        var n = f.Count;
        var rows = new long[n * (hi - lo) * dimensions];
        var at = 0;
        for (var j = lo; j < hi; j++)
            for (var i = 0; i < n; i++)
                for (var d = 0; d < dimensions; d++) rows[at++] = f.Values[d][i] + g.Values[d][j];
        var table = new CandidateTable(dimensions, leading, rows);
        var kept = table.Undominated(hi - lo, (x, y) => IsAfter(f, g, x % n, lo + (x / n), y % n, lo + (y / n)), out var tied);

        var values = new long[dimensions][];
        for (var d = 0; d < dimensions; d++) values[d] = table.Values(d, kept);
        var order = PointSet.Rows(words, kept.Length);
        var source = new int[kept.Length];
        for (var k = 0; k < kept.Length; k++)
        {
            var (i, j) = (kept[k] % n, lo + (kept[k] / n));
            source[k] = lineage.Join(f.Source[i], g.Source[j]);
            for (var w = 0; w < words; w++) order[w][k] = f.Order[w][i] + g.Order[w][j];
            tied[k] |= f.Tied[i] || g.Tied[j];
        }
        return new(kept.Length, values, source, order, tied);
    }

    private static bool IsAfter(PointSet f, PointSet g, int i, int j, int k, int l)
    {
        for (var w = 0; w < f.Order.Length; w++)
        {
            var left = f.Order[w][i] + g.Order[w][j];
            var right = f.Order[w][k] + g.Order[w][l];
            if (left != right) return left > right;
        }
        return false;
    }
}
