namespace Parley.Cases.Tests;

/// <summary>The folder that holds the whole project.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Parley.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Parley.slnx.");
    }
}
