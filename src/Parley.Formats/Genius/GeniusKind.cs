namespace Parley.Formats;

/// <summary>What GENIUS knows an issue as.</summary>
internal enum GeniusKind
{
    /// <summary>A list of values.</summary>
    Discrete,

    /// <summary>Whole numbers from one to another.</summary>
    Integer,

    /// <summary>Numbers from one to another, continuously.</summary>
    Real,
}
