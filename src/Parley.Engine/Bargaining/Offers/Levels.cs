using System.Numerics;

namespace Parley.Engine.Bargaining;

/// <summary>
/// What a party can lose against the sum of its blocks' best rows, in levels: for each number of blocks and each level, the least cost of rows that
/// come to it. The cost is the exact loss itself, or what matters beside it.
/// </summary>
/// <remarks>
/// Dynamic programming of a multiple-choice knapsack (Kellerer, Pferschy and Pisinger 2004, ch. 11): blocks × distinct losses × levels, four or eight
/// levels at a time where the machine can. A row's loss is rounded down to a level, so the exact loss of a package at level L is
/// between L and L + blocks units.
/// </remarks>
internal sealed class Levels
{
    private const long Unreachable = long.MaxValue / 4;
    private readonly long[][] _least;
    private readonly (int Level, int Row, long Cost)[][] _steps;

    /// <param name="blocks">The blocks.</param>
    /// <param name="party">Who loses.</param>
    /// <param name="unit">How much loss makes a level.</param>
    /// <param name="count">Levels from 0 to this one.</param>
    /// <param name="cost">By block and row; 0 or more, all together below 2^60.</param>
    public Levels(Block[] blocks, int party, long unit, int count, Func<Block, int, long> cost)
    {
        Count = count;
        _steps = Array.ConvertAll(blocks, b => Steps(b, party, unit, count, cost));
        _least = new long[blocks.Length + 1][];
        _least[0] = new long[count + 1];
        Array.Fill(_least[0], Unreachable);
        _least[0][0] = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            var (before, after) = (_least[b], _least[b + 1] = new long[count + 1]);
            Array.Fill(after, Unreachable);
            foreach (var (level, _, more) in _steps[b]) Shift(before.AsSpan(0, count + 1 - level), more, after.AsSpan(level));
        }
    }

    /// <summary>The last level.</summary>
    public int Count { get; }

    /// <summary>Reads the rows of the package of a level; false where nothing comes to it.</summary>
    public bool TryGet(int level, Span<int> rows)
    {
        if (_least[^1][level] >= Unreachable) return false;
        for (var b = _steps.Length - 1; b >= 0; b--)
        {
            var (wanted, before) = (_least[b + 1][level], _least[b]);
            foreach (var (step, row, cost) in _steps[b])
            {
                if (step > level || before[level - step] + cost != wanted) continue;
                (rows[b], level) = (row, level - step);
                break;
            }
        }
        return true;
    }

    // One row for each level, the cheapest, the first of equals.
    private static (int Level, int Row, long Cost)[] Steps(Block block, int party, long unit, int count, Func<Block, int, long> cost)
    {
        var values = block.Values[party];
        var most = values.Max();
        return [.. Enumerable.Range(0, block.Rows)
            .Select(r => (Level: (most - values[r]) / unit, Row: r, Cost: cost(block, r)))
            .Where(s => s.Level <= count)
            .GroupBy(s => s.Level)
            .Select(g => g.MinBy(s => s.Cost))
            .OrderBy(s => s.Level)
            .Select(s => ((int)s.Level, s.Row, s.Cost))];
    }

    // after = min(after, before + cost), place by place. Unreachable stays far above anything else.
    private static void Shift(ReadOnlySpan<long> before, long cost, Span<long> after)
    {
        var (k, costs, width) = (0, new Vector<long>(cost), Vector<long>.Count);
        for (; k <= before.Length - width; k += width)
            Vector.Min(new Vector<long>(before[k..]) + costs, new Vector<long>(after[k..])).CopyTo(after[k..]);
        for (; k < before.Length; k++) after[k] = Math.Min(after[k], before[k] + cost);
    }
}
