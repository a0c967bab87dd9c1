namespace Parley.Tournaments;

/// <summary>How a strategy failed in a match that it lost by forfeit.</summary>
internal enum Fault
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>It threw, or proposed what is no offer.</summary>
    Wrong,

    /// <summary>It gave no answer within the time that it has.</summary>
    Hang,

    /// <summary>It ended the process that it ran in: by overflowing the stack, say.</summary>
    Crash,

    /// <summary>It ran out of memory.</summary>
    Memory,

    /// <summary>It was not asked any more, after it had hung or crashed too often.</summary>
    Disqualified,
}
