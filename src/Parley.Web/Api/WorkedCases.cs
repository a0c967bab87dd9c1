using Parley.Cases;

namespace Parley.Web;

/// <summary>The worked cases of the repository's <c>cases</c> folder, which travel inside the program.</summary>
internal static class WorkedCases
{
    private const string Folder = "cases/";
    private const string Ending = ".yaml";

    private static readonly Lazy<IReadOnlyList<(string Name, Case Case)>> Read = new(() =>
        [.. Names().Select(name => (name, CaseReader.Parse(Text(name)!, name).Case!)).Where(one => one.Item2 is not null)]);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<(string Name, Case Case)> All => Read.Value;

    /// <summary>The commented case that a new one starts from.</summary>
    public static string Starter => Resource("starter.yaml")!;

    /// <summary>The name under which the commented case can be opened like a worked one.</summary>
    public const string StarterName = "starter";

    /// <summary>A worked case's text; null where there is none of that name.</summary>
    public static string? Text(string name) => name == StarterName ? Starter : Names().Contains(name, StringComparer.Ordinal) ? Resource(Folder + name + Ending) : null;

    private static IEnumerable<string> Names() => typeof(WorkedCases).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^Ending.Length]).Order(StringComparer.Ordinal);

    private static string? Resource(string name)
    {
        using var stream = typeof(WorkedCases).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
