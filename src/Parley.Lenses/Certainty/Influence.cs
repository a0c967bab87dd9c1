using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>How much one uncertain number decides.</summary>
/// <param name="Doubt">Which number, as an index of the doubts.</param>
/// <param name="Settles">How much of the variance of all statements together it explains by itself, 0 to 1.</param>
/// <param name="Indices">Its first-order index for each statement.</param>
internal sealed record Influence(int Doubt, double Settles, FirstOrderIndex[] Indices)
{
    /// <summary>The influences of all numbers, the strongest first.</summary>
    public static Influence[] Rank(double[][] values, IReadOnlyList<Statement> statements)
    {
        var outcomes = statements.Select(s => Array.ConvertAll(s.Stands, stands => stands ? 1.0 : 0.0)).ToArray();
        var variances = statements.Select(s => s.Share * (1 - s.Share)).ToArray();
        var total = variances.Sum();
        var all = new Influence[values.Length];
        Parallel.For(0, values.Length, k =>
        {
            var binOf = FirstOrderIndex.Bins(values[k], out var bins);
            var indices = Array.ConvertAll(outcomes, o => FirstOrderIndex.Of(binOf, bins, o));
            var settled = indices.Zip(variances, (i, v) => i.Value * v).Sum();
            all[k] = new(k, total > 0 ? settled / total : 0, indices);
        });
        return [.. all.OrderByDescending(i => i.Settles).ThenBy(i => i.Doubt)];
    }
}
