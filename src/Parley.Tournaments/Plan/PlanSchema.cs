namespace Parley.Tournaments;

/// <summary>The JSON Schema of plans, for editors and validators.</summary>
public static class PlanSchema
{
    /// <summary>The schema (draft 2020-12), as text: keys, kinds and bounds. Whether names and paths lead anywhere, only <see cref="PlanReader"/> checks.</summary>
    public static string Json { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(PlanSchema).Assembly.GetManifestResourceStream("plan.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
