namespace Parley.Engine.Bargaining;

/// <summary>A deal space cannot be bargained over. The message says why, without a capital or a full stop.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Without a message.</summary>
    public ScenarioException() { }

    /// <summary>With the reason.</summary>
    public ScenarioException(string message) : base(message) { }

    /// <summary>With the reason and its cause.</summary>
    public ScenarioException(string message, Exception innerException) : base(message, innerException) { }
}
