namespace Parley.Formats.Tests;

/// <summary>Other programs' real files and the answers for them, where they lie beside the project. They are never part of it.</summary>
internal static class Published
{
    /// <summary>A file or folder among them; the test is skipped, and says so, where there is none.</summary>
    public static string At(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "shared", .. parts]);
            if (Path.Exists(path)) return path;
        }

        Assert.Skip($"shared/{string.Join('/', parts)} is not beside the project");
        return "";
    }

    /// <summary>The files of a folder, in order of name.</summary>
    public static IReadOnlyList<ForeignFile> Folder(params string[] parts) =>
        [.. Directory.GetFiles(At(parts)).Order(StringComparer.Ordinal).Select(path => new ForeignFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
}
