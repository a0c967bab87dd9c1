namespace Parley.Tournaments;

/// <summary>Ranks, with the mean rank for those that are equal.</summary>
internal static class Ranks
{
    /// <summary>The rank of each number, from 1 for the smallest; and Σ (t³ − t) over groups of t equal ones.</summary>
    public static (double[] Ranks, double Ties) Of(IReadOnlyList<double> numbers)
    {
        var order = Enumerable.Range(0, numbers.Count).OrderBy(i => numbers[i]).ToArray();
        var ranks = new double[numbers.Count];
        var ties = 0.0;
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && numbers[order[to]] == numbers[order[from]]) to++;
            for (var i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2.0;
            double t = to - from;
            ties += (t * t * t) - t;
            from = to;
        }
        return (ranks, ties);
    }
}
