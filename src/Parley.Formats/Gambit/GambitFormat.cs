using Parley.Cases;

namespace Parley.Formats;

/// <summary>Gambit's strategic games, written only.</summary>
/// <param name="play">
/// The game that a case is, for whoever knows: what threats lead to is computed elsewhere. It can throw
/// <see cref="ForeignFileException"/> for a case that is no such game.
/// </param>
public sealed class GambitFormat(Func<Case, NormalForm> play) : IFormat
{
    /// <inheritdoc />
    public string Name => "nfg";

    /// <inheritdoc />
    public string Title => "Gambit strategic game";

    /// <inheritdoc />
    public bool CanRead => false;

    /// <inheritdoc />
    public bool Recognises(ForeignFile file) => file.Bytes.Span.StartsWith("NFG 1 "u8);

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files) => throw new ForeignFileException(
        files is [var first, ..] ? first.Name : "", 0, "a Gambit game says what choices pay, not what is negotiated; such files are only written");

    /// <inheritdoc />
    public Exported? Write(Case @case) => GambitWriter.Write(play(@case));
}
