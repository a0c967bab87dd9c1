namespace Parley.Formats;

/// <summary>
/// Reads XML that nobody vouches for. Only elements, attributes, text and the five built-in entities exist here: a document type
/// definition is refused, so that nothing expands and nothing is fetched. What other programs' own readers shrug off is mended,
/// with a note; anything else is one clear error.
/// </summary>
/// <remarks>
/// Mended: text, blank lines or comments before the XML declaration; an attribute without its closing quote or without quotes, or with no space before the next; an
/// ampersand or a less-than sign standing for itself; an attribute given twice (the last counts). One pass, linear in the text.
/// </remarks>
internal static class HardenedXml
{
    /// <summary>The file's outermost element.</summary>
    /// <exception cref="ForeignFileException">The file is no XML, or more than the limits allow.</exception>
    public static XmlElement Read(ForeignFile file, Notes notes) => new XmlScanner(ForeignText.Of(file, notes), file.Name, notes).Read();

    /// <summary>Text as it stands in an attribute or between tags.</summary>
    public static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
