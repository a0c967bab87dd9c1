namespace Parley.Web;

/// <summary>A version of a case with its texts.</summary>
/// <param name="Id">The case.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">The version's number.</param>
/// <param name="At">When it was saved, UTC.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Note">What was done.</param>
/// <param name="Yaml">The case's text.</param>
/// <param name="Sources">Its source texts, by name.</param>
/// <param name="Faults">What is wrong with the text, or worth knowing.</param>
internal sealed record CaseBody(
    string Id, string Title, int Number, DateTimeOffset At, string Author, string Note, string Yaml, IReadOnlyDictionary<string, string> Sources, IReadOnlyList<CaseFault> Faults)
{
    /// <summary>The same of a version.</summary>
    public static CaseBody Of(LoadedCase loaded)
    {
        var version = loaded.Version;
        return new(version.Id, loaded.Title, version.Number, version.At, version.Author, version.Note, version.Yaml, version.Sources, [.. loaded.Reading.Problems.Select(CaseFault.Of)]);
    }
}
