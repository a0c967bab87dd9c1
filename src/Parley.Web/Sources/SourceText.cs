using Parley.Reports;

namespace Parley.Web;

/// <summary>The text of a source, in paragraphs that are numbered from 1: ¶1, ¶2.</summary>
/// <remarks>
/// Empty lines set paragraphs apart; in a text without any, each line is one. What is shown has as many characters as what is kept,
/// so that places in the one are places in the other.
/// </remarks>
public sealed class SourceText
{
    /// <summary>The most that a source's text may have, in bytes of UTF-8: 1 MiB, two thick books.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>The most paragraphs that it may have.</summary>
    public const int MostParagraphs = 20_000;

    private SourceText(string[] paragraphs) => Paragraphs = paragraphs;

    /// <summary>The paragraphs: the first is ¶1. Lines within one stay lines.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>The text in paragraphs.</summary>
    public static SourceText Of(string text)
    {
        var lines = Safe(text).Split('\n');
        var isSpaced = IsSpaced(lines);
        var (paragraphs, current) = (new List<string>(), new List<string>());
        foreach (var line in lines.Append(""))
        {
            var isEmpty = string.IsNullOrWhiteSpace(line);
            if (!isEmpty) current.Add(line.TrimEnd());
            if ((!isEmpty && isSpaced) || current.Count == 0) continue;
            paragraphs.Add(string.Join('\n', current));
            current.Clear();
        }
        return new([.. paragraphs]);
    }

    /// <summary>The words of a text, without what would reorder or hide them, on lines that end with a line feed.</summary>
    public static string Safe(string text) =>
        string.Join('\n', text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(PlainText.Of));

    /// <summary>Whether an empty line stands between lines that are not.</summary>
    private static bool IsSpaced(string[] lines)
    {
        var words = Enumerable.Range(0, lines.Length).Where(i => !string.IsNullOrWhiteSpace(lines[i])).ToList();
        return words.Zip(words.Skip(1)).Any(pair => pair.Second > pair.First + 1);
    }
}
