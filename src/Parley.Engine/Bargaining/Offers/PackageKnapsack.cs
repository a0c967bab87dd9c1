using System.Buffers;

namespace Parley.Engine.Bargaining;

/// <summary>Of the packages worth at least so much to a party, one with many points by an estimate: the multiple-choice knapsack of making the other an offer it should like.</summary>
/// <remarks>
/// A Lagrangian relaxation (Kellerer, Pferschy and Pisinger 2004, ch. 11): the price of own value is halved in on, every block takes its best
/// row at that price, and what own value is left over is then spent on single exchanges. Cost: some 40 passes over all rows.
/// The result is at least as good as the relaxation's own package; the gap to the optimum is at most one block's exchange of the price found.
/// </remarks>
internal sealed class PackageKnapsack
{
    private const int Halvings = 32;
    private readonly Block[] _blocks;
    private readonly int[] _starts;
    private readonly double[] _own;

    /// <param name="blocks">The blocks.</param>
    /// <param name="party">Whose own value counts.</param>
    public PackageKnapsack(Block[] blocks, int party)
    {
        _blocks = blocks;
        _starts = new int[blocks.Length + 1];
        for (var b = 0; b < blocks.Length; b++) _starts[b + 1] = _starts[b] + blocks[b].Rows;
        // Differences to the block's best: small numbers, no digits lost.
        _own = [.. blocks.SelectMany(b => b.Values[party].Select(v => (double)(v - b.Values[party].Max())))];
        Top = blocks.Sum(b => b.Values[party].Max());
    }

    /// <summary>The largest sum, from which a package's loss counts.</summary>
    public long Top { get; }

    /// <summary>Finds rows that lose at most so much.</summary>
    /// <param name="mostLost">What the package may be worth less than the sum of the blocks' best; 0 or more.</param>
    /// <param name="points">The estimate, <c>[issue][option]</c>.</param>
    /// <param name="rows">The package, by block.</param>
    public void Find(double mostLost, double[][] points, Span<int> rows)
    {
        var estimate = ArrayPool<double>.Shared.Rent(_own.Length);
        Estimate(points, estimate);
        // The price at which nothing is lost that need not be, found upwards; then halved in between.
        var (low, high) = (0.0, 1e-12);
        if (Take(0, estimate, rows) > mostLost)
        {
            while (Take(high, estimate, rows) > mostLost && high < 1e30) high *= 64;
            low = high / 64;
            for (var k = 0; k < Halvings; k++)
            {
                var middle = (low + high) / 2;
                if (Take(middle, estimate, rows) > mostLost) low = middle;
                else high = middle;
            }
            Improve(mostLost - Take(high, estimate, rows), estimate, rows);
        }
        ArrayPool<double>.Shared.Return(estimate);
    }

    /// <summary>Every row's estimate.</summary>
    private void Estimate(double[][] points, Span<double> estimate)
    {
        for (var b = 0; b < _blocks.Length; b++)
        {
            var (issues, options) = (_blocks[b].Issues, _blocks[b].Options);
            for (var row = 0; row < _blocks[b].Rows; row++)
            {
                var sum = 0.0;
                for (var k = 0; k < issues.Length; k++)
                    if (options[(row * issues.Length) + k] is >= 0 and var option) sum += points[issues[k]][option];
                estimate[_starts[b] + row] = sum;
            }
        }
    }

    // Every block's best row at a price, of equals the one that loses least; returns what they lose.
    private double Take(double price, ReadOnlySpan<double> estimate, Span<int> rows)
    {
        var lost = 0.0;
        for (var b = 0; b < rows.Length; b++)
        {
            var (best, most) = (_starts[b], double.NegativeInfinity);
            for (var r = _starts[b]; r < _starts[b + 1]; r++)
            {
                var worth = estimate[r] + (price * _own[r]);
                if (worth > most || (worth == most && _own[r] > _own[best])) (best, most) = (r, worth);
            }
            rows[b] = best - _starts[b];
            lost -= _own[best];
        }
        return lost;
    }

    private void Improve(double left, ReadOnlySpan<double> estimate, Span<int> rows)
    {
        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            for (var b = 0; b < rows.Length; b++)
            {
                var (from, now) = (_starts[b], _starts[b] + rows[b]);
                var best = now;
                for (var r = from; r < _starts[b + 1]; r++)
                    if (estimate[r] > estimate[best] && _own[now] - _own[r] <= left) best = r;
                if (best == now) continue;
                left -= _own[now] - _own[best];
                rows[b] = best - from;
                isBetter = true;
            }
        }
    }
}
