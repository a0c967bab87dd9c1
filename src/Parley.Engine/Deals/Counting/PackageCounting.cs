using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>Counts packages through elimination.</summary>
internal sealed class PackageCounting : IValuation<BigInteger>
{
    /// <inheritdoc />
    public BigInteger Nothing => BigInteger.One;

    /// <inheritdoc />
    public BigInteger OfOptions(int issue, int[] options) => options.Length;

    /// <inheritdoc />
    public BigInteger Join(BigInteger left, BigInteger right) => left * right;

    /// <inheritdoc />
    public BigInteger Shift(BigInteger value, long[] points) => value;

    /// <inheritdoc />
    public BigInteger Pool(List<BigInteger> values)
    {
        var sum = BigInteger.Zero;
        foreach (var value in values) sum += value;
        return sum;
    }

    /// <inheritdoc />
    public BigInteger Settle(BigInteger value, Bounds rest) => value;
}
