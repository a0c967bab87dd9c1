namespace Parley.Engine.Bargaining;

/// <summary>A number that a strategy can be given.</summary>
/// <param name="Name">As written: <c>e</c>.</param>
/// <param name="Meaning">In a few words.</param>
/// <param name="Usual">What it is when nothing is said.</param>
/// <param name="Least">The smallest value that makes sense.</param>
/// <param name="Most">The largest.</param>
public sealed record StrategyParameter(string Name, string Meaning, double Usual, double Least, double Most)
{
    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }
}
