namespace Parley.Engine.Stability;

/// <summary>
/// A definition of when a decision maker has no reason to move away from a state (Fang, Hipel and Kilgour 1993). An
/// <em>improvement</em> is a move of its own to a state it prefers; a <em>sanction</em> is any legal sequence of the
/// opponents' moves that follows it, nobody moving twice in a row.
/// </summary>
public enum Concept
{
    /// <summary>R: it has no improvement.</summary>
    Nash,

    /// <summary>GMR: every improvement can be sanctioned, at whatever cost to those who do it.</summary>
    GeneralMetarational,

    /// <summary>SMR: every improvement can be sanctioned, and it cannot escape the sanction by a further move.</summary>
    SymmetricMetarational,

    /// <summary>SEQ: every improvement can be sanctioned by moves that each better the one who makes them.</summary>
    Sequential,

    /// <summary>SSEQ: as sequential, and it cannot escape the sanction by a further move.</summary>
    SymmetricSequential,
}
