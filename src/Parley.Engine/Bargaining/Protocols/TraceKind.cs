namespace Parley.Engine.Bargaining;

/// <summary>What happened.</summary>
public enum TraceKind
{
    /// <summary>A party proposed.</summary>
    Propose,

    /// <summary>A party accepted the standing offer, or preferred a mediator's text to the one before.</summary>
    Accept,

    /// <summary>A party rejected it, or did not prefer it.</summary>
    Reject,

    /// <summary>A party walked away.</summary>
    Leave,
}
