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
    private readonly long _common;
    private readonly long _top;

    /// <param name="blocks">The blocks.</param>
    /// <param name="party">Whose own value counts.</param>
    public PackageKnapsack(Block[] blocks, int party)
    {
        _blocks = blocks;
        _starts = new int[blocks.Length + 1];
        for (var b = 0; b < blocks.Length; b++) _starts[b + 1] = _starts[b] + blocks[b].Rows;
        // Differences to the block's best in multiples of what they have in common: small numbers, and the same in any scale.
        _common = Ladder.CommonLoss(blocks, party);
        _own = [.. blocks.SelectMany(b =>
        {
            var best = b.Values[party].Max();
            return b.Values[party].Select(v => (double)((v - best) / _common));
        })];
        _top = blocks.Sum(b => b.Values[party].Max());
    }

    /// <summary>Finds rows that are worth at least so much, as far as a double tells.</summary>
    /// <param name="least">What the package is to be worth; at most the sum of the blocks' best.</param>
    /// <param name="points">The estimate, <c>[issue][option]</c>.</param>
    /// <param name="rows">The package, by block.</param>
    public void Find(long least, double[][] points, Span<int> rows)
    {
        var mostLost = (double)((_top - least) / _common);
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
