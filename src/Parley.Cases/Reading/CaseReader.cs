namespace Parley.Cases;

/// <summary>Reads and checks case files: format 1, in YAML or JSON.</summary>
/// <remarks>
/// Nothing here throws for what a file holds, however hostile: it becomes problems, each with its place, all of a file in one
/// pass. Time and memory are bounded by the limits on a file's size (4 MiB), depth (64) and entries.
/// </remarks>
public static class CaseReader
{
    /// <summary>Reads a file, or the <c>case.yaml</c> (or <c>case.json</c>) of a folder.</summary>
    /// <param name="path">The file or folder.</param>
    public static CaseReading Read(string path)
    {
        var problems = new ProblemList(path);
        return CaseFile.Find(path, problems) is { } file && CaseFile.Load(file, problems) is { } bytes
            ? Parse(bytes, file)
            : Failed(path, problems, unreadable: true);
    }

    /// <summary>Reads a case from the bytes of a file: UTF-8, with or without a byte-order mark.</summary>
    /// <param name="bytes">The bytes; more than 4 MiB are refused.</param>
    /// <param name="fileName">The file's name, for places.</param>
    public static CaseReading Parse(ReadOnlySpan<byte> bytes, string fileName)
    {
        var problems = new ProblemList(fileName);
        if (bytes.Length > CaseFile.Largest)
        {
            problems.Add(
                FileProblems.TooLarge,
                new Place(fileName, 0, 0),
                $"the text has {bytes.Length:N0} bytes; a case has at most {CaseFile.Largest:N0} (4 MiB)");
            return Failed(fileName, problems, unreadable: true);
        }

        return CaseFile.Decode(bytes, fileName, problems) is { } text ? Parse(text, fileName) : Failed(fileName, problems, unreadable: false);
    }

    /// <summary>Reads a case from text.</summary>
    /// <param name="text">The text; more than 4 Mi characters are refused.</param>
    /// <param name="fileName">The file's name, for places.</param>
    public static CaseReading Parse(string text, string fileName)
    {
        var problems = new ProblemList(fileName);
        if (text.Length > CaseFile.Largest)
        {
            problems.Add(
                FileProblems.TooLarge,
                new Place(fileName, 0, 0),
                $"the text has {text.Length:N0} characters; a case has at most {CaseFile.Largest:N0}");
            return Failed(fileName, problems, unreadable: true);
        }

        if (TreeReader.Read(text.TrimStart('\uFEFF'), fileName, problems) is not { } root) return Failed(fileName, problems, unreadable: false);
        var places = EntryPlaces.Of(root);
        var read = CaseSections.Read(root, new CaseContext(problems, places));
        return new CaseReading(fileName, problems.Errors == 0 ? read : null, problems.Sorted(), places)
        {
            Begun = problems.Errors > 0 && problems.Errors == problems.Lacking ? read : null,
        };
    }

    private static CaseReading Failed(string file, ProblemList problems, bool unreadable) =>
        new(file, null, problems.Sorted(), new Dictionary<string, Place>(StringComparer.Ordinal), unreadable);
}
