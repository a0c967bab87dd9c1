namespace Parley.Engine.Bargaining;

/// <summary>
/// A package on the table, as its place in the talks' <see cref="OfferBook"/>: four bytes, whatever the number of issues. Means nothing
/// in other talks.
/// </summary>
public readonly record struct Offer
{
    // One more than the place, so that default(Offer) is no offer rather than the first one.
    private readonly int _next;

    internal Offer(int place) => _next = place + 1;

    /// <summary>No offer: as a proposal, it walks away.</summary>
    public static Offer None => default;

    /// <summary>Whether it is no offer.</summary>
    public bool IsNone => _next == 0;

    /// <summary>Its place in the book, from 0; −1 for none.</summary>
    public int Place => _next - 1;
}
