namespace Parley.Engine.Bargaining;

/// <summary>AC_time: from a moment on, accept whatever is at or above the floor.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2014.</remarks>
/// <param name="t">The moment, as a share of the time until the deadline.</param>
public sealed class AcTime(double t) : AcceptanceCondition
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<AcceptanceCondition> Entry { get; } = new("ac-time", "From a moment on, accepts whatever is at or above its floor.",
        [new("t", "the moment, as a share of the time", 0.99, 0, 1)], v => new AcTime(v[0]));

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned) => turn.Time >= t;
}
