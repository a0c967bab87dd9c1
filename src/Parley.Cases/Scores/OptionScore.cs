namespace Parley.Cases;

/// <summary>What one option is worth.</summary>
/// <param name="Id">The option's id; for a numeric issue the number in plain form.</param>
/// <param name="Amount">Points, or a rating where the issue has a weight.</param>
public sealed record OptionScore(string Id, Amount Amount) : IIdentified;
