namespace Parley.Engine.Stability;

/// <summary>A conflict's rankings and movers, indexed once for every question about it: first the decision makers, then the groups.</summary>
internal sealed class MoveGraph
{
    /// <summary>Sorts and indexes; on threads where <paramref name="options"/> allows them.</summary>
    public MoveGraph(Conflict conflict, ParallelOptions options)
    {
        conflict.Check();
        States = conflict.States;
        var n = conflict.DecisionMakers;
        var (rankings, movers) = (new Ranking[n], new Mover[n + conflict.Together.Length]);
        Parallel.For(0, n, options, i => rankings[i] = new(conflict.Rank[i]));
        Parallel.For(0, movers.Length, options, m => movers[m] = m < n
            ? new([m], conflict.Moves[m], rankings)
            : new(conflict.Together[m - n].Members, conflict.Together[m - n].Moves, rankings));
        (Rankings, Movers) = (rankings, movers);
    }

    /// <summary>How many states.</summary>
    public int States { get; }

    /// <summary>How each decision maker ranks the states.</summary>
    public Ranking[] Rankings { get; }

    /// <summary>Who can move.</summary>
    public Mover[] Movers { get; }

    /// <summary>Those who can move without a decision maker.</summary>
    public int[] Opponents(int of) => [.. Enumerable.Range(0, Movers.Length).Where(m => !Movers[m].Members.Contains(of))];

    /// <summary>Those who can move within a coalition.</summary>
    public int[] Within(int[] coalition) => [.. Enumerable.Range(0, Movers.Length).Where(m => Array.TrueForAll(Movers[m].Members, coalition.Contains))];

    /// <summary>The best level that a decision maker can have after each state: the state's, or that of one move of its own from it.</summary>
    public void FindEscapes(int decisionMaker, int[] escape)
    {
        var (mover, level) = (Movers[decisionMaker], Rankings[decisionMaker].Level);
        for (var b = 0; b < mover.Blocks; b++)
        {
            var best = mover.TargetsOf(b) is [.., var last] ? level[last] : 0;
            foreach (var s in mover.MembersOf(b)) escape[s] = Math.Max(level[s], best);
        }
    }
}
