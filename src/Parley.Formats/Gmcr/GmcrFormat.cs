using Parley.Cases;

namespace Parley.Formats;

/// <summary>
/// GMCR+ conflicts: decision makers with options that are taken or not, which moves go back, which states cannot be, and what
/// each prefers (<c>.gmcr</c>, JSON).
/// </summary>
public sealed class GmcrFormat : IFormat
{
    /// <inheritdoc />
    public string Name => "gmcr";

    /// <inheritdoc />
    public string Title => "GMCR+ conflict";

    /// <inheritdoc />
    public bool Recognises(ForeignFile file) => Holds(file);

    /// <inheritdoc />
    public bool IsWhole(ForeignFile file) => true;

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files)
    {
        var notes = new Notes();
        foreach (var other in files.Where(file => !Holds(file))) notes.Dropped(other.Name, 0, "No GMCR+ conflict; left out.");
        ForeignFile[] found = [.. files.Where(Holds)];
        if (found is not [var file])
            throw new ForeignFileException(
                found.Length > 1 ? found[1].Name : files is [var first, ..] ? first.Name : "", 0,
                found.Length > 1 ? $"a second conflict, after {found[0].Name}; give one at a time" : "no GMCR+ conflict was found");
        return new(new GmcrReader(file.Name, notes).Read(HardenedJson.Read(file, notes)), notes.InOrderOf(files));
    }

    /// <inheritdoc />
    public Exported? Write(Case @case) => new GmcrWriter(@case).Write();

    private static bool Holds(ForeignFile file)
    {
        var bytes = file.Bytes.Span;
        var isJson = bytes.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] || bytes is [0xEF, 0xBB, 0xBF, ..];
        return isJson && bytes.IndexOf("\"decisionMakers\""u8) >= 0 && bytes.IndexOf("\"options\""u8) >= 0;
    }
}
