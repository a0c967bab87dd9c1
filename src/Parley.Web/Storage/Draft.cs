namespace Parley.Web;

/// <summary>What is to be saved as a version.</summary>
/// <param name="Yaml">The case's text, as the author has it; it need not be free of errors. At most 4 MiB in UTF-8.</param>
/// <param name="Sources">The texts that the case's facts come from, by name. At most 16 MiB each in UTF-8, and 1,000 of them.</param>
/// <param name="Author">Who saves.</param>
/// <param name="Note">What was done, in a few words; may be empty.</param>
public sealed record Draft(string Yaml, IReadOnlyDictionary<string, string> Sources, string Author, string Note);
