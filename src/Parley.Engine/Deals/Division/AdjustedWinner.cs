namespace Parley.Engine.Deals;

/// <summary>
/// Adjusted winner (Brams and Taylor 1996): two parties share divided items so that both get the same share of their points,
/// efficiently and without envy, splitting at most one item.
/// </summary>
public static class AdjustedWinner
{
    /// <summary>Divides the items.</summary>
    /// <param name="first">The first party's points for having all of each item; none negative, at least one positive.</param>
    /// <param name="second">The second party's, likewise.</param>
    /// <param name="divisible">Which items can be shared in any proportion.</param>
    /// <returns>The division, or null when the item that would have to be shared cannot be.</returns>
    public static Division? Divide(decimal[] first, decimal[] second, bool[] divisible) => throw new NotSupportedException();
}
