using Parley.Formats;

namespace Parley.Cli;

/// <summary>Files that lie side by side in one folder.</summary>
/// <param name="Name">How the folder is named in a summary, relative to what was given; empty for that itself.</param>
/// <param name="Paths">The files, in order of name.</param>
/// <param name="AreGiven">Whether the files were named one by one, rather than found in a folder.</param>
internal sealed record FoundFiles(string Name, IReadOnlyList<string> Paths, bool AreGiven)
{
    private const int Most = 50_000;
    private const int Deepest = 32;

    /// <summary>The files that paths name: themselves, or all below a folder. Links inside a folder are not followed, so that nothing outside it is read.</summary>
    /// <exception cref="CommandFailure">Something is not there, or cannot be read.</exception>
    public static IReadOnlyList<FoundFiles> Of(string[] paths, CancellationToken stop)
    {
        var found = new List<FoundFiles>();
        var single = paths.Where(path => !Directory.Exists(path)).ToList();
        foreach (var missing in single.Where(path => !File.Exists(path))) throw new CommandFailure(ExitCode.NoAccess, $"cannot read {missing}: there is no such file or folder");
        found.AddRange(single.GroupBy(path => Path.GetDirectoryName(Path.GetFullPath(path)), StringComparer.Ordinal)
            .Select(folder => new FoundFiles("", [.. folder.Distinct(StringComparer.Ordinal)], AreGiven: true)));
        var folders = paths.Where(Directory.Exists).ToList();
        foreach (var folder in folders)
        {
            try
            {
                Walk(new DirectoryInfo(folder), folders.Count > 1 ? new DirectoryInfo(folder).Name : "", 0, found, stop);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw CommandFailure.NoAccess("read", folder, e);
            }
        }
        return found;
    }

    private static void Walk(DirectoryInfo folder, string name, int depth, List<FoundFiles> found, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var entries = folder.GetFileSystemInfos().Where(entry => entry.LinkTarget is null && entry.Name[0] != '.').OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        var files = entries.OfType<FileInfo>().Select(file => file.FullName).ToList();
        if (files.Count > 0) found.Add(new FoundFiles(name, files, AreGiven: false));
        if (found.Sum(group => group.Paths.Count) > Most) throw new CommandFailure(ExitCode.NoAccess, $"there are more than {Most:N0} files below {folder.FullName}; name a smaller folder");
        if (depth >= Deepest) return;
        foreach (var inner in entries.OfType<DirectoryInfo>()) Walk(inner, name.Length == 0 ? inner.Name : $"{name}/{inner.Name}", depth + 1, found, stop);
    }

    /// <summary>Reads a file. Null where it is larger than any format reads.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public static ForeignFile? Load(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > Largest) return null;

            // A named pipe has no length, and opening one waits for whoever writes to it.
            var bytes = length == 0 && !path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/proc/", StringComparison.Ordinal) ? [] : File.ReadAllBytes(path);
            return new ForeignFile(Path.GetFileName(path), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.NoAccess("read", path, e);
        }
    }

    /// <summary>The largest file that is read: 16 MiB.</summary>
    public const long Largest = 16 * 1024 * 1024;
}
