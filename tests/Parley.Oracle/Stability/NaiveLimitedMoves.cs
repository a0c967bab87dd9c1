namespace Parley.Oracle;

/// <summary>Limited-move stability by playing out the tree of play, one decision at a time.</summary>
public static class NaiveLimitedMoves
{
    /// <summary>Whether i, first to move from s with h moves to be made by all together, stays.</summary>
    public static bool Stays(OracleConflict c, int h, int i, int s) => Play(c, s, [i], h).Count == 0;

    /// <summary>
    /// The states play goes through after s. Those who may still answer are asked in turn; each moves, after which all others may
    /// answer it, or lets the next one answer. Nobody left to ask, or no move left: play is over.
    /// </summary>
    public static List<int> Play(OracleConflict c, int s, int[] mayAnswer, int h)
    {
        if (h == 0 || mayAnswer.Length == 0) return [];
        var asked = mayAnswer[0];
        int[] others = [.. Enumerable.Range(1, c.DecisionMakers - 1).Select(k => (asked + k) % c.DecisionMakers)];
        var best = Play(c, s, mayAnswer[1..], h);
        var wouldEnd = Value(best);
        int? bestMove = null;
        foreach (var t in NaiveStability.Own(c, asked, s).Order())
        {
            List<int> line = [t, .. Play(c, t, others, h - 1)];
            if (Value(line) > (bestMove ?? wouldEnd)) (best, bestMove) = (line, Value(line));
        }
        return best;

        int Value(List<int> line) => c.Rank[asked][line.Count == 0 ? s : line[^1]];
    }
}
