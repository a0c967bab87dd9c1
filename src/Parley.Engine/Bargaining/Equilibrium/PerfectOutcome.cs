namespace Parley.Engine.Bargaining;

/// <summary>How an <see cref="OfferGame"/> ends in equilibrium.</summary>
public sealed record PerfectOutcome
{
    /// <summary>With a deal, with somebody leaving, or at the deadline.</summary>
    public required TalksEnd End { get; init; }

    /// <summary>Which package is agreed, by its index in the game; −1 without a deal.</summary>
    public required int Package { get; init; }

    /// <summary>
    /// With which offer it ends, from 0. A deal is made at once, as delay makes nothing better, unless a breakdown or a loss is worth waiting for.
    /// </summary>
    public required int Offer { get; init; }

    /// <summary>Who made that offer, or who left; −1 at the deadline.</summary>
    public required int By { get; init; }

    /// <summary>The chance that the talks get that far without breaking down.</summary>
    public required double Chance { get; init; }

    /// <summary>What the game is worth to each at its beginning: expected and discounted.</summary>
    public required (double First, double Second) Values { get; init; }
}
