namespace Parley.Engine.Bargaining;

/// <summary>AC_lowest: accept what is worth at least the least one has offered, or would offer next.</summary>
/// <remarks>The condition of MiCRO (de Jonge 2022) and of HardHeaded (van Krimpen, Looije and Hajizadeh 2013): what one was ready to give, one is ready to take.</remarks>
public sealed class AcLowest : AcceptanceCondition
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<AcceptanceCondition> Entry { get; } = new("ac-lowest", "Accepts what is worth at least the least that it has offered or would offer next.", [], _ => new AcLowest());

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned)
    {
        if (planned.IsNone) return true;
        var utility = Seat.Utility(offered);
        return utility >= Seat.Utility(planned) || (!Table.LowestMade.IsNone && utility >= Seat.Utility(Table.LowestMade));
    }
}
