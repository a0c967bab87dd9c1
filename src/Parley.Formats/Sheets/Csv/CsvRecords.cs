using System.Text;

namespace Parley.Formats;

/// <summary>Cuts CSV text into records and fields, as RFC 4180 has it. Linear in the text.</summary>
/// <remarks>
/// A field in double quotes may hold separators, line ends and doubled quotes. What follows the closing quote is added to the
/// field, and a quote in the middle of one is a plain character: so does every spreadsheet. Lines end with LF, CR LF or CR.
/// </remarks>
internal sealed class CsvRecords(string text, char separator)
{
    private readonly StringBuilder _field = new();
    private int _at;
    private int _line = 1;

    /// <summary>The line on which a quote was opened that is never closed; 0 where all are.</summary>
    public int OpenQuote { get; private set; }

    /// <summary>The next record and the line on which it starts; null at the end.</summary>
    public (int Line, List<string> Fields)? Next()
    {
        if (_at >= text.Length) return null;
        var line = _line;
        var fields = new List<string>();
        while (true)
        {
            fields.Add(Field());
            if (_at >= text.Length) return (line, fields);
            var mark = text[_at++];
            if (mark == separator) continue;
            if (mark == '\r' && _at < text.Length && text[_at] == '\n') _at++;
            _line++;
            return (line, fields);
        }
    }

    /// <summary>One field, up to the separator or line end that follows it.</summary>
    private string Field()
    {
        if (_at >= text.Length || text[_at] != '"') return Plain();
        _field.Clear();
        var opened = _line;
        for (_at++; _at < text.Length; _at++)
        {
            var character = text[_at];
            if (character == '\n' || (character == '\r' && (_at + 1 == text.Length || text[_at + 1] != '\n'))) _line++;
            if (character != '"') _field.Append(character);
            else if (_at + 1 < text.Length && text[_at + 1] == '"') _field.Append(text[++_at]);
            else
            {
                _at++;
                _field.Append(Plain());
                return _field.ToString();
            }
        }
        OpenQuote = opened;
        return _field.ToString();
    }

    private string Plain()
    {
        var length = text.AsSpan(_at).IndexOfAny(separator, '\n', '\r');
        var field = length < 0 ? text[_at..] : text.Substring(_at, length);
        _at += field.Length;
        return field;
    }
}
