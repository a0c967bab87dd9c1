using Parley.Cases;

namespace Parley.Formats;

/// <summary>GENIUS's XML: a domain, and a profile for each side. docs/reference/genius.md says what is kept and what is lost.</summary>
/// <remarks>
/// Numbers are those that GENIUS 9 computes: each discrete evaluation divided by its issue's largest; integer issues measured from
/// their lower bound; weights as written, whatever their sum. GENIUS cuts a utility at 1 (and a line at 0 and 1); the case keeps
/// what the file says, with a note.
/// </remarks>
public sealed class GeniusFormat : IFormat
{
    /// <inheritdoc />
    public string Name => "genius";

    /// <inheritdoc />
    public string Title => "GENIUS domain and profiles (XML)";

    /// <inheritdoc />
    public bool Recognises(ForeignFile file)
    {
        var start = ForeignText.Start(file);
        return start.Contains("<negotiation_template", StringComparison.Ordinal) || start.Contains("<utility_space", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files) =>
        Guarded.Read(files, notes => new GeniusCase(GeniusFiles.Of(files, this, notes), notes).Read());

    /// <inheritdoc />
    public Exported? Write(Case @case) => Guarded.Write(@case, () => new GeniusWriter(@case).Write());
}
