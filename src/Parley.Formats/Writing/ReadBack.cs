using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads what was written, so that a writer can say when it is not read back to an equal case.</summary>
internal static class ReadBack
{
    /// <summary>A note where the files are read back to another case, or to none.</summary>
    /// <param name="format">The format that wrote the files.</param>
    /// <param name="written">The case.</param>
    /// <param name="files">The files.</param>
    /// <param name="same">What is the same nevertheless: <c>what packages are worth</c>.</param>
    public static IEnumerable<ImportNote> Notes(IFormat format, Case written, IReadOnlyList<ForeignFile> files, string same)
    {
        string? text;
        try
        {
            text = written.Equals(format.Read(files).Case)
                ? null
                : $"Read back from these files the case is laid out another way, for example in its ids or in how points are told; {same} is kept.";
        }
        catch (ForeignFileException exception)
        {
            text = $"Parley does not read these files back: {exception.Message}";
        }

        return text is null ? [] : [new ImportNote(NoteKind.Dropped, "", 0, text)];
    }
}
