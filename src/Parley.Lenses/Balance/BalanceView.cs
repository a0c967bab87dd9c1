using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What the sentences, the table and the chart of the balance lens are made from.</summary>
/// <param name="Model">The case, compiled.</param>
/// <param name="Answer">The solver's answer.</param>
/// <param name="Best">Each party's best feasible gain.</param>
/// <param name="Trade">The most even trade; null where nothing is acceptable.</param>
/// <param name="Changes">Every change of the status quo; empty without one.</param>
/// <param name="Refusals">The named packages that somebody refuses.</param>
internal sealed record BalanceView(
    CaseModel Model, DealAnswer Answer, GainScale Best, EvenTrade? Trade, IReadOnlyList<Change> Changes,
    IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The changes whose issue the case says who can give.</summary>
    public IReadOnlyList<Change> Given { get; } =
        [.. Changes.Where(c => Hands.Of(Model.Case.Issues[c.Issue], c.Option).Count > 0)];

    /// <summary>The best that a party could be given, over no deal, in points.</summary>
    public decimal BestGain(int party) => Model.Points(party, Best.Most(party) - Model.Space.NoDeal[party]);
}
