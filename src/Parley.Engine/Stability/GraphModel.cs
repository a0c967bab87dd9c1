namespace Parley.Engine.Stability;

/// <summary>
/// The graph model for conflict resolution: which states hold, for whom, under each <see cref="Concept"/>.
/// </summary>
/// <remarks>
/// <para>Source: L. Fang, K. W. Hipel and D. M. Kilgour, Interactive Decision Making: The Graph Model for Conflict Resolution
/// (1993), for any number of decision makers, any moves and rankings with ties. A state s is stable for i when every improvement
/// s1 of i's (its own move to a state it prefers) is deterred by a state t its opponents can bring about from s1: by
/// any moves (GMR, SMR) or by moves that each better their mover (SEQ, SSEQ); t, and for SMR and SSEQ also all that i can move
/// to from t, must be no better for i than s. Moves that several make together count among the opponents' where all who make them
/// are opponents, the group being the mover; they are nobody's own.</para>
/// <para>Cost: a sort for each decision maker and four passes over the lists of the blocks (<see cref="WorstReplies"/>), linear in the
/// states and in those lists, however many moves they stand for. The work is shared between threads where that pays; the answer does not
/// depend on it.</para>
/// </remarks>
public static class GraphModel
{
    /// <summary>Which states are stable for each decision maker under each concept.</summary>
    /// <exception cref="ArgumentException">The conflict's parts do not fit each other; the message says which.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> asked for it.</exception>
    public static StableStates Analyze(Conflict conflict, CancellationToken cancel = default)
    {
        var n = conflict.DecisionMakers;
        var concepts = new byte[n][];
        var graph = MoveGraph.Of(conflict, cancel);
        if ((long)conflict.States * n < MoveGraph.WorthThreads)
        {
            var deterrence = new Deterrence(graph, cancel);
            for (var i = 0; i < n; i++) concepts[i] = deterrence.Concepts(i);
            return new(concepts);
        }
        var options = new ParallelOptions { CancellationToken = cancel };
        Parallel.For(
            0,
            n,
            options,
            () => new Deterrence(graph, cancel),
            (i, _, deterrence) =>
            {
                concepts[i] = deterrence.Concepts(i);
                return deterrence;
            },
            _ => { });
        return new(concepts);
    }
}
