using System.Text;

namespace Parley.Cases;

/// <summary>Gets the text of a case file, or says in one problem why there is none.</summary>
internal static class CaseFile
{
    /// <summary>The largest file that is read: 4 MiB.</summary>
    public const int Largest = 4 * 1024 * 1024;

    private static readonly string[] NamesInFolder = ["case.yaml", "case.json"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file that a path means: itself, or the case in that folder. Null, with a problem, where there is none.</summary>
    public static string? Find(string path, ProblemList problems)
    {
        if (!Directory.Exists(path)) return path;
        var found = NamesInFolder.Select(name => Path.Combine(path, name)).FirstOrDefault(File.Exists);
        if (found is null) problems.Add(FileProblems.NoCaseInFolder, new Place(path, 0, 0), "this folder holds no case.yaml");
        return found;
    }

    /// <summary>The bytes of a file (a case, if nothing else is said) of at most <see cref="Largest"/>; null, with a problem, when they cannot be had.</summary>
    public static byte[]? Load(string file, ProblemList problems, string what = "a case")
    {
        var place = new Place(file, 0, 0);
        try
        {
            var info = new FileInfo(file);
            if (info.LinkTarget is not null && !IsDescriptor(info.FullName)) info = (FileInfo?)info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
            if (!info.Exists) return Refuse(FileProblems.NotFound, "there is no such file");
            if (info.Length > Largest)
                return Refuse(
                    FileProblems.TooLarge,
                    $"the file has {info.Length:N0} bytes; {what} has at most {Largest:N0} (4 MiB)");

            // A named pipe has no length, and opening one waits for whoever writes to it: it counts as empty. What another
            // program passes as a descriptor (/dev/stdin, /dev/fd/63) has no length either, but is already open.
            if (info.Length == 0 && !IsDescriptor(info.FullName)) return [];
            return Read(file) ?? Refuse(FileProblems.TooLarge, $"there is more to read here than {Largest:N0} bytes (4 MiB)");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse(FileProblems.NotFound, "there is no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(FileProblems.CannotOpen, "you are not allowed to read this file");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            return Refuse(FileProblems.CannotOpen, "the file cannot be opened");
        }

        byte[]? Refuse(ProblemKind kind, string message)
        {
            problems.Add(kind, place, message);
            return null;
        }
    }

    /// <summary>The text of these bytes, without a byte-order mark; null, with a problem, when they are no UTF-8 text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string file, ProblemList problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var utf16 = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (utf16) return Refuse(bytes, 0, "the file is in UTF-16; save it as UTF-8");
        if (bytes.IndexOf((byte)0) is >= 0 and var nul) return Refuse(bytes, nul, "the file is not text: it holds a zero byte");
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var at = Math.Clamp(exception.Index, 0, bytes.Length - 1);
            return Refuse(
                bytes,
                at,
                $"the file is not UTF-8 text: the byte 0x{bytes[at]:X2} stands where no character has it; save it as UTF-8");
        }

        string? Refuse(ReadOnlySpan<byte> all, int at, string message)
        {
            var before = all[..at];
            problems.Add(
                FileProblems.NotText,
                new Place(file, 1 + before.Count((byte)'\n'), at - before.LastIndexOf((byte)'\n')),
                message);
            return null;
        }
    }

    private static bool IsDescriptor(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    /// <summary>All bytes of a file; null when there are more than <see cref="Largest"/>, whatever length it claims.</summary>
    private static byte[]? Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var buffer = new byte[Largest + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length > Largest ? null : buffer[..length];
    }
}
