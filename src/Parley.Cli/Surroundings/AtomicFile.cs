namespace Parley.Cli;

/// <summary>Writes a file so that it is either there in full or not touched: beside its place first, then renamed into it.</summary>
internal static class AtomicFile
{
    private static string? _unfinished;

    /// <summary>Writes the file, replacing one that is there (and keeping its permissions).</summary>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        try
        {
            var target = Path.GetFullPath(path);
            if (new FileInfo(target) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } end) target = end.FullName;
            if (Directory.Exists(target)) throw new CommandFailure(ExitCode.NoAccess, $"cannot write {path}: it is a folder");
            if (IsDevice(target)) WriteThrough(path, content);
            else WriteBeside(target, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.NoAccess("write", path, e);
        }
    }

    /// <summary>Removes what was being written; called when the program is stopped.</summary>
    public static void Abandon()
    {
        if (Interlocked.Exchange(ref _unfinished, null) is not { } unfinished) return;
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done on the way out; the file asked for was never touched.
        }
    }

    /// <summary>Standard output and the like have names, but are nothing to rename a file onto.</summary>
    private static bool IsDevice(string target) =>
        target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal);

    private static void WriteThrough(string path, Action<Stream> content)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        content(stream);
    }

    private static void WriteBeside(string target, Action<Stream> content)
    {
        var unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        _unfinished = unfinished;
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                content(stream);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(unfinished, File.GetUnixFileMode(target));
            File.Move(unfinished, target, overwrite: true);
            _unfinished = null;
        }
        finally
        {
            Abandon();
        }
    }
}
