namespace Parley.Web;

/// <summary>Changes a case's text as a whole. A text with errors is kept as well, so that nothing written is lost.</summary>
/// <param name="BasedOn">The version that was edited.</param>
/// <param name="Yaml">The text.</param>
/// <param name="Sources">Source texts, by name, in place of those that are there; left out: those stay.</param>
/// <param name="Note">What was done, in a few words; left out: told from the difference.</param>
internal sealed record TextRequest(int BasedOn, string Yaml, IReadOnlyDictionary<string, string>? Sources = null, string? Note = null);
