namespace Parley.Engine.Bargaining;

/// <summary>What happened.</summary>
public enum TraceKind
{
    /// <summary>A party proposed.</summary>
    Propose,

    /// <summary>A party accepted the standing offer.</summary>
    Accept,

    /// <summary>A party rejected it.</summary>
    Reject,

    /// <summary>A party walked away.</summary>
    Leave,
}
