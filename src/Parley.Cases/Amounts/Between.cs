namespace Parley.Cases;

/// <summary>
/// An uncertain judgement: <c>low..high</c> (uniform) or <c>low..likely..high</c> (triangular). Low ≤ likely ≤ high, and low &lt; high.
/// </summary>
/// <param name="Low">The smallest value thought possible.</param>
/// <param name="Likely">The value thought most likely; null where only two numbers were given.</param>
/// <param name="High">The largest value thought possible.</param>
public sealed record Between(decimal Low, decimal? Likely, decimal High) : Amount
{
    /// <summary>The value that point results use: the likely one, else the middle.</summary>
    public decimal Point => Likely ?? (Low + High) / 2;

    /// <inheritdoc />
    public override decimal At(Func<string, decimal> quantity) => Point;
}
