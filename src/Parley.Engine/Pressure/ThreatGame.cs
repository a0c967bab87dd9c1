namespace Parley.Engine.Pressure;

/// <summary>
/// The threat game of two parties that can also agree on lotteries (Nash, Two-Person Cooperative Games, 1953): each commits
/// itself to what it will do if there is no deal, perhaps by lot; then the Nash bargain from the no-deal point that this makes
/// is agreed.
/// </summary>
/// <remarks>
/// <para>Along one edge of the boundary the bargain moves with d₁ divided by the edge's run less d₂ divided by its fall. So on
/// the edge the threat game is the zero-sum game with those payoffs, and what the first party can make sure of never falls from
/// edge to edge: a search by halves finds the one edge or vertex that is consistent with its own game. Cost: O(log vertices)
/// zero-sum games.</para>
/// <para>The bargaining set must hold every no-deal point, because the parties can always agree on what they would do without a
/// deal. The no-deal points are therefore added to the outcomes. Where one of them is efficient, there is nothing to bargain
/// over at that pair of threats.</para>
/// <para>What is agreed is unique; threats need not be. Chosen is a pure threat where one is enough, of those the one that
/// costs its owner least on average, then the first; else a mixed one.</para>
/// </remarks>
public static class ThreatGame
{
    /// <summary>Solves a game.</summary>
    /// <param name="outcomes">What can be agreed; may be empty.</param>
    /// <param name="first">
    /// The first party's no-deal values by pair of threats: its own threat is the row, row after row; finite.
    /// </param>
    /// <param name="second">The second party's, in the same order.</param>
    /// <param name="rows">How many threats the first party has; 1 or more (doing nothing counts).</param>
    /// <param name="columns">How many the second party has.</param>
    public static ThreatEquilibrium Solve(
        ReadOnlySpan<PayoffPair> outcomes, ReadOnlySpan<double> first, ReadOnlySpan<double> second, int rows, int columns)
    {
        PayoffPair[] all = [.. outcomes, .. new PayoffPair[rows * columns]];
        for (var k = 0; k < rows * columns; k++) all[outcomes.Length + k] = new(first[k], second[k]);
        var set = BargainingSet.Of(all);
        var search = new ThreatSearch();
        search.Find(set, first, second, rows, columns);
        return Proved(set, first, second, search.Agreement, search.Row(), search.Column());
    }

    private static ThreatEquilibrium Proved(
        BargainingSet set, ReadOnlySpan<double> first, ReadOnlySpan<double> second, PayoffPair agreement,
        double[] mine, double[] theirs)
    {
        var (lowest, highest) = (set[0], set[set.Count - 1]);
        var (run, fall) = set.Count == 1 ? (1.0, 1.0) : (highest.First - lowest.First, lowest.Second - highest.Second);
        var gap = 0.0;
        var reply = new double[mine.Length];
        for (var r = 0; r < mine.Length; r++)
        {
            Array.Clear(reply);
            reply[r] = 1;
            gap = Math.Max(gap, (set.Bargain(Mixed(first, second, reply, theirs)).First - agreement.First) / run);
        }
        reply = new double[theirs.Length];
        for (var c = 0; c < theirs.Length; c++)
        {
            Array.Clear(reply);
            reply[c] = 1;
            gap = Math.Max(gap, (set.Bargain(Mixed(first, second, mine, reply)).Second - agreement.Second) / fall);
        }
        return new(agreement, Mixed(first, second, mine, theirs), mine, theirs, gap);
    }

    private static PayoffPair Mixed(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double[] mine, double[] theirs)
    {
        var (a, b) = (0.0, 0.0);
        for (var r = 0; r < mine.Length; r++)
            for (var c = 0; c < theirs.Length; c++)
            {
                var chance = mine[r] * theirs[c];
                a += chance * first[r * theirs.Length + c];
                b += chance * second[r * theirs.Length + c];
            }
        return new(a, b);
    }
}
