using System.Text;

namespace Parley.Cli;

/// <summary>Writes a folder so that it is either there in full or not touched: beside its place first, then renamed into it.</summary>
internal static class AtomicFolder
{
    private static string? _unfinished;

    /// <summary>Finds out whether the folder may be written, before any work is done for it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="replace">Whether files of ours that are there may go.</param>
    /// <param name="isOurs">Whether a file of this name is ours.</param>
    /// <exception cref="CommandFailure">It may not.</exception>
    public static void Check(string path, bool replace, Func<string, bool> isOurs)
    {
        try
        {
            var target = Target(path);
            if (File.Exists(target)) throw Refused($"cannot write {path}: it is a file; name a folder");
            if (!Directory.Exists(target)) return;
            if (target == Directory.GetCurrentDirectory()) throw Refused($"cannot write {path}: it is the folder you are in; name another");
            string[] there = [.. Directory.GetFileSystemEntries(target).Order(StringComparer.Ordinal)];
            if (Array.Find(there, entry => Directory.Exists(entry) || !isOurs(Path.GetFileName(entry))) is { } foreign)
                throw Refused($"{path} holds {Path.GetFileName(foreign)}, which is no part of this; nothing was written");
            if (there.Length > 0 && !replace) throw Refused($"{path} is there already; --force replaces it; nothing was written");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.NoAccess("write", path, e);
        }
    }

    /// <summary>Writes the files into the folder, in place of what is there.</summary>
    /// <exception cref="CommandFailure">It cannot be written, or may not: see <see cref="Check"/>.</exception>
    public static void Write(string path, bool replace, Func<string, bool> isOurs, IReadOnlyList<(string Name, Action<TextWriter> Content)> files) =>
        Write(path, replace, isOurs, [.. files.Select(file => (file.Name, (Action<Stream>)(stream => WriteText(stream, file.Content))))]);

    /// <summary>The same with files of any bytes.</summary>
    /// <exception cref="CommandFailure">It cannot be written, or may not: see <see cref="Check"/>.</exception>
    public static void Write(string path, bool replace, Func<string, bool> isOurs, IReadOnlyList<(string Name, Action<Stream> Content)> files)
    {
        Check(path, replace, isOurs);
        try
        {
            var target = Target(path);
            var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}");
            var (unfinished, old) = (beside + ".tmp", beside + ".old");
            _unfinished = unfinished;
            try
            {
                if (Path.GetDirectoryName(target) is { } parent && !Directory.Exists(parent)) throw new DirectoryNotFoundException();
                Directory.CreateDirectory(unfinished);
                foreach (var (name, content) in files) WriteFile(Path.Combine(unfinished, name), content);
                if (Directory.Exists(target)) Directory.Move(target, old);
                Directory.Move(unfinished, target);
                _unfinished = null;
                if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
            }
            finally
            {
                Abandon();
                if (Directory.Exists(old) && !Directory.Exists(target)) Directory.Move(old, target);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.NoAccess("write", path, e);
        }
    }

    /// <summary>Removes what was being written; called when the program is stopped.</summary>
    public static void Abandon()
    {
        if (Interlocked.Exchange(ref _unfinished, null) is not { } unfinished || !Directory.Exists(unfinished)) return;
        try
        {
            Directory.Delete(unfinished, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done on the way out; the folder asked for was never touched.
        }
    }

    private static void WriteFile(string file, Action<Stream> content)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        content(stream);
        stream.Flush(flushToDisk: true);
    }

    private static void WriteText(Stream stream, Action<TextWriter> content)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        content(writer);
    }

    private static string Target(string path)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(target) ? new DirectoryInfo(target).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? target : target;
    }

    private static CommandFailure Refused(string message) => new(ExitCode.NoAccess, message);
}
