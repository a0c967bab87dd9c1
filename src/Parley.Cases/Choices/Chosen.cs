namespace Parley.Cases;

/// <summary>How one issue is settled: by an option, or by shares of a divisible item.</summary>
/// <param name="Id">The id.</param>
/// <param name="Option">The option's id; null when the item is shared.</param>
/// <param name="Shares">Each party's share of a divisible item, 0 to 1, adding to 1; empty when an option is chosen.</param>
public sealed record Chosen(string Id, string? Option, Catalog<Share> Shares) : IIdentified
{
    /// <summary>An issue settled by an option.</summary>
    public Chosen(string id, string option) : this(id, option, []) { }
}
