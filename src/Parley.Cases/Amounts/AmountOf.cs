namespace Parley.Cases;

/// <summary>An amount that belongs to a party or an audience: a no-deal value, a walk-away, a lever's cost.</summary>
/// <param name="Id">The party's or audience's id.</param>
/// <param name="Amount">How much.</param>
public sealed record AmountOf(string Id, Amount Amount) : IIdentified;
