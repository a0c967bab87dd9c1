namespace Parley.Running;

/// <summary>Where the sources lie that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The top folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder of it.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string from)
    {
        var folder = new DirectoryInfo(from);
        while (!File.Exists(Path.Combine(folder.FullName, "Parley.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("no Parley.slnx above the tests");
        return folder.FullName;
    }
}
