namespace Parley.Engine.Stability;

/// <summary>Which states are stable, for whom and by which concept.</summary>
/// <remarks>One byte for a decision maker and state, one bit of it for a concept.</remarks>
public sealed class StableStates
{
    private readonly byte[][] _concepts;

    /// <summary>From the bits, <c>[decision maker][state]</c>: bit c is set where the state is stable by concept c.</summary>
    internal StableStates(byte[][] concepts) => _concepts = concepts;

    /// <summary>How many states.</summary>
    public int States => _concepts[0].Length;

    /// <summary>How many decision makers.</summary>
    public int DecisionMakers => _concepts.Length;

    /// <summary>Whether a state is stable for a decision maker.</summary>
    public bool IsStable(Concept concept, int decisionMaker, int state) => (_concepts[decisionMaker][state] >> (int)concept & 1) != 0;

    /// <summary>Whether a state is an equilibrium: stable for every decision maker.</summary>
    public bool IsEquilibrium(Concept concept, int state) => Array.TrueForAll(_concepts, of => (of[state] >> (int)concept & 1) != 0);

    /// <summary>The states stable for a decision maker, ascending.</summary>
    public IEnumerable<int> Stable(Concept concept, int decisionMaker) =>
        Enumerable.Range(0, States).Where(s => IsStable(concept, decisionMaker, s));

    /// <summary>The equilibria, ascending.</summary>
    public IEnumerable<int> Equilibria(Concept concept) => Enumerable.Range(0, States).Where(s => IsEquilibrium(concept, s));
}
