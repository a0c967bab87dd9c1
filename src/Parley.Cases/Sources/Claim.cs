namespace Parley.Cases;

/// <summary>What a source says, and which entries of the case rest on it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">The claim, in words.</param>
/// <param name="From">Where it stands: the source's id and a place in it, <c>commentary ¶4</c>.</param>
/// <param name="Supports">Paths of entries: <c>values.russia.sanctions</c>.</param>
public sealed record Claim(string Id, string Says, string? From, Sequence<string> Supports) : IIdentified;
