namespace Parley.Engine.Bargaining;

/// <summary>The rules of who says what when.</summary>
public interface IProtocol
{
    /// <summary>Its name, kebab-case: <c>alternating-offers</c>.</summary>
    string Name { get; }

    /// <summary>Why talks about a scenario cannot follow this protocol, as a sentence; null where they can.</summary>
    string? Objection(Scenario scenario) => null;

    /// <summary>One run of talks. The same arguments give the same outcome, on any machine.</summary>
    /// <param name="scenario">What the talks are about.</param>
    /// <param name="strategies">One for every party.</param>
    /// <param name="rules">The conditions.</param>
    /// <param name="seed">Of all that is random in it.</param>
    /// <param name="trace">Filled with everything that happened; null where nobody wants to know.</param>
    /// <param name="cancel">Stops the talks with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The strategies are not one for every party, or the rules have a <see cref="TalksRules.Fault"/>.</exception>
    /// <exception cref="ScenarioException">There is an <see cref="Objection"/>.</exception>
    TalksOutcome Run(
        Scenario scenario, IReadOnlyList<IStrategy> strategies, TalksRules rules, ulong seed, Trace? trace = null, CancellationToken cancel = default);
}
