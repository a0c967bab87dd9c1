namespace Parley.Lenses;

/// <summary>What the sentences, the table and the chart of the dependence lens are made from.</summary>
/// <param name="Model">The case, compiled.</param>
/// <param name="Parties">The parties that could gain over the status quo.</param>
/// <param name="Held">
/// By index of a party of the case and position in <paramref name="Parties"/>: how much of the latter's best gain the former can
/// withhold.
/// </param>
internal sealed record DependenceView(CaseModel Model, IReadOnlyList<SelfReliance> Parties, decimal[][] Held)
{
    private const decimal ClearlyMore = 0.25m;

    /// <summary>From here on a party counts as dependent.</summary>
    public const decimal Much = 0.5m;

    /// <summary>The parties, the most dependent first.</summary>
    public IReadOnlyList<SelfReliance> Ranked { get; } = [.. Parties.OrderByDescending(p => p.Dependence)];

    /// <summary>The party that needs the others clearly more than they need it; null where there is none.</summary>
    public SelfReliance? MostDependent =>
        Ranked[0].Dependence >= Much && Ranked[0].Dependence - Ranked[1].Dependence >= ClearlyMore ? Ranked[0] : null;

    /// <summary>Whether every party can have more than half of its best by itself.</summary>
    public bool AllIndependent => Ranked[0].Dependence < Much;

    /// <summary>A party's name.</summary>
    public string Name(SelfReliance party) => Model.Case.Parties[party.Party].Name;
}
