namespace Parley.Engine.Stability;

/// <summary>
/// What one decision maker has to expect after a move, for every state at once: the least good state that its opponents' replies can
/// leave it in, or, where a further move of its own counts, the best that it can make of that.
/// </summary>
/// <remarks>Linear in the states and in the lists of the blocks, like <see cref="GraphModel"/>, which it agrees with.</remarks>
public sealed class ReplyOutlook
{
    private readonly int[] _worst;
    private readonly Ranking _ranking;

    private ReplyOutlook(int[] worst, Ranking ranking) => (_worst, _ranking) = (worst, ranking);

    /// <summary>The outlook by a concept that looks at replies.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="concept">Any concept; by Nash no reply is expected.</param>
    /// <param name="decisionMaker">Whose outlook.</param>
    /// <param name="cancel">Stops the work.</param>
    public static ReplyOutlook Of(Conflict conflict, Concept concept, int decisionMaker, CancellationToken cancel = default)
    {
        conflict.Check();
        var rankings = Array.ConvertAll(conflict.Rank, r => new Ranking(r));
        var own = rankings[decisionMaker];
        if (concept == Concept.Nash) return new(own.Level, own);
        Mover[] movers =
        [
            .. conflict.Moves.Select((moves, m) => new Mover([m], moves, rankings)),
            .. conflict.Together.Select(t => new Mover(t.Members, t.Moves, rankings)),
        ];
        return new(new Deterrence(rankings, movers, conflict.States, cancel).Worst(concept, decisionMaker), own);
    }

    /// <summary>Whether a move from one state to another that is better for the decision maker is deterred by what can follow.</summary>
    public bool Deters(int state, int to) => _worst[to] <= _ranking.Level[state];

    /// <summary>A state as good for the decision maker as the least good that it has to expect after moving to a state.</summary>
    public int WorstAfter(int to) => _ranking.Order[FirstOf(_worst[to])];

    // The states ascend by level, so that the first of a level is found by halving.
    private int FirstOf(int level)
    {
        var (low, high) = (0, _ranking.Order.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranking.Level[_ranking.Order[middle]] < level) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
