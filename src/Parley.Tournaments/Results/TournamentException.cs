namespace Parley.Tournaments;

/// <summary>A tournament cannot be played, continued or put together. The message says why, in one line without a capital or a full stop.</summary>
public sealed class TournamentException : Exception
{
    /// <summary>Without a message.</summary>
    public TournamentException() { }

    /// <summary>With the reason.</summary>
    public TournamentException(string message) : base(message) { }

    /// <summary>With the reason and its cause.</summary>
    public TournamentException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Whether something could not be read or written, rather than being wrong.</summary>
    public bool IsAccess { get; init; }
}
