using System.Text;
using Spectre.Console;

namespace Parley.Reports;

/// <summary>Words measured in terminal columns, where a letter of some scripts takes two and a combining mark none.</summary>
internal static class TextWidth
{
    /// <summary>The columns that words on one line take.</summary>
    public static int Of(string words) => Ascii.IsValid(words) ? words.Length : words.GetCellWidth();

    /// <summary>The words with blanks to fill up a width, after them or before.</summary>
    public static string Filled(string words, int width, bool before = false)
    {
        var blanks = new string(' ', Math.Max(0, width - Of(words)));
        return before ? blanks + words : words + blanks;
    }

    /// <summary>The words in lines no wider than a width, parted at blanks; a word that is wider is cut.</summary>
    public static IEnumerable<string> Wrapped(string words, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in words.Split(' ').SelectMany(word => Cut(word, width)))
        {
            var wide = Of(word);
            if (used > 0 && used + 1 + wide > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }
            if (line.Length > 0) line.Append(' ');
            used += wide + (line.Length > 0 ? 1 : 0);
            line.Append(word);
        }
        yield return line.ToString();
    }

    private static IEnumerable<string> Cut(string word, int width)
    {
        if (Of(word) <= width) return [word];
        var parts = new List<string>();
        var part = new StringBuilder();
        var used = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var wide = Of(rune.ToString());
            if (used + wide > width && used > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
                used = 0;
            }
            part.Append(rune);
            used += wide;
        }
        return [.. parts, part.ToString()];
    }
}
