namespace Parley.Web;

/// <summary>One version of a case, with all its texts, character for character as they were saved.</summary>
/// <param name="Id">The case's id in the workbench.</param>
/// <param name="Number">Which version it is, from 1.</param>
/// <param name="At">When it was saved, UTC, to the microsecond.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Note">What was done, in a few words.</param>
/// <param name="Yaml">The case's text.</param>
/// <param name="Sources">Its source texts, by name.</param>
public sealed record CaseVersion(
    string Id, int Number, DateTimeOffset At, string Author, string Note, string Yaml, IReadOnlyDictionary<string, string> Sources);
