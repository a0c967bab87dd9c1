namespace Parley.Cases;

/// <summary>Someone whose agreement counts. A party may be there only to give its consent and have no values.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; the id where none is written.</param>
/// <param name="Benchmark">Points its predecessors got, which a deal should beat, if any.</param>
/// <param name="Discount">
/// What its gains are worth when the whole time until the deadline has passed, as a share of what they are worth at once: more than
/// 0, at most 1. Null: not said. Kept for what other programs' files hold; no lens uses it yet.
/// </param>
public sealed record Party(string Id, string Name, Amount? Benchmark = null, Amount? Discount = null) : IIdentified;
