namespace Parley.Web;

/// <summary>The folder that holds the workbench's cases; readable by its owner only.</summary>
internal static class DataFolder
{
    /// <summary>The user's own place for the data of programs.</summary>
    public static string Usual => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "parley");

    /// <summary>Makes the folder where it is not there yet; its full path.</summary>
    /// <exception cref="WorkbenchStoreException">It cannot be made.</exception>
    public static string Prepare(string? asked)
    {
        var path = asked ?? Usual;
        try
        {
            path = Path.GetFullPath(path);
            if (File.Exists(path)) throw new WorkbenchStoreException($"cannot keep cases in {path}: it is a file; name a folder with --data");
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else if (!Directory.Exists(path)) Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return path;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Cannot(path, e);
        }
    }

    /// <summary>Makes an empty file in the folder where there is none, for its owner alone; its full path.</summary>
    /// <exception cref="WorkbenchStoreException">It cannot be made, or the folder cannot be written to.</exception>
    public static string Prepare(string? asked, string name)
    {
        var folder = Prepare(asked);
        var file = Path.Combine(folder, name);
        if (Directory.Exists(file)) throw new WorkbenchStoreException($"{file} is a folder; the workbench keeps its database there, in a file; move the folder away");
        try
        {
            if (File.Exists(file)) return file;
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var made = new FileStream(file, options);
            return file;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Cannot(folder, e);
        }
    }

    private static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;

    private static WorkbenchStoreException Cannot(string path, Exception e) => new($"cannot keep cases in {path}: {Why(e)}; name another folder with --data", e);

    private static string Why(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException or FileNotFoundException => "no folder can be made there",
        _ => OneLine.Of(e.Message).TrimEnd('.'),
    };
}
