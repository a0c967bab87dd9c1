namespace Parley.Engine.Stability;

/// <summary>Which states are stable for which coalitions, by which concepts.</summary>
public sealed class CoalitionStability
{
    private readonly Conflict _conflict;
    private readonly int[]?[][] _broken;

    /// <summary>From <c>[coalition][concept][state]</c>: where it goes undeterred, −1 where it does not.</summary>
    internal CoalitionStability(Conflict conflict, int[][] coalitions, int[]?[][] broken) =>
        (_conflict, Coalitions, _broken) = (conflict, coalitions, broken);

    /// <summary>The coalitions, each by its members, ascending: smaller ones first, those of one size in the order of their members.</summary>
    public int[][] Coalitions { get; }

    /// <summary>How many states.</summary>
    public int States => _conflict.States;

    /// <summary>Whether a state is stable for a coalition, given by its place in <see cref="Coalitions"/>.</summary>
    /// <exception cref="ArgumentException">The concept was not asked for.</exception>
    public bool IsStable(Concept concept, int coalition, int state) => Broken(concept, coalition)[state] < 0;

    /// <summary>Whether a state is stable for every coalition that was looked at.</summary>
    /// <exception cref="ArgumentException">The concept was not asked for.</exception>
    public bool IsUniversallyStable(Concept concept, int state) =>
        Enumerable.Range(0, Coalitions.Length).All(c => IsStable(concept, c, state));

    /// <summary>The states stable for every coalition that was looked at, ascending.</summary>
    /// <exception cref="ArgumentException">The concept was not asked for.</exception>
    public IEnumerable<int> UniversallyStable(Concept concept) => Enumerable.Range(0, States).Where(s => IsUniversallyStable(concept, s));

    /// <summary>How a coalition breaks a state; null where it is stable.</summary>
    /// <exception cref="ArgumentException">The concept was not asked for.</exception>
    public CoalitionMove? Break(Concept concept, int coalition, int state)
    {
        if (Broken(concept, coalition)[state] is var to && to < 0) return null;
        var members = Coalitions[coalition];
        var path = new LegalSequences(_conflict, MovingGroup.SetOf(members), improving: false).Path(state, s => s == to);
        return new(members, to, path!);
    }

    /// <summary>How the first coalition that breaks a state does it: the smallest, then in the order of members; null if none does.</summary>
    /// <exception cref="ArgumentException">The concept was not asked for.</exception>
    public CoalitionMove? FirstBreak(Concept concept, int state)
    {
        for (var c = 0; c < Coalitions.Length; c++)
            if (Break(concept, c, state) is { } move) return move;
        return null;
    }

    private int[] Broken(Concept concept, int coalition) =>
        _broken[coalition][(int)concept] ?? throw new ArgumentException($"{concept} was not asked for", nameof(concept));
}
