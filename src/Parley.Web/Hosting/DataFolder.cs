namespace Parley.Web;

/// <summary>The folder that holds the workbench's cases; readable by its owner only.</summary>
internal static class DataFolder
{
    /// <summary>The user's own place for the data of programs.</summary>
    public static string Usual => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "parley");

    /// <summary>Makes the folder where it is not there yet; its full path.</summary>
    /// <exception cref="StartFailure">It cannot be made or written to.</exception>
    public static string Prepare(string? asked)
    {
        var path = asked ?? Usual;
        try
        {
            path = Path.GetFullPath(path);
            if (File.Exists(path)) throw new StartFailure(ExitCode.NoAccess, $"cannot keep cases in {path}: it is a file; name a folder with --data");
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else if (!Directory.Exists(path)) Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(path, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StartFailure(ExitCode.NoAccess, $"cannot keep cases in {path}: {Why(e)}; name another folder with --data", e);
        }
    }

    private static string Why(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException or FileNotFoundException => "no folder can be made there",
        _ => OneLine.Of(e.Message).TrimEnd('.'),
    };
}
