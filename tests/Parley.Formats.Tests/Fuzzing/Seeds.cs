using System.Text;

namespace Parley.Formats.Fuzzing;

/// <summary>Files in order, which between them show every feature of a format: what damage starts from.</summary>
internal static class Seeds
{
    private static readonly Dictionary<string, IReadOnlyList<ForeignFile[]>> All = new(StringComparer.Ordinal)
    {
        ["genius"] = GeniusSeeds.Folders,
        ["geniusweb"] = GeniusWebSeeds.Folders,
        ["negolog"] = NegoLogSeeds.Folders,
        ["negmas"] = NegmasSeeds.Folders,
        ["gmcr"] = GmcrSeeds.Folders,
    };

    /// <summary>The formats that have any.</summary>
    public static IEnumerable<string> Formats => All.Keys;

    /// <summary>The folders of a format.</summary>
    public static IReadOnlyList<ForeignFile[]> Of(string format) => All[format];

    /// <summary>A file of a text.</summary>
    public static ForeignFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
