namespace Parley.Engine.Bargaining;

/// <summary>Accepts what is worth at least the bar that the bidding component holds up, or its next offer.</summary>
/// <remarks>
/// How agents take offers whose bidding keeps a threshold apart from the package they offer: CUHKAgent, Atlas3, PonPoko. With a bidding that holds up no bar it
/// is AC_next.
/// </remarks>
public sealed class AcBar : AcceptanceCondition
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<AcceptanceCondition> Entry { get; } = new("ac-bar", "Accepts what is worth at least the threshold of its bidding, or its own next offer.", [], _ => new AcBar());

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned) =>
        planned.IsNone || Seat.Utility(offered) >= Math.Min(Table.Bar, Seat.Utility(planned));
}
