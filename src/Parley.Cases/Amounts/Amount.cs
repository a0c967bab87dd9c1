namespace Parley.Cases;

/// <summary>
/// A number as the analyst states it: known (<see cref="Known"/>), uncertain (<see cref="Between"/>), or computed from
/// quantities (<see cref="Computed"/>). Points, costs, weights and chances are all amounts.
/// </summary>
public abstract record Amount
{
    private protected Amount() { }

    /// <summary>The largest absolute value a number in a case may have: 10^12.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    /// <summary>
    /// The value of this amount when each quantity has the value that <paramref name="quantity"/> gives for its id, and a
    /// range stands at its likely value. Throws <see cref="DivideByZeroException"/> or <see cref="OverflowException"/> when a
    /// formula cannot be computed there; the reader has ruled that out for the likely values.
    /// </summary>
    public abstract decimal At(Func<string, decimal> quantity);
}
