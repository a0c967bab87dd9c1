namespace Parley.Engine.Stability;

/// <summary>
/// The evidence for a verdict: which improvements a decision maker has from a state, and by what moves its opponents deter each.
/// </summary>
/// <remarks>
/// Ask one of many questions; arrays are kept between them, so an instance is for one thread. The first question about a decision
/// maker and concept costs about a pass of <see cref="GraphModel.Analyze"/>; after that an answer costs what lies within the
/// sanction's length of the improvement.
/// </remarks>
public sealed class Sanctions
{
    private readonly MoveGraph _graph;
    private readonly MoveSearch _search;
    private readonly WorstReplies _replies;
    private readonly CancellationToken _cancel;
    private readonly int[]?[] _escape;
    private readonly Dictionary<(int DecisionMaker, Concept Concept), int[]> _worst = [];

    /// <summary>Indexes a conflict.</summary>
    /// <exception cref="ArgumentException">The conflict's parts do not fit each other; the message says which.</exception>
    public Sanctions(Conflict conflict, CancellationToken cancel = default)
    {
        _graph = MoveGraph.Of(conflict, cancel);
        (_search, _replies, _cancel) = (new(_graph), new(_graph.Movers, _graph.States, cancel), cancel);
        _escape = new int[conflict.DecisionMakers][];
    }

    /// <summary>The states that a decision maker can move to by itself and prefers, ascending.</summary>
    public int[] Improvements(int decisionMaker, int state)
    {
        var (mover, level) = (_graph.Movers[decisionMaker], _graph.Rankings[decisionMaker].Level);
        var better = mover.TargetsOf(mover.BlockOf(state)).ToArray().AsSpan();
        var k = better.Length;
        while (k > 0 && level[better[k - 1]] > level[state]) k--;
        better[k..].Sort();
        return better[k..].ToArray();
    }

    /// <summary>Whether the opponents can deter an improvement; never under <see cref="Concept.Nash"/>, which looks at no reply.</summary>
    /// <param name="concept">What counts as a sanction.</param>
    /// <param name="decisionMaker">Whose improvement.</param>
    /// <param name="state">The state it would leave.</param>
    /// <param name="improvement">One of its <see cref="Improvements"/> from there.</param>
    public bool IsDeterred(Concept concept, int decisionMaker, int state, int improvement)
    {
        if (concept == Concept.Nash) return false;
        if (!_worst.TryGetValue((decisionMaker, concept), out var worst))
        {
            worst = new int[_graph.States];
            var value = Value(concept, decisionMaker);
            _replies.Find(_graph.Opponents(decisionMaker), IsCredible(concept), value, _graph.Rankings[decisionMaker].OrderBy(value), worst);
            _worst.Add((decisionMaker, concept), worst);
        }
        return worst[improvement] <= _graph.Rankings[decisionMaker].Level[state];
    }

    /// <summary>
    /// The shortest sequence of the opponents' moves from an improvement that deters it, or null where there is none. Among the shortest: the
    /// first by the first move's state and mover, then by the second's, and so on; decision makers count before groups.
    /// </summary>
    /// <param name="concept">What counts as a sanction.</param>
    /// <param name="decisionMaker">Whose improvement.</param>
    /// <param name="state">The state it would leave.</param>
    /// <param name="improvement">One of its <see cref="Improvements"/> from there.</param>
    /// <exception cref="ArgumentException"><paramref name="improvement"/> is none.</exception>
    public Step[]? Find(Concept concept, int decisionMaker, int state, int improvement)
    {
        if (!Improvements(decisionMaker, state).Contains(improvement))
            throw new ArgumentException($"Decision maker {decisionMaker} has no improvement from state {state} to {improvement}.");
        if (!IsDeterred(concept, decisionMaker, state, improvement)) return null;
        var end = _search.Run(
            improvement, _graph.Opponents(decisionMaker), IsCredible(concept), Value(concept, decisionMaker), _graph.Rankings[decisionMaker].Level[state], _cancel);
        return _search.PathTo(end);
    }

    /// <summary>Where a decision maker would escape to from the end of a sanction: the best state it can move to by itself, or null if none is better.</summary>
    /// <remarks>Of equally good ones the first. It shows why a sanction fails under the symmetric concepts.</remarks>
    public int? Escape(int decisionMaker, int state)
    {
        var better = Improvements(decisionMaker, state);
        return better.Length == 0 ? null : better.MaxBy(s => _graph.Rankings[decisionMaker].Level[s]);
    }

    private static bool IsCredible(Concept concept) => concept is Concept.Sequential or Concept.SymmetricSequential;

    private int[] Value(Concept concept, int decisionMaker)
    {
        if (concept is Concept.GeneralMetarational or Concept.Sequential) return _graph.Rankings[decisionMaker].Level;
        if (_escape[decisionMaker] is { } known) return known;
        var escape = new int[_graph.States];
        _graph.FindEscapes(decisionMaker, escape);
        return _escape[decisionMaker] = escape;
    }
}
