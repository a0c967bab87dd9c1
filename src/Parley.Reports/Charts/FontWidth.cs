using System.Text;

namespace Parley.Reports;

/// <summary>
/// About how wide words are in a sans-serif face. Nothing here can measure a font, so widths are those of common faces, taken
/// generously: a label gets too much room rather than too little.
/// </summary>
internal static class FontWidth
{
    private const double Generous = 1.06;

    /// <summary>The width of words in pixels at a font size.</summary>
    public static double Of(string words, double size)
    {
        double sum = 0;
        foreach (var rune in words.EnumerateRunes()) sum += Em(rune.Value);
        return sum * size * Generous;
    }

    /// <summary>Words on lines no wider than a width, at most so many; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrapped(string words, double width, double size, int most)
    {
        var lines = new List<string>();
        foreach (var word in Pieces(words, width, size))
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        if (lines.Count <= most) return lines.Count == 0 ? [""] : lines;
        return [.. lines.Take(most - 1), Cut(lines[most - 1], width, size)];
    }

    /// <summary>Words, with those that are wider than a line broken.</summary>
    private static IEnumerable<string> Pieces(string words, double width, double size)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (Of(rest, size) > width)
            {
                var fits = Fitting(rest, width, size);
                if (fits == rest.Length) break;
                yield return rest[..fits];
                rest = rest[fits..];
            }
            yield return rest;
        }
    }

    private static string Cut(string line, double width, double size)
    {
        var room = width - Of("…", size);
        return line[..(Of(line, size) <= room ? line.Length : Fitting(line, room, size))].TrimEnd() + "…";
    }

    /// <summary>How many characters of a word fit a width: one letter at least, and no half of a pair.</summary>
    private static int Fitting(string word, double width, double size)
    {
        var (fits, sum) = (0, 0.0);
        foreach (var rune in word.EnumerateRunes())
        {
            sum += Em(rune.Value) * size * Generous;
            if (fits > 0 && sum > width) break;
            fits += rune.Utf16SequenceLength;
        }
        return fits;
    }

    private static double Em(int rune) => rune switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or '.' or ',' or ':' or ';' or '!' or 'I' => 0.28,
        ' ' or 'f' or 't' or 'r' or '(' or ')' or '-' or '/' or '[' or ']' => 0.34,
        'm' or 'M' or 'W' or '%' or '@' or '—' or '…' => 0.95,
        'w' => 0.75,
        >= 'A' and <= 'Z' or '+' or '−' or '=' or '<' or '>' or '&' or '~' => 0.7,
        >= 0x1100 => 1,
        _ => 0.57,
    };
}
