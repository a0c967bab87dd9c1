namespace Parley.Engine.Pressure;

/// <summary>An equilibrium in mixed strategies.</summary>
/// <param name="Row">The row player's chances, adding up to 1.</param>
/// <param name="Column">The column player's chances, adding up to 1.</param>
/// <param name="Value">What each player expects.</param>
/// <param name="Gap">The most that a player could still gain by another choice, as a share of the range of its payoffs.</param>
public sealed record MixedEquilibrium(double[] Row, double[] Column, PayoffPair Value, double Gap)
{
    /// <summary>Whether both players choose without chance.</summary>
    public bool IsPure => Row.Contains(1) && Column.Contains(1);
}
