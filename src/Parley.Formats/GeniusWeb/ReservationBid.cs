namespace Parley.Formats;

/// <summary>Finds a package worth a given utility: GeniusWeb says by a package what no deal is worth.</summary>
internal static class ReservationBid
{
    private const decimal Slack = 1e-15m;
    private const int MostSteps = 200_000;

    /// <summary>The first such package in the order of options; null where there is none, or none is found in reasonable time.</summary>
    public static int[]? Worth(IReadOnlyList<WrittenScore> scores, decimal worth)
    {
        // The most and the least that the issues from each on can bring, to turn back early.
        var best = new decimal[scores.Count + 1];
        var worst = new decimal[scores.Count + 1];
        for (var at = scores.Count - 1; at >= 0; at--) (best[at], worst[at]) = (best[at + 1] + scores[at].Best, worst[at + 1] + scores[at].Worst);
        var chosen = new int[scores.Count];
        var steps = 0;
        return Find(0, worth) ? chosen : null;

        bool Find(int at, decimal left)
        {
            if (++steps > MostSteps || left > best[at] + Slack || left < worst[at] - Slack) return false;
            if (at == scores.Count) return true;
            for (chosen[at] = 0; chosen[at] < scores[at].Ratings.Length; chosen[at]++)
                if (Find(at + 1, left - (scores[at].Weight * scores[at].Ratings[chosen[at]]))) return true;
            return false;
        }
    }
}
