namespace Parley.Engine.Bargaining;

/// <summary>
/// Packages of a large space from a party's best one down to its floor, close together: what it offers to get a given utility. Made once; play
/// is a binary search.
/// </summary>
/// <remarks>
/// One package for every level of <see cref="Levels"/>, sorted by exact value. Without audiences a level keeps its most
/// valuable package: then no rung misses the true least package at or above a target by more than blocks × unit. With audiences it keeps the
/// one that contents them best (with several, in turn each alone and all together by the share of what they can lose), and the
/// largest gap between two rungs is the bound.
/// </remarks>
internal static class Ladder
{
    /// <summary>The rungs' packages, rows by block, worst first, values different.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="party">Whose.</param>
    /// <param name="parties">How many parties; the dimensions after them are audiences.</param>
    /// <param name="threshold">What each audience needs.</param>
    /// <param name="best">The party's best package that can be offered, rows by block.</param>
    /// <param name="lowest">The least value worth a rung.</param>
    /// <param name="rungs">How many at most, besides the best one.</param>
    public static (List<int[]> Packages, long Resolution) Of(Block[] blocks, int party, int parties, long[] threshold, int[] best, long lowest, int rungs)
    {
        var top = blocks.Sum(b => b.Values[party].Max());
        var least = Math.Max(lowest, blocks.Sum(b => b.Values[party].Min()));
        var found = new SortedDictionary<long, int[]> { [Value(blocks, party, best)] = best };
        if (top <= least) return ([best], 0);
        // Rounded up, so that the last level reaches the floor; where the losses are few multiples of what they have in common, levels are
        // exact. Counting in such multiples, a party's own scale changes nothing.
        var common = CommonLoss(blocks, party);
        var unit = common * (((((top - least) / common) - 1) / rungs) + 1);
        var levels = (int)((top - least) / unit);
        foreach (var cost in Costs(blocks, party, parties, threshold.Length))
        {
            var table = new Levels(blocks, party, unit, levels, cost);
            var rows = new int[blocks.Length];
            for (var level = levels; level >= 0; level--)
            {
                if (!table.TryGet(level, rows)) continue;
                var value = Value(blocks, party, rows);
                if (value < least || found.ContainsKey(value) || !IsContent(rows)) continue;
                found.Add(value, [.. rows]);
            }
        }
        var (gap, before) = (0L, least);
        foreach (var value in found.Keys) (gap, before) = (Math.Max(gap, value - before), value);
        var bound = unit == common ? 0 : unit * blocks.Count(b => b.Rows > 1);
        var isBound = threshold.Length == 0 || (threshold.Length == 1 && unit == common);
        return ([.. found.Values], isBound ? Math.Min(gap, bound) : gap);

        bool IsContent(int[] rows)
        {
            for (var a = 0; a < threshold.Length; a++)
                if (Value(blocks, parties + a, rows) < threshold[a]) return false;
            return true;
        }
    }

    /// <summary>The largest number that divides every difference between two rows of a block; 1 where there is none.</summary>
    public static long CommonLoss(Block[] blocks, int party)
    {
        var common = 0L;
        foreach (var block in blocks)
            foreach (var value in block.Values[party])
                for (var (a, b) = (common, block.Values[party][0] - value); ; (a, b) = (b, a % b))
                {
                    common = Math.Abs(a);
                    if (b == 0) break;
                }
        return Math.Max(common, 1);
    }

    /// <summary>A package's value in one dimension.</summary>
    public static long Value(Block[] blocks, int dimension, ReadOnlySpan<int> rows)
    {
        var value = 0L;
        for (var b = 0; b < rows.Length; b++) value += blocks[b].Values[dimension][rows[b]];
        return value;
    }

    private static IEnumerable<Func<Block, int, long>> Costs(Block[] blocks, int party, int parties, int audiences)
    {
        if (audiences == 0) return [Lost(blocks, party)];
        var each = Enumerable.Range(parties, audiences).Select(a => Lost(blocks, a)).ToArray();
        if (audiences == 1) return each;
        // What one audience can lose counts as much as what another can.
        var most = each.Select(cost => Math.Max(blocks.Sum(b => Enumerable.Range(0, b.Rows).Max(r => cost(b, r))), 1)).ToArray();
        return each.Append((block, row) =>
        {
            var sum = 0L;
            for (var a = 0; a < audiences; a++) sum += (long)((Int128)each[a](block, row) * (1L << 40) / most[a]);
            return sum;
        });
    }

    private static Func<Block, int, long> Lost(Block[] blocks, int dimension)
    {
        var most = blocks.ToDictionary(b => b.Issues[0], b => b.Values[dimension].Max());
        return (block, row) => most[block.Issues[0]] - block.Values[dimension][row];
    }
}
