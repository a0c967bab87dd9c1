using System.Numerics;

namespace Parley.Lenses;

/// <summary>A count of packages, exact or estimated with a 95% interval.</summary>
/// <param name="Count">The count, or the estimate.</param>
/// <param name="Share">Of all feasible packages, 0 to 1.</param>
/// <param name="Exact">Whether it is exact.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record CountResult(BigInteger Count, double Share, bool Exact, BigInteger Low, BigInteger High);
