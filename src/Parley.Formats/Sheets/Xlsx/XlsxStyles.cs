using System.Globalization;
using System.Xml;

namespace Parley.Formats;

/// <summary>Which formats of numbers show a date, and which a percentage.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<int> _formats = [];

    /// <summary>Reads the workbook's styles.</summary>
    public void Read(XmlReader reader)
    {
        var inCells = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs") inCells = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && Number(reader, "numFmtId") is { } id && reader.GetAttribute("formatCode") is { } code) _codes[id] = code;
            if (inCells && reader.LocalName == "xf") _formats.Add(Number(reader, "numFmtId") ?? 0);
        }
    }

    /// <summary>Whether cells of a style show dates or times.</summary>
    public bool IsDate(int style) => Format(style) is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || HasAny(style, "dmyhs");

    /// <summary>Whether cells of a style show percentages.</summary>
    public bool IsPercent(int style) => Format(style) is 9 or 10 || HasAny(style, "%");

    private int Format(int style) => (uint)style < (uint)_formats.Count ? _formats[style] : 0;

    /// <summary>Whether a format of the workbook's own has one of these letters, outside quotes and brackets.</summary>
    private bool HasAny(int style, string letters)
    {
        if (!_codes.TryGetValue(Format(style), out var code)) return false;
        var (isQuoted, inBrackets) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var letter = char.ToLowerInvariant(code[i]);
            if (letter == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (letter is '\\' or '_' or '*') i++;
            else if (letter == '[') inBrackets = true;
            else if (letter == ']') inBrackets = false;
            else if (!inBrackets && letters.Contains(letter) && !code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
