namespace Parley.Lenses;

/// <summary>What moving one number from end to end of its range does to the best package's gains, all others likely.</summary>
/// <param name="Doubt">Which number, as an index of the doubts.</param>
/// <param name="Party">The party whose gain moves most, measured by the most it can gain.</param>
/// <param name="AtLow">That party's gain with the number at its low end, in points.</param>
/// <param name="AtHigh">The same at its high end.</param>
/// <param name="Share">How far the gain moves, as a share of the most the party can gain.</param>
/// <param name="Turns">Whether a statement turns at one end or the other.</param>
internal sealed record Swing(int Doubt, int Party, double AtLow, double AtHigh, double Share, bool Turns)
{
    /// <summary>The swings of all numbers, the widest first.</summary>
    public static Swing[] Rank(CaseModel likely, long[]? ideal, Outcomes before, Outcomes ends)
    {
        var swings = new Swing[ends.Count / 2];
        for (var k = 0; k < swings.Length; k++)
        {
            var widest = new Swing(k, -1, 0, 0, 0, IsTurned(before, ends, 2 * k) || IsTurned(before, ends, (2 * k) + 1));
            for (var p = 0; p < likely.Space.Parties; p++)
            {
                var most = ideal is null ? 0 : (double)likely.Points(p, ideal[p] - likely.Space.NoDeal[p]);
                var (low, high) = (ends.Gains[p][2 * k], ends.Gains[p][(2 * k) + 1]);
                if (most <= 0 || likely.IsOrdinal(p)) continue;
                var share = Math.Abs(high - low) / most;
                if (widest.Party < 0 || share > widest.Share) widest = widest with { Party = p, AtLow = low, AtHigh = high, Share = share };
            }
            swings[k] = widest;
        }
        return [.. swings.OrderByDescending(s => s.Share).ThenBy(s => s.Doubt)];
    }

    private static bool IsTurned(Outcomes before, Outcomes ends, int at) =>
        ends.Exists[at] != before.Exists[0]
        || !ends.Best[at].AsSpan().SequenceEqual(before.Best[0])
        || before.Acceptable.Where((a, k) => a[0] != ends.Acceptable[k][at]).Any()
        || before.Pressure.Where((v, p) => v[0] != ends.Pressure[p][at]).Any();
}
