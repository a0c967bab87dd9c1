namespace Parley.Lenses;

/// <summary>What adjusted winner gives (Brams and Taylor 1996).</summary>
/// <param name="Normalised">Points by party when its own total is 100.</param>
/// <param name="Values">Points by party as written.</param>
/// <param name="Shares">By item, each party's share, 0 to 1.</param>
/// <param name="SharedItem">The id of the item that is shared, or null.</param>
/// <param name="ClearsFloor">By party, whether it reaches its floor.</param>
public sealed record DivisionResult(
    IReadOnlyDictionary<string, decimal> Normalised, IReadOnlyDictionary<string, decimal> Values,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Shares, string? SharedItem,
    IReadOnlyDictionary<string, bool> ClearsFloor);
