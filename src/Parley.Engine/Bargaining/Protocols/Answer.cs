namespace Parley.Engine.Bargaining;

/// <summary>What a party says to an offer.</summary>
public enum Answer
{
    /// <summary>No; the talks go on.</summary>
    Reject,

    /// <summary>Yes.</summary>
    Accept,

    /// <summary>The party walks away, and there is no deal.</summary>
    Leave,
}
