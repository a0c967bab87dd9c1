namespace Parley.Engine.Bargaining;

/// <summary>A strategy was asked for that cannot be had. The message says what was found, what was expected, and the nearest known spelling.</summary>
public sealed class StrategyException : Exception
{
    /// <summary>Without a message.</summary>
    public StrategyException() { }

    /// <summary>With the reason.</summary>
    public StrategyException(string message) : base(message) { }

    /// <summary>With the reason and its cause.</summary>
    public StrategyException(string message, Exception innerException) : base(message, innerException) { }
}
