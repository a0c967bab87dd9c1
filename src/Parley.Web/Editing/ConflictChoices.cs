namespace Parley.Web;

/// <summary>How entries that two people changed in different ways are settled, by one of them who has seen both values.</summary>
/// <param name="Seen">The other's version whose values were seen. What was saved since was not, and is asked about again.</param>
/// <param name="Mine">By path: true: mine stays; false: theirs is taken.</param>
public sealed record ConflictChoices(int Seen, IReadOnlyDictionary<string, bool> Mine);
