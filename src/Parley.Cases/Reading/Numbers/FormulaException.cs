namespace Parley.Cases;

/// <summary>A formula cannot be read. For an unknown quantity the message is its id alone.</summary>
internal sealed class FormulaException(int at, ProblemKind kind, string message) : Exception(message)
{
    /// <summary>Where in the text.</summary>
    public int At { get; } = at;

    public ProblemKind Kind { get; } = kind;
}
