using Parley.Cases;

namespace Parley.Formats;

/// <summary>GeniusWeb's JSON: linear additive profiles, with their domain within or in a file of its own. docs/reference/geniusweb.md says what is kept and what is lost.</summary>
public sealed class GeniusWebFormat : IFormat
{
    /// <inheritdoc />
    public string Name => "geniusweb";

    /// <inheritdoc />
    public string Title => "GeniusWeb domain and linear additive profiles (JSON)";

    /// <inheritdoc />
    public bool Recognises(ForeignFile file)
    {
        var start = ForeignText.Start(file).TrimStart('\uFEFF').TrimStart();
        return start.StartsWith('{') && (start.Contains("\"LinearAdditiveUtilitySpace\"", StringComparison.Ordinal) || start.Contains("\"issuesValues\"", StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files) => Guarded.Read(files, notes => new GeniusWebCase(files, this, notes).Read());

    /// <inheritdoc />
    public Exported? Write(Case @case) => Guarded.Write(@case, () => new GeniusWebWriter(@case).Write());
}
