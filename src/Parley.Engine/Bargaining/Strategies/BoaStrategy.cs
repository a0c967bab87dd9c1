namespace Parley.Engine.Bargaining;

/// <summary>A strategy made of components.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bidding">Makes the bidding component.</param>
/// <param name="Acceptance">Makes the acceptance component.</param>
/// <param name="Model">Makes a model of one other party; null for none.</param>
public sealed record BoaStrategy(
    string Name, Func<BiddingStrategy> Bidding, Func<AcceptanceCondition> Acceptance, Func<OpponentModel>? Model = null) : IStrategy
{
    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(Bidding(), Acceptance(), Model);
}
