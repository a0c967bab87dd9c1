using System.Numerics;

namespace Parley.Oracle;

/// <summary>An exact fraction, not reduced.</summary>
/// <param name="Over">The numerator.</param>
/// <param name="Under">The denominator; above 0.</param>
public readonly record struct Ratio(BigInteger Over, BigInteger Under) : IComparable<Ratio>
{
    /// <summary>A whole number.</summary>
    public Ratio(BigInteger whole) : this(whole, BigInteger.One)
    {
    }

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => (Over * other.Under).CompareTo(other.Over * Under);

    /// <summary>Whether both are the same number.</summary>
    public bool Equals(Ratio other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
