namespace Parley.Formats;

/// <summary>The notes of an import, each thing said once a file, however often it is found.</summary>
internal sealed class Notes
{
    private const int MostOfOneFile = 200;
    private readonly List<ImportNote> _notes = [];
    private readonly HashSet<(NoteKind, string, string)> _said = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Taken as it stands.</summary>
    public void Found(string file, int line, string text) => Add(NoteKind.Found, file, line, text);

    /// <summary>Assumed: what, and on what ground.</summary>
    public void Guessed(string file, int line, string text) => Add(NoteKind.Guessed, file, line, text);

    /// <summary>Wrong, and mended.</summary>
    public void Repaired(string file, int line, string text) => Add(NoteKind.Repaired, file, line, text);

    /// <summary>In the file, and not in the case.</summary>
    public void Dropped(string file, int line, string text) => Add(NoteKind.Dropped, file, line, text);

    /// <summary>All notes, those of one file together, in the order of the files; within a file as they were made.</summary>
    public IReadOnlyList<ImportNote> InOrderOf(IReadOnlyList<ForeignFile> files)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files) order.TryAdd(file.Name, order.Count);
        return [.. _notes.OrderBy(note => order.GetValueOrDefault(note.File, int.MaxValue))];
    }

    private void Add(NoteKind kind, string file, int line, string text)
    {
        if (_counts.GetValueOrDefault(file) > MostOfOneFile || !_said.Add((kind, file, text))) return;
        var count = _counts[file] = _counts.GetValueOrDefault(file) + 1;
        if (count <= MostOfOneFile) _notes.Add(new(kind, file, line, text));
        else if (count == MostOfOneFile + 1) _notes.Add(new(NoteKind.Dropped, file, line, "further notes on this file are left out"));
    }
}
