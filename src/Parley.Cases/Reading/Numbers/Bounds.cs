namespace Parley.Cases;

/// <summary>Between which numbers an amount must lie.</summary>
/// <param name="Least">The smallest allowed.</param>
/// <param name="Most">The largest allowed; null: any.</param>
/// <param name="Words">What the amount is, and its bounds: <c>a chance lies between 0 and 1</c>.</param>
internal sealed record Bounds(decimal Least, decimal? Most, string Words)
{
    public static readonly Bounds Chance = new(0, 1, "a chance lies between 0 and 1");
    public static readonly Bounds Weight = new(0, null, "an audience's weight is at least 0");

    public bool Allows(decimal number) => number >= Least && (Most is null || number <= Most);
}
