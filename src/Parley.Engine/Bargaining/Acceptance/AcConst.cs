namespace Parley.Engine.Bargaining;

/// <summary>AC_const: accept what is worth at least a fixed utility.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2014.</remarks>
/// <param name="c">The utility; 0 as good as no deal, 1 the best.</param>
public sealed class AcConst(double c) : AcceptanceCondition
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<AcceptanceCondition> Entry { get; } = new("ac-const", "Accepts what is worth at least a fixed utility.",
        [new("c", "the utility", 0.8, 0, 1)], v => new AcConst(v[0]));

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned) => Seat.Utility(offered) >= c;
}
