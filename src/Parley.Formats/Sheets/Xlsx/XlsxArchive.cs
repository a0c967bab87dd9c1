using System.IO.Compression;
using System.Xml;

namespace Parley.Formats;

/// <summary>
/// The files packed into a workbook. Whatever sizes they claim, no more is unpacked than the limits allow; a packed file is looked
/// up by its name inside the workbook only, and nothing is ever written to disk or fetched.
/// </summary>
internal sealed class XlsxArchive : IDisposable
{
    private const int AnyRatio = 1024 * 1024;

    private readonly string _file;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="ForeignFileException">It is no zip file, or holds too many files.</exception>
    public XlsxArchive(ForeignFile file)
    {
        _file = file.Name;
        try
        {
            _zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (_zip.Entries.Count > SheetLimits.Entries) throw new ForeignFileException(_file, 0, $"the workbook is made of more than {SheetLimits.Entries:N0} files, which is more than is read");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw new ForeignFileException(_file, 0, "the file is damaged: it cannot be unpacked", e);
        }
        foreach (var entry in _zip.Entries) _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Whether the workbook holds a file of this name.</summary>
    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Parts => _entries.Keys;

    public void Dispose() => _zip.Dispose();

    /// <summary>Reads an XML file of the workbook; false where there is none of this name.</summary>
    /// <exception cref="ForeignFileException">It is not XML, has a document type, or is larger than is read.</exception>
    public bool Read(string name, Action<XmlReader> read)
    {
        if (!_entries.TryGetValue(name, out var entry)) return false;
        try
        {
            using var stream = new MemoryStream(Unpacked(entry), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersFromEntities = 0,
            });
            read(reader);
            return true;
        }
        catch (XmlException e)
        {
            var why = e.Message.Contains("DTD", StringComparison.Ordinal) ? "it has a document type definition, which no workbook needs" : "it is not well-formed XML";
            throw new ForeignFileException(_file, 0, $"{Names.Quoted(name)} in the workbook cannot be read: {why}", e);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw new ForeignFileException(_file, 0, $"{Names.Quoted(name)} in the workbook is damaged: it cannot be unpacked", e);
        }
    }

    /// <summary>The bytes of a packed file, counted as they come out: the sizes that the archive states are not believed.</summary>
    private byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var bytes = new MemoryStream();
        var most = Math.Min(SheetLimits.Unpacked - _unpacked, Math.Max(AnyRatio, entry.CompressedLength * SheetLimits.Ratio));
        var buffer = new byte[81920];
        int count;
        while ((count = packed.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > most) throw new ForeignFileException(_file, 0, $"{Names.Quoted(entry.FullName)} in the workbook unpacks to more than is read; is this a workbook?");
        }
        _unpacked += bytes.Length;
        return bytes.ToArray();
    }
}
