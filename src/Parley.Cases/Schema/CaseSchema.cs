namespace Parley.Cases;

/// <summary>The JSON Schema of case files, for editors and validators.</summary>
public static class CaseSchema
{
    /// <summary>
    /// The schema (draft 2020-12), as text. It holds what can be checked without knowing the rest of the file: keys, kinds,
    /// the forms of ids, numbers and dates. Whether an id exists, and what entries mean together, only
    /// <see cref="CaseReader"/> checks.
    /// </summary>
    public static string Json { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(CaseSchema).Assembly.GetManifestResourceStream("case.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
