using Parley.Cases;

namespace Parley.Formats;

/// <summary>NegoLog's JSON profiles, read. docs/reference/negolog.md says what is kept and what is lost.</summary>
public sealed class NegoLogFormat : IFormat
{
    /// <inheritdoc />
    public string Name => "negolog";

    /// <inheritdoc />
    public string Title => "NegoLog profiles (JSON)";

    /// <inheritdoc />
    public bool CanWrite => false;

    /// <inheritdoc />
    public bool Recognises(ForeignFile file)
    {
        var start = ForeignText.Start(file, ForeignText.Far).TrimStart('\uFEFF').TrimStart();
        return start.StartsWith('{') && start.Contains("\"issueWeights\"", StringComparison.Ordinal)
            && !start.Contains("\"LinearAdditiveUtilitySpace\"", StringComparison.Ordinal) && !start.Contains("\"issueUtilities\"", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files) => Guarded.Read(files, notes => new NegoLogCase(files, this, notes).Read());

    /// <inheritdoc />
    public Exported? Write(Case @case) => null;
}
