namespace Parley.Engine.Bargaining;

/// <summary>What a discount factor counts.</summary>
public enum DiscountPer
{
    /// <summary>The whole time until the deadline: a gain at time t is worth δ^t of itself.</summary>
    Deadline,

    /// <summary>Every offer made before the one that was accepted, as in Rubinstein's game: δ^k.</summary>
    Offer,
}
