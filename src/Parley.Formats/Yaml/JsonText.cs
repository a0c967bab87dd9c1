using System.Text;

namespace Parley.Formats;

/// <summary>JSON as the YAML that it nearly is.</summary>
/// <remarks>
/// The YAML reader takes numbers that Python writes into JSON though the standard does not have them (<c>NaN</c>,
/// <c>-Infinity</c>). What it does not take are tabs between entries, <c>\/</c>, and a character written as two halves.
/// </remarks>
internal static class JsonText
{
    /// <summary>Whether a text starts as a JSON mapping or list does.</summary>
    public static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>The text with those three put another way. Lines stay where they are.</summary>
    public static string AsYaml(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal)) return text;
        var yaml = new StringBuilder(text.Length);
        var isInside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i];
            if (next == '"') isInside = !isInside;
            if (next == '\t' && !isInside) next = ' ';
            if (next != '\\' || !isInside || i + 1 == text.Length)
            {
                yaml.Append(next);
                continue;
            }

            i++;
            if (text[i] == '/') yaml.Append('/');
            else if (Half(text, i) is { } high && char.IsHighSurrogate(high) && i + 5 < text.Length && text[i + 5] == '\\'
                && Half(text, i + 6) is { } low && char.IsLowSurrogate(low))
            {
                yaml.Append(high).Append(low);
                i += 10;
            }
            else yaml.Append('\\').Append(text[i]);
        }

        return yaml.ToString();
    }

    /// <summary>What <c>u</c> and four digits from here stand for.</summary>
    private static char? Half(string text, int at) =>
        at + 4 < text.Length && text[at] == 'u'
        && ushort.TryParse(text.AsSpan(at + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code)
            ? (char)code
            : null;
}
