namespace Parley.Engine.Bargaining;

/// <summary>AC_next: accept when the offer, scaled and shifted, is worth at least what one would propose oneself.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2014: α·u + β ≥ u(next).</remarks>
/// <param name="alpha">The factor; 1 for none.</param>
/// <param name="beta">The shift, in utility; 0 for none.</param>
public sealed class AcNext(double alpha = 1, double beta = 0) : AcceptanceCondition
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<AcceptanceCondition> Entry { get; } = new("ac-next", "Accepts what is worth at least its own next offer.",
        [new("alpha", "the factor on the offer's utility", 1, 0, 10), new("beta", "what is added to it", 0, -1, 1)], v => new AcNext(v[0], v[1]));

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned) =>
        planned.IsNone || (alpha * Seat.Utility(offered)) + beta >= Seat.Utility(planned);
}
