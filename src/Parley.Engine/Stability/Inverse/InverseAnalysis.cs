namespace Parley.Engine.Stability;

/// <summary>
/// What would make a state stable for a decision maker: the smallest change of its ordering, the smallest cost of leaving, or
/// the moves that would have to be barred.
/// </summary>
/// <remarks>
/// By every one of the concepts, whether a state s is stable for a decision maker depends, as to its own ordering, only on which
/// states it prefers to s; and the fewer these are, the more stable is s. So an ordering is not searched for among all orderings,
/// but as a smallest set of states to demote to s's level: for each move away that pays and that nobody deters, the move's
/// target, or some reply with all that it can escape to from there. Written from the definitions; that the problem is hard in
/// general is known (NP-hard, as minimum hitting sets are).
/// </remarks>
public static class InverseAnalysis
{
    /// <summary>
    /// The fewest states that a decision maker must stop preferring to a state for it to be stable, and of such sets the one with
    /// the least total fall.
    /// </summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="decisionMaker">Whose ordering may change.</param>
    /// <param name="state">The state.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="values">Its values of the states, in the order of its ranks, if falls are to be told in values.</param>
    /// <param name="steps">The most steps of the search, a fraction of a second; past them the best change found, with what is proven.</param>
    /// <remarks>
    /// One search of the others' moves for each improvement, then branch and bound over the sets to demote. Nash needs no search:
    /// all improvements are demoted.
    /// </remarks>
    public static OrderChange SmallestChange(
        Conflict conflict, int decisionMaker, int state, Concept concept, long[]? values = null, long steps = 20_000_000)
    {
        Check(conflict, decisionMaker, state, values);
        var rank = conflict.Rank[decisionMaker];
        var fall = values is null ? Levels(rank) : values;
        var deterrents = new Deterrents(conflict, decisionMaker, concept);
        var demands = new List<IReadOnlyList<int[]>>();
        var needs = new Dictionary<int, int[]>();
        foreach (var t in deterrents.Moves(state).Where(IsBetter))
        {
            int[][] ways = [[t], .. deterrents.Replies(t).Select(Needs)];
            if (ways.All(w => w.Length > 0)) demands.Add(ways);
        }
        var cheapest = CheapestDemands.Of(demands, s => checked(fall[s] - fall[state]), steps);
        var changed = (int[])rank.Clone();
        foreach (var s in cheapest.States) changed[s] = rank[state];
        return new()
        {
            Demoted = cheapest.States,
            Fall = [.. cheapest.States.Select(s => checked(fall[s] - fall[state]))],
            Rank = changed,
            Exact = cheapest.Exact,
            AtLeast = cheapest.AtLeast,
            Unstable = OthersUnstable(conflict, decisionMaker, changed, state, concept),
        };

        bool IsBetter(int s) => rank[s] > rank[state];

        int[] Needs(int reply)
        {
            if (!needs.TryGetValue(reply, out var known)) needs.Add(reply, known = [.. deterrents.After(reply).Where(IsBetter).Order()]);
            return known;
        }
    }

    /// <summary>
    /// The smallest cost of leaving a state that makes it stable: with so much taken off every other state's value, nothing that
    /// pays is left undeterred. 0 where it is stable as it is.
    /// </summary>
    /// <param name="conflict">The conflict; of the decision maker's own ranks nothing is used.</param>
    /// <param name="values">Its values of the states.</param>
    /// <param name="decisionMaker">Who would bear the cost.</param>
    /// <param name="state">The state.</param>
    /// <param name="concept">The concept.</param>
    /// <returns>An amount in the values' units; being exactly as well off is enough to stay.</returns>
    /// <remarks>Exact. One search of the others' moves for each improvement.</remarks>
    public static long LeavingCost(Conflict conflict, long[] values, int decisionMaker, int state, Concept concept)
    {
        Check(conflict, decisionMaker, state, values);
        var deterrents = new Deterrents(conflict, decisionMaker, concept);
        var worst = deterrents.Worst(s => values[s]);
        return deterrents.Moves(state)
            .Where(t => values[t] > values[state])
            .Select(t => checked(worst(t) - values[state]))
            .Append(0).Max();
    }

    /// <summary>
    /// The moves from a state that pay the decision maker and that no reply deters, by where they lead, ascending. Barring just
    /// these makes the state stable, and barring fewer does not.
    /// </summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="decisionMaker">Whose moves.</param>
    /// <param name="state">The state.</param>
    /// <param name="concept">The concept.</param>
    /// <remarks>One search of the others' moves for each improvement.</remarks>
    public static int[] MovesToBar(Conflict conflict, int decisionMaker, int state, Concept concept)
    {
        Check(conflict, decisionMaker, state);
        var rank = conflict.Rank[decisionMaker];
        var deterrents = new Deterrents(conflict, decisionMaker, concept);
        var worst = deterrents.Worst(s => rank[s]);
        return [.. deterrents.Moves(state).Where(t => rank[t] > rank[state] && worst(t) > rank[state])];
    }

    private static void Check(Conflict conflict, int decisionMaker, int state, long[]? values = null)
    {
        conflict.Check();
        ArgumentOutOfRangeException.ThrowIfNegative(decisionMaker);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(decisionMaker, conflict.DecisionMakers);
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, conflict.States);
        if (values is not null && values.Length != conflict.States)
            throw new ArgumentException($"{values.Length} values; one for each of {conflict.States} states is expected", nameof(values));
    }

    private static int[] OthersUnstable(Conflict conflict, int decisionMaker, int[] changed, int state, Concept concept)
    {
        var rank = (int[][])conflict.Rank.Clone();
        rank[decisionMaker] = changed;
        var after = conflict with { Rank = rank };
        return [.. Enumerable.Range(0, conflict.DecisionMakers).Where(d => d != decisionMaker && MovesToBar(after, d, state, concept).Length > 0)];
    }

    /// <summary>The place of each state's rank among the ranks that occur, lowest first.</summary>
    private static long[] Levels(int[] rank)
    {
        int[] occurring = [.. rank.Distinct().Order()];
        return Array.ConvertAll(rank, r => (long)Array.BinarySearch(occurring, r));
    }
}
