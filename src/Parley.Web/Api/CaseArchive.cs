using System.IO.Compression;
using System.Text;
using Parley.Formats;
using Parley.Reports;

namespace Parley.Web;

/// <summary>A case with the texts that it rests on, as one zip file: <c>ID.yaml</c>, and every text under its name. And what comes in such a file, or in any other zip.</summary>
internal static class CaseArchive
{
    private const int MostFiles = 200;
    private const long MostUnpacked = 32 * 1024 * 1024;

    // What every office document has, which is a zip file as well and read as a whole.
    private const string OfficeMark = "[Content_Types].xml";

    /// <summary>The archive of a version. The same version gives the same bytes.</summary>
    public static byte[] Write(CaseVersion version) => ZipFile(
    [
        ($"{version.Id}.yaml", Encoding.UTF8.GetBytes(version.Yaml)),
        .. version.Sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (SafeName(s.Key), Encoding.UTF8.GetBytes(s.Value))),
    ]);

    /// <summary>Files as one zip file, without a clock in it.</summary>
    public static byte[] ZipFile(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var output = entry.Open();
                output.Write(bytes);
            }
        }
        return memory.ToArray();
    }

    /// <summary>A name as it may stand in a zip file, or come from one: forward slashes, never absolute, never with <c>..</c>; nothing is written under it.</summary>
    public static string SafeName(string name) =>
        string.Join('/', PlainText.Of(name).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not "." and not "..")) is { Length: > 0 } safe ? safe : "file";

    /// <summary>Whether a file is a zip file to be opened, not a document that happens to be one.</summary>
    public static bool IsOne(ForeignFile file)
    {
        if (!file.Bytes.Span.StartsWith("PK\u0003\u0004"u8)) return false;
        try
        {
            using var zip = Open(file);
            return zip.GetEntry(OfficeMark) is null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>What is in a zip file; or, in a clause, why that cannot be had: <c>it unpacks to more than 32 MiB</c>.</summary>
    public static (IReadOnlyList<ForeignFile> Files, string? Wrong) Opened(ForeignFile file)
    {
        try
        {
            using var zip = Open(file);
            var files = new List<ForeignFile>();
            var left = MostUnpacked;
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (files.Count == MostFiles) return ([], $"it holds more than {MostFiles} files");
                using var memory = new MemoryStream();
                using (var words = new LimitedStream(entry.Open(), left)) words.CopyTo(memory);
                left -= memory.Length;
                files.Add(new(SafeName(entry.FullName), memory.ToArray()));
            }
            return files.Count == 0 ? ([], "it is empty") : (files, null);
        }
        catch (LimitedStream.TooLongException)
        {
            return ([], $"it unpacks to more than {MostUnpacked / 1024 / 1024} MiB");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return ([], "it is damaged, or packed in a way that cannot be read");
        }
    }

    private static ZipArchive Open(ForeignFile file) => new(new MemoryStream(file.Bytes.ToArray()), ZipArchiveMode.Read);
}
