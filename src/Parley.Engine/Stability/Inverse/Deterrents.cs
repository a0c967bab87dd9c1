namespace Parley.Engine.Stability;

/// <summary>What could deter one decision maker from leaving states: the others' replies, by one concept.</summary>
internal sealed class Deterrents
{
    private readonly MoveTable _own;
    private readonly LegalSequences? _replies;
    private readonly bool _symmetric;

    /// <summary>For a decision maker of a conflict. Only the others' ranks are used.</summary>
    public Deterrents(Conflict conflict, int decisionMaker, Concept concept)
    {
        _own = conflict.Moves[decisionMaker];
        _symmetric = concept is Concept.SymmetricMetarational or Concept.SymmetricSequential;
        if (concept == Concept.Nash) return;
        var others = MovingGroup.Everyone(conflict) & ~(1UL << decisionMaker);
        _replies = new LegalSequences(conflict, others, concept is Concept.Sequential or Concept.SymmetricSequential);
    }

    /// <summary>Where it can go by itself, ascending.</summary>
    public IEnumerable<int> Moves(int state) => _own.Targets(state).ToArray().Where(t => t != state);

    /// <summary>Where the others can then take it; nothing by Nash's concept, which looks no further.</summary>
    public IReadOnlyList<int> Replies(int state) => _replies is null ? [] : _replies.From(state);

    /// <summary>What must be no better than before for a reply to deter: where it leads and, if the concept lets it, what it escapes to.</summary>
    public IEnumerable<int> After(int reply) => _symmetric ? Moves(reply).Prepend(reply) : [reply];

    /// <summary>
    /// As some measure has it, the least that a first move leads to once the others have replied; the move's own without a reply.
    /// </summary>
    public Func<int, long> Worst(Func<int, long> measure)
    {
        var known = new Dictionary<int, long>();
        return move => Replies(move).Select(AfterReply).Append(measure(move)).Min();

        long AfterReply(int reply)
        {
            if (!known.TryGetValue(reply, out var best)) known.Add(reply, best = After(reply).Max(measure));
            return best;
        }
    }
}
