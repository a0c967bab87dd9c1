using Parley.Cases;

namespace Parley.Lenses;

/// <summary>A package and what it is worth.</summary>
/// <param name="Choose">How each issue that arises is settled, in issue order.</param>
/// <param name="Values">Value by party.</param>
/// <param name="Gains">Value less no-deal value, by party.</param>
public sealed record PackageResult(
    Choice Choose, IReadOnlyDictionary<string, decimal> Values, IReadOnlyDictionary<string, decimal> Gains);
