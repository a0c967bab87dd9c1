using System.Globalization;

namespace Parley.Engine.Stability;

/// <summary>
/// Coalitional stability (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008): could several decision makers together
/// move away from a state to one that all of them prefer, and would the others' reply deter them?
/// </summary>
/// <remarks>
/// <para>
/// For a coalition H, R_H(s) holds the states that a legal sequence of moves of its members reaches from s, joint moves of groups
/// within H included, no mover (a member, or a group that moves together) twice in a row. A state is <em>better for H</em> than s if every member prefers it to s. An
/// improvement is a state of R_H(s) that is better for H. Nash: there is none. GMR: from each improvement t, R_{N−H}(t) has a
/// state u that is not better for H. SMR: and nothing in R_H(u) is better for H than s. SEQ and SSEQ: the same, with sequences of
/// N−H in which everyone who makes a move prefers where it leads to where it started. For a coalition of one these are the
/// individual concepts.
/// </para>
/// <para>
/// For each coalition: components of its moves and of its opponents', then for each state with an improvement one pass over the
/// different sets of reached states, at most states²/64 words and mostly far fewer. Memory: up to three sets of states²/8 bytes at
/// a time for each thread, and one integer for each coalition, concept and state.
/// </para>
/// </remarks>
public static class Coalitions
{
    /// <summary>Pairs of states, for each coalition, that are analysed unless told otherwise: about 8,000 states of six parties.</summary>
    public const long DefaultBudget = 1L << 32;

    /// <summary>From how many pairs on threads are worth starting.</summary>
    private const long WorthThreads = 1 << 20;

    /// <summary>The work of an analysis: pairs of states for every coalition of up to a size. Stops counting far past any budget.</summary>
    public static long Pairs(Conflict conflict, int maxSize)
    {
        var n = conflict.DecisionMakers;
        double coalitions = 0;
        double ofSize = 1;
        for (var size = 1; size <= Math.Min(maxSize, n); size++) coalitions += ofSize = ofSize * (n - size + 1) / size;
        return (long)Math.Min(coalitions * conflict.States * conflict.States, 1e18);
    }

    /// <summary>Which states are stable for which coalitions.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="maxSize">The most members of a coalition; 1 or more, and past the number of decision makers the same as all.</param>
    /// <param name="concepts">The concepts; all if null.</param>
    /// <param name="budget">The most pairs of states to look at, over all coalitions; see <see cref="Pairs"/>.</param>
    /// <param name="cancel">Stops the analysis.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> asked for it.</exception>
    /// <exception cref="ArgumentException">The conflict's parts do not fit each other, it is more work than the budget allows, or there are more than 64 decision makers.</exception>
    public static CoalitionStability Analyze(
        Conflict conflict,
        int maxSize,
        IReadOnlyList<Concept>? concepts = null,
        long budget = DefaultBudget,
        CancellationToken cancel = default)
    {
        conflict.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSize, 1);
        if (Pairs(conflict, maxSize) is var pairs && pairs > budget)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"coalitions of up to {maxSize} in {conflict.States} states are {pairs} pairs of states; at most {budget} are expected"), nameof(conflict));
        }
        var everyone = MovingGroup.Everyone(conflict);
        var asked = (concepts ?? Enum.GetValues<Concept>()).Distinct().ToArray();
        var betterThan = Enumerable.Range(0, conflict.DecisionMakers).Select(d => BetterThan(conflict.Rank[d])).ToArray();
        var coalitions = All(conflict.DecisionMakers, maxSize);
        var broken = new int[]?[coalitions.Length][];
        var options = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = pairs < WorthThreads ? 1 : -1 };
        Parallel.For(0, coalitions.Length, options, c =>
            broken[c] = new CoalitionVerdicts(conflict, coalitions[c], everyone & ~MovingGroup.SetOf(coalitions[c]), betterThan, cancel).Breakers(asked));
        return new CoalitionStability(conflict, coalitions, broken);
    }

    /// <summary>Every coalition of up to a size: smaller ones first, those of one size in the order of their members.</summary>
    private static int[][] All(int n, int maxSize)
    {
        var all = new List<int[]>();
        IEnumerable<int[]> ofSize = [[]];
        for (var size = 1; size <= Math.Min(maxSize, n); size++)
        {
            ofSize = [.. ofSize.SelectMany(c => Enumerable.Range(c.Length == 0 ? 0 : c[^1] + 1, n - (c.Length == 0 ? 0 : c[^1] + 1)).Select(m => (int[])[.. c, m]))];
            all.AddRange(ofSize);
        }
        return [.. all];
    }

    /// <summary>For each state, the states that one decision maker prefers to it; states of one rank share the set.</summary>
    private static StateSet[] BetterThan(int[] rank)
    {
        var sets = new StateSet[rank.Length];
        var above = new StateSet(rank.Length);
        foreach (var level in Enumerable.Range(0, rank.Length).GroupBy(s => rank[s]).OrderByDescending(g => g.Key))
        {
            var here = above.Copy();
            foreach (var s in level)
            {
                sets[s] = here;
                above.Add(s);
            }
        }
        return sets;
    }
}
