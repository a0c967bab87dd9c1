using System.Runtime.CompilerServices;

namespace Parley.Engine.Stability;

/// <summary>A conflict's rankings and movers, indexed once for every question about it: first the decision makers, then the groups.</summary>
internal sealed class MoveGraph
{
    /// <summary>From how many states times decision makers on threads are worth starting.</summary>
    public const long WorthThreads = 40_000;

    private static readonly ConditionalWeakTable<Conflict, MoveGraph> Known = [];

    /// <summary>The graph of a conflict; indexed once, for as long as the conflict is held.</summary>
    /// <exception cref="ArgumentException">The conflict's parts do not fit each other; the message says which.</exception>
    public static MoveGraph Of(Conflict conflict, CancellationToken cancel) =>
        Known.GetValue(conflict, c => (long)c.States * c.Moves.Length < WorthThreads ? new(c, cancel) : new(c, new ParallelOptions { CancellationToken = cancel }));

    /// <summary>Sorts and indexes.</summary>
    private MoveGraph(Conflict conflict, CancellationToken cancel)
        : this(conflict)
    {
        for (var i = 0; i < Rankings.Length; i++) Rank(conflict, i);
        for (var m = 0; m < Movers.Length; m++)
        {
            cancel.ThrowIfCancellationRequested();
            Index(conflict, m);
        }
    }

    /// <summary>Sorts and indexes on threads.</summary>
    private MoveGraph(Conflict conflict, ParallelOptions options)
        : this(conflict)
    {
        Parallel.For(0, Rankings.Length, options, i => Rank(conflict, i));
        Parallel.For(0, Movers.Length, options, m => Index(conflict, m));
    }

    private MoveGraph(Conflict conflict)
    {
        conflict.Check();
        States = conflict.States;
        Rankings = new Ranking[conflict.DecisionMakers];
        Movers = new Mover[conflict.DecisionMakers + conflict.Together.Length];
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

    private void Rank(Conflict conflict, int decisionMaker) => Rankings[decisionMaker] = new(conflict.Rank[decisionMaker]);

    private void Index(Conflict conflict, int mover)
    {
        if (mover < Rankings.Length) Movers[mover] = new([mover], conflict.Moves[mover], Rankings);
        else
        {
            var (members, moves) = conflict.Together[mover - Rankings.Length];
            Movers[mover] = new(members, moves, Rankings);
        }
    }
}
