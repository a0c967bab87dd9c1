using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>How many feasible packages are acceptable: exactly, or an estimate with a 95% interval.</summary>
/// <param name="Count">The count, or the estimate.</param>
/// <param name="Exact">Whether it is exact.</param>
/// <param name="Low">Lower end of the interval; the count where exact.</param>
/// <param name="High">Upper end of the interval; the count where exact.</param>
public sealed record AcceptableCount(BigInteger Count, bool Exact, BigInteger Low, BigInteger High);
