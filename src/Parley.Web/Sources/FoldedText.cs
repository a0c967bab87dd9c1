using System.Text;

namespace Parley.Web;

/// <summary>
/// A text as words are looked for in it: any white space as one space, quotes and dashes of all kinds alike, no capitals, nothing that
/// cannot be seen. Knows where each of its characters stands in the text itself.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _places;

    private FoldedText(string words, int[] places) => (Words, _places) = (words, places);

    /// <summary>The folded words.</summary>
    public string Words { get; }

    /// <summary>Folds a text. Time and memory: linear in its length.</summary>
    public static FoldedText Of(string text)
    {
        var (words, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Fold(text[i]);
            if (folded == '\0' || (folded == ' ' && (words.Length == 0 || words[^1] == ' '))) continue;
            words.Append(folded);
            places.Add(i);
        }
        if (words is [.., ' '])
        {
            words.Length--;
            places.RemoveAt(places.Count - 1);
        }
        return new(words.ToString(), [.. places]);
    }

    /// <summary>Where words stand in the text itself; null where they do not.</summary>
    /// <param name="words">Folded words.</param>
    public (int Start, int Length)? Find(string words)
    {
        if (words.Length == 0) return null;
        var at = Words.IndexOf(words, StringComparison.Ordinal);
        if (at < 0) return null;
        var start = _places[at];
        return (start, _places[at + words.Length - 1] + 1 - start);
    }

    /// <summary>
    /// The forms of a claim's words to look for: as they are, and without the quotes around them or the stop at their end, which are
    /// the writer's.
    /// </summary>
    public static IReadOnlyList<string> Forms(string says)
    {
        var words = Of(says).Words;
        return [.. new[] { words, words.TrimEnd('.', ',', ';', ':'), words.Trim('"', '\'', ' ', '.', ',', ';', ':') }.Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static char Fold(char character) => character switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
        '‘' or '’' or '‚' or '‛' or '‹' or '›' => '\'',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        // Soft hyphens, what has no width, what reorders, and the sign that stands for such.
        '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\uFFFD' => '\0',
        _ when char.IsWhiteSpace(character) => ' ',
        _ => char.ToLowerInvariant(character),
    };
}
