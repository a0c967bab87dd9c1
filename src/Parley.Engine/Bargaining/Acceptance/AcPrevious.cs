namespace Parley.Engine.Bargaining;

/// <summary>AC_prev: accept when the offer, scaled and shifted, is worth at least one's own last offer.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2014: α·u + β ≥ u(previous). Before the first offer of one's own: AC_next.</remarks>
/// <param name="alpha">The factor; 1 for none.</param>
/// <param name="beta">The shift, in utility; 0 for none.</param>
public sealed class AcPrevious(double alpha = 1, double beta = 0) : AcceptanceCondition
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<AcceptanceCondition> Entry { get; } = new("ac-previous", "Accepts what is worth at least its own last offer.",
        [new("alpha", "the factor on the offer's utility", 1, 0, 10), new("beta", "what is added to it", 0, -1, 1)], v => new AcPrevious(v[0], v[1]));

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned)
    {
        var against = Table.LastMade.IsNone ? planned : Table.LastMade;
        return against.IsNone || (alpha * Seat.Utility(offered)) + beta >= Seat.Utility(against);
    }
}
