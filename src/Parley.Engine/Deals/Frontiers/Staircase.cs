using System.Buffers;
using System.Runtime.CompilerServices;

namespace Parley.Engine.Deals;

/// <summary>
/// Sums and unions of planar frontiers. A planar frontier is a staircase: sorted by the first dimension descending, the second
/// ascends. Shifted copies of one staircase are merged two by two, dropping what is dominated on the way.
/// </summary>
/// <remarks>
/// Cost: O(n m log m) comparisons for staircases of n and m ≤ n points, less what each level drops. Source: the merge step of
/// Kung, Luccio and Preparata 1975 for two dimensions; the sum by shifted copies is the additive case of Nemhauser and Ullmann 1969.
/// </remarks>
internal static class Staircase
{
    /// <summary>The undominated sums of a point of each set.</summary>
    public static PointSet Sum(PointSet f, PointSet g, Lineage lineage)
    {
        if (f.Count < g.Count) (f, g) = (g, f);
        if (g.Count == 0) return g;
        var merged = Level(f, g, 0, g.Count, out var count);
        var result = Collect(f, g, merged.AsSpan(0, count), lineage);
        ArrayPool<Candidate>.Shared.Return(merged);
        return result;
    }

    /// <summary>The undominated points of both sets.</summary>
    public static PointSet Union(PointSet f, PointSet g)
    {
        if (f.Count == 0) return g;
        if (g.Count == 0) return f;
        var pick = ArrayPool<int>.Shared.Rent(f.Count + g.Count);
        var tied = new bool[f.Count + g.Count];
        var count = 0;
        int i = 0, j = 0;
        var best = long.MinValue;
        while (i < f.Count || j < g.Count)
        {
            var order = i == f.Count ? 1 : j == g.Count ? -1 : Compare(f, i, g, j);
            if (order == 0)
            {
                // The same values: the package that is first in issue order stands for both.
                var second = IsAfter(f, i, g, j);
                if (f.Values[1][i] > best)
                {
                    best = f.Values[1][i];
                    tied[count] = true;
                    pick[count++] = second ? ~j : i;
                }
                i++;
                j++;
            }
            else
            {
                var fromF = order < 0;
                var b = fromF ? f.Values[1][i] : g.Values[1][j];
                if (b > best)
                {
                    best = b;
                    pick[count++] = fromF ? i : ~j;
                }
                if (fromF) i++;
                else j++;
            }
        }
        var result = Gather(f, g, pick.AsSpan(0, count), tied);
        ArrayPool<int>.Shared.Return(pick);
        return result;
    }

    private static int Compare(PointSet f, int i, PointSet g, int j)
    {
        var first = g.Values[0][j].CompareTo(f.Values[0][i]);
        return first != 0 ? first : g.Values[1][j].CompareTo(f.Values[1][i]);
    }

    private static bool IsAfter(PointSet f, int i, PointSet g, int j)
    {
        for (var w = 0; w < f.Order.Length; w++)
            if (f.Order[w][i] != g.Order[w][j]) return f.Order[w][i] > g.Order[w][j];
        return false;
    }

    private static PointSet Gather(PointSet f, PointSet g, ReadOnlySpan<int> pick, bool[] tied)
    {
        var values = PointSet.Rows(2, pick.Length);
        var order = PointSet.Rows(f.Order.Length, pick.Length);
        var source = new int[pick.Length];
        var ties = new bool[pick.Length];
        for (var k = 0; k < pick.Length; k++)
        {
            var (set, at) = pick[k] >= 0 ? (f, pick[k]) : (g, ~pick[k]);
            values[0][k] = set.Values[0][at];
            values[1][k] = set.Values[1][at];
            for (var w = 0; w < order.Length; w++) order[w][k] = set.Order[w][at];
            source[k] = set.Source[at];
            ties[k] = set.Tied[at] || tied[k];
        }
        return new(pick.Length, values, source, order, ties);
    }

    /// <summary>Merges the copies of f shifted by points lo … hi−1 of g, halves first.</summary>
    private static Candidate[] Level(PointSet f, PointSet g, int lo, int hi, out int count)
    {
        if (hi - lo == 1)
        {
            var copy = ArrayPool<Candidate>.Shared.Rent(f.Count);
            var (a, b) = (g.Values[0][lo], g.Values[1][lo]);
            var (fa, fb) = (f.Values[0], f.Values[1]);
            count = f.Count;
            for (var i = 0; i < count; i++) copy[i] = new(fa[i] + a, fb[i] + b, i, lo);
            return copy;
        }
        var middle = (lo + hi) / 2;
        var left = Level(f, g, lo, middle, out var leftCount);
        var right = Level(f, g, middle, hi, out var rightCount);
        var merged = ArrayPool<Candidate>.Shared.Rent(leftCount + rightCount);
        count = Merge(f, g, left.AsSpan(0, leftCount), right.AsSpan(0, rightCount), merged);
        ArrayPool<Candidate>.Shared.Return(left);
        ArrayPool<Candidate>.Shared.Return(right);
        return merged;
    }

    private static int Merge(PointSet f, PointSet g, ReadOnlySpan<Candidate> x, ReadOnlySpan<Candidate> y, Span<Candidate> into)
    {
        int i = 0, j = 0, count = 0;
        var best = long.MinValue;
        while (i < x.Length && j < y.Length)
        {
            ref readonly var left = ref x[i];
            ref readonly var right = ref y[j];
            if (left.A == right.A && left.B == right.B)
            {
                if (left.B > best)
                {
                    best = left.B;
                    into[count++] = (IsAfter(f, g, left, right) ? right : left).AsTied();
                }
                i++;
                j++;
                continue;
            }
            var takeLeft = left.A > right.A || (left.A == right.A && left.B > right.B);
            ref readonly var taken = ref takeLeft ? ref left : ref right;
            i += takeLeft ? 1 : 0;
            j += takeLeft ? 0 : 1;
            if (taken.B > best)
            {
                best = taken.B;
                into[count++] = taken;
            }
        }
        for (; i < x.Length; i++) Append(x[i], into, ref count, ref best);
        for (; j < y.Length; j++) Append(y[j], into, ref count, ref best);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Append(in Candidate candidate, Span<Candidate> into, ref int count, ref long best)
    {
        if (candidate.B <= best) return;
        best = candidate.B;
        into[count++] = candidate;
    }

    private static bool IsAfter(PointSet f, PointSet g, in Candidate x, in Candidate y)
    {
        for (var w = 0; w < f.Order.Length; w++)
        {
            var left = f.Order[w][x.Left] + g.Order[w][x.Right];
            var right = f.Order[w][y.Left] + g.Order[w][y.Right];
            if (left != right) return left > right;
        }
        return false;
    }

    private static PointSet Collect(PointSet f, PointSet g, ReadOnlySpan<Candidate> kept, Lineage lineage)
    {
        var values = PointSet.Rows(2, kept.Length);
        var order = PointSet.Rows(f.Order.Length, kept.Length);
        var source = new int[kept.Length];
        var tied = new bool[kept.Length];
        for (var k = 0; k < kept.Length; k++)
        {
            ref readonly var from = ref kept[k];
            var right = from.Right;
            values[0][k] = from.A;
            values[1][k] = from.B;
            source[k] = lineage.Join(f.Source[from.Left], g.Source[right]);
            tied[k] = from.IsTied || f.Tied[from.Left] || g.Tied[right];
        }
        for (var w = 0; w < order.Length; w++)
        {
            var (into, left, right) = (order[w], f.Order[w], g.Order[w]);
            for (var k = 0; k < kept.Length; k++) into[k] = left[kept[k].Left] + right[kept[k].Right];
        }
        return new(kept.Length, values, source, order, tied);
    }
}
