namespace Parley.Engine.Stability;

/// <summary>Which states are stable for one decision maker after another, each concept a bit; keeps its arrays between them.</summary>
internal sealed class Deterrence
{
    private const int Kinds = 4;

    private readonly MoveGraph _graph;
    private readonly WorstReplies _replies;
    private readonly int[][] _worst;
    private readonly int[] _escape;

    public Deterrence(MoveGraph graph, CancellationToken cancel)
    {
        _graph = graph;
        _replies = new(graph.Movers, graph.States, cancel);
        _worst = [.. Enumerable.Range(0, Kinds).Select(_ => new int[graph.States])];
        _escape = new int[graph.States];
    }

    /// <summary>For each state, bit c set where it is stable for the decision maker by concept c.</summary>
    public byte[] Concepts(int i)
    {
        var concepts = new byte[_escape.Length];
        var (ranking, mover) = (_graph.Rankings[i], _graph.Movers[i]);
        if (!mover.CanMove)
        {
            // No move, hence no improvement: stable by all.
            Array.Fill(concepts, (byte)((1 << (Kinds + 1)) - 1));
            return concepts;
        }
        var opponents = _graph.Opponents(i);
        _graph.FindEscapes(i, _escape);
        var byEscape = ranking.OrderBy(_escape);
        Find(Concept.GeneralMetarational, ranking.Level, ranking.Order);
        Find(Concept.SymmetricMetarational, _escape, byEscape);
        Find(Concept.Sequential, ranking.Level, ranking.Order);
        Find(Concept.SymmetricSequential, _escape, byEscape);
        for (var b = 0; b < mover.Blocks; b++) Judge(mover, b, ranking.Level, concepts);
        return concepts;

        void Find(Concept concept, int[] value, int[] order) =>
            _replies.Find(opponents, concept is Concept.Sequential or Concept.SymmetricSequential, value, order, _worst[(int)concept - 1]);
    }

    /// <summary>A block's states, best first, against the least deterred of the targets that are better still.</summary>
    private void Judge(Mover mover, int block, int[] level, byte[] concepts)
    {
        Span<int> least = stackalloc int[Kinds];
        least.Fill(-1);
        var members = mover.MembersOf(block);
        var targets = mover.TargetsOf(block);
        var k = targets.Length;
        for (var j = members.Length - 1; j >= 0; j--)
        {
            var own = level[members[j]];
            for (; k > 0 && level[targets[k - 1]] > own; k--)
            {
                for (var c = 0; c < Kinds; c++) least[c] = Math.Max(least[c], _worst[c][targets[k - 1]]);
            }
            var bits = k == targets.Length ? 1 : 0;
            for (var c = 0; c < Kinds; c++)
                if (least[c] <= own) bits |= 2 << c;
            concepts[members[j]] = (byte)bits;
        }
    }
}
