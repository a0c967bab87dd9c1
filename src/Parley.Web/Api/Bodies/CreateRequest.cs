namespace Parley.Web;

/// <summary>Makes a case: of a text, of a worked case, or the commented starter.</summary>
/// <param name="Title">Its title; where left out, the text's own.</param>
/// <param name="Yaml">A case's text. Left out: the starter, or the worked case.</param>
/// <param name="Example">The name of a worked case: <c>hamburg-2017</c>.</param>
/// <param name="Sources">Source texts, by name.</param>
internal sealed record CreateRequest(string? Title = null, string? Yaml = null, string? Example = null, IReadOnlyDictionary<string, string>? Sources = null);
