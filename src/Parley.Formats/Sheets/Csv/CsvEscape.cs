namespace Parley.Formats;

/// <summary>
/// Keeps spreadsheets from running text as a formula: where a text starts with a character that a spreadsheet acts on, an
/// apostrophe is put before it, and taken away again on reading.
/// </summary>
internal static class CsvEscape
{
    // A tab or line end can make what follows it the start of a cell; the wide forms are read as the narrow ones in some places.
    private const string Acted = "=+-@\t\r\n＝＋－＠";
    private const char Mark = '\'';

    /// <summary>The text, made harmless.</summary>
    public static string Escaped(string text) => Starts(text) || IsEscaped(text) ? Mark + text : text;

    /// <summary>The text that was made harmless.</summary>
    public static string Unescaped(string text) => IsEscaped(text) ? text[1..] : text;

    /// <summary>Whether a spreadsheet may act on a cell with this text.</summary>
    public static bool Starts(string text) => text.Length > 0 && Acted.Contains(text[0]);

    private static bool IsEscaped(string text) => text.Length > 1 && text[0] == Mark && (text[1] == Mark || Acted.Contains(text[1]));
}
