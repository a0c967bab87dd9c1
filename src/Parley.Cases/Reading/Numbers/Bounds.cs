namespace Parley.Cases;

/// <summary>Between which numbers an amount must lie.</summary>
/// <param name="Least">The smallest allowed.</param>
/// <param name="Most">The largest allowed; null: any.</param>
/// <param name="Words">What the amount is, and its bounds: <c>a chance lies between 0 and 1</c>.</param>
/// <param name="IsOpen">Whether <paramref name="Least"/> itself is not allowed.</param>
internal sealed record Bounds(decimal Least, decimal? Most, string Words, bool IsOpen = false)
{
    public static readonly Bounds Chance = new(0, 1, "a chance lies between 0 and 1");
    public static readonly Bounds Weight = new(0, null, "an audience's weight is at least 0");
    public static readonly Bounds Discount = new(0, 1, "a discount is more than 0 and at most 1", IsOpen: true);

    public bool Allows(decimal number) => (IsOpen ? number > Least : number >= Least) && (Most is null || number <= Most);
}
