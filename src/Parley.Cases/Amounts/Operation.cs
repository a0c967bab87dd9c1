namespace Parley.Cases;

/// <summary>What a formula can do with two numbers.</summary>
public enum Operation
{
    /// <summary>a + b</summary>
    Plus,

    /// <summary>a - b</summary>
    Minus,

    /// <summary>a * b</summary>
    Times,

    /// <summary>a / b</summary>
    DividedBy,

    /// <summary>min(a, b)</summary>
    Min,

    /// <summary>max(a, b)</summary>
    Max,
}
