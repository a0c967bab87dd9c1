using System.Numerics;

namespace Parley.Engine.Stability;

/// <summary>A conflict over packages has more states, or more moves, than its limits allow.</summary>
public sealed class ConflictTooLargeException : Exception
{
    /// <summary>Says how many states there are, where that could be counted, and whether it is their moves that are too many.</summary>
    public ConflictTooLargeException(BigInteger? states, bool moves = false)
        : base(moves ? $"the moves between {states} states are too many" : $"there are {states?.ToString() ?? "too many"} states") =>
        (States, Moves) = (states, moves);

    /// <summary>How many states there are; null where that is out of reach too.</summary>
    public BigInteger? States { get; }

    /// <summary>Whether the states would do, but the moves between them are too many.</summary>
    public bool Moves { get; }
}
