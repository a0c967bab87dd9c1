namespace Parley.Engine.Pressure;

/// <summary>Whether a party should press or talk.</summary>
public enum PressureVerdict
{
    /// <summary>Talking without pressure is worth as much or more, or pressing gains too little for its risk.</summary>
    Talk,

    /// <summary>Pressing is worth more, even if it makes talks fail with the chance that is asked for.</summary>
    Press,

    /// <summary>There is no deal with pressure or without, and pressing does not make the party better off.</summary>
    Neither,
}
