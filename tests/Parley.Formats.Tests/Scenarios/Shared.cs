namespace Parley.Formats.Tests;

/// <summary>Real files of other programs, which lie beside the repository where they are present and are never part of it.</summary>
internal static class Shared
{
    /// <summary>Said where they are not.</summary>
    public const string Absent = "the shared folder with other programs' files is not present";

    private static readonly string? Root = Find();

    public static bool IsPresent => Root is not null;

    public static string At(params string[] parts) => Path.Combine([Root!, .. parts]);

    /// <summary>The files of a folder in order of name; or those named, in that order.</summary>
    public static IReadOnlyList<ForeignFile> Files(string folder, params string[] names)
    {
        var chosen = names.Length > 0 ? names.Select(n => At("scenarios", folder, n)) : Directory.GetFiles(At("scenarios", folder)).Order(StringComparer.Ordinal);
        return [.. chosen.Select(path => new ForeignFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
    }

    /// <summary>The folders under one of scenarios/.</summary>
    public static IEnumerable<string> Folders(string kind) => Root is null ? []
        : Directory.GetDirectories(At("scenarios", kind)).Order(StringComparer.Ordinal).Select(path => Path.Combine(kind, Path.GetFileName(path)));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "shared", "reference", "scenarios.json"))) return Path.Combine(folder.FullName, "shared");
        return null;
    }
}
