using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Parley.Web;

/// <summary>
/// The words of a Word document (.docx, ECMA-376 part 1: WordprocessingML in a zip archive): its paragraphs, with line breaks and tabs, and nothing of how
/// they look. What was deleted with changes being tracked, fields' instructions, notes, heads and feet are left out. Linear in what is read.
/// </summary>
internal static class WordText
{
    private const string Place = "word/document.xml";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // The strict form of the standard names its elements so.
    private const string StrictWords = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    // A text of 1 MiB is a few times that with its marks; an archive that unpacks to more is no document that a source could hold.
    private const int MostUnpacked = 32 * 1024 * 1024;
    private const int Deepest = 256;

    /// <summary>Whether a file is called like a Word document.</summary>
    public static bool IsNamed(string name) => name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The document's words, an empty line between paragraphs.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <returns>The words; or, where there are none to be had, a clause that says why: <c>it is no Word document</c>.</returns>
    public static (string? Text, string? Wrong) Read(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            if (archive.GetEntry(Place) is not { } entry) return (null, "it is no Word document");
            using var unpacked = entry.Open();
            using var limited = new LimitedStream(unpacked, MostUnpacked);
            // Nothing is fetched, and nothing is declared that could unfold.
            using var reader = XmlReader.Create(limited, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostUnpacked });
            var text = Paragraphs(reader);
            return text is null ? (null, $"its text has more than {SourceText.Largest:N0} bytes (1 MiB)") : (text, null);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, e is LimitedStream.TooLongException ? "it unpacks to more than a source could hold" : "it is damaged, or no Word document");
        }
    }

    private static string? Paragraphs(XmlReader reader)
    {
        var (text, paragraph) = (new StringBuilder(), new StringBuilder());
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw new XmlException("nested too deeply");
            if (reader.NamespaceURI is not (Words or StrictWords)) continue;
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "p") End();
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "t" when !reader.IsEmptyElement:
                    Add(reader);
                    break;
                // A stop that is set in a paragraph's own marks is called a tab too, and is none.
                case "tab" when reader.GetAttribute("val", reader.NamespaceURI) is null:
                    paragraph.Append('\t');
                    break;
                case "br" or "cr":
                    paragraph.Append('\n');
                    break;
                case "noBreakHyphen":
                    paragraph.Append('-');
                    break;
                // A paragraph within another is a text box: what stood before it is one of its own.
                case "p" when paragraph.Length > 0:
                    End();
                    break;
            }
            if (text.Length + paragraph.Length > SourceText.Largest) return null;
        }
        End();
        return text.ToString();

        void End()
        {
            if (!string.IsNullOrWhiteSpace(paragraph.ToString())) text.Append(text.Length > 0 ? "\n\n" : "").Append(paragraph.ToString().Trim());
            paragraph.Clear();
        }

        void Add(XmlReader at)
        {
            var depth = at.Depth;
            while (at.Read() && !(at.NodeType == XmlNodeType.EndElement && at.Depth == depth))
            {
                if (at.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) paragraph.Append(at.Value);
            }
        }
    }
}
