namespace Parley.Lenses;

/// <summary>Talks cannot be simulated as asked. The message says what is wrong, in one line, without a capital or a full stop.</summary>
public sealed class TalksException : Exception
{
    /// <summary>Without a message.</summary>
    public TalksException() { }

    /// <summary>With the reason.</summary>
    public TalksException(string message) : base(message) { }

    /// <summary>With the reason and its cause.</summary>
    public TalksException(string message, Exception innerException) : base(message, innerException) { }
}
