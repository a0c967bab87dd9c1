using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Parley.Formats;

/// <summary>Text as workbooks spell it: characters that XML cannot hold are written <c>_x0007_</c>.</summary>
internal static partial class XlsxText
{
    /// <summary>The text that a workbook's text means.</summary>
    public static string Read(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Spelt().Replace(text, match => ((char)ushort.Parse(match.Groups["code"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    /// <summary>The text as a workbook spells it.</summary>
    public static string Write(string text)
    {
        var spelt = Spelt().Replace(text, match => "_x005F" + match.Value);
        var written = new StringBuilder(spelt.Length);
        for (var i = 0; i < spelt.Length; i++)
        {
            var isPair = i + 1 < spelt.Length && char.IsSurrogatePair(spelt[i], spelt[i + 1]);
            if (isPair) written.Append(spelt[i]).Append(spelt[++i]);
            else if (XmlConvert.IsXmlChar(spelt[i]) && spelt[i] != '\r') written.Append(spelt[i]);
            else written.Append(CultureInfo.InvariantCulture, $"_x{(int)spelt[i]:X4}_");
        }
        return written.ToString();
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spelt();
}
