using System.Runtime.InteropServices;

namespace Parley.Web;

/// <summary>The comments of texts, counted: what a merge may not lose.</summary>
internal static class CommentCount
{
    /// <summary>How often each comment stands in a text, or in a part of it. Linear in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="root">Its tree.</param>
    /// <param name="from">Where the part starts.</param>
    /// <param name="to">Where it ends; −1: where the text does.</param>
    public static Dictionary<string, int> Of(string text, TextNode root, int from = 0, int to = -1)
    {
        var (spans, counts) = (new List<(int Start, int End)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        Spans(root, spans);
        spans.Sort();
        var (next, end) = (0, to < 0 ? text.Length : to);
        for (var at = from; at < end;)
        {
            while (next < spans.Count && spans[next].End <= at) next++;
            if (next < spans.Count && spans[next].Start <= at)
            {
                at = spans[next].End;
            }
            else if (text[at] == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                var line = text.IndexOf('\n', at);
                var comment = text[at..(line < 0 ? text.Length : line)].Trim();
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, comment, out _);
                count++;
                at = line < 0 ? text.Length : line;
            }
            else
            {
                at++;
            }
        }

        return counts;
    }

    /// <summary>
    /// How often each comment has to stand in a merge at least: as in the origin, without what either took away, and with what either wrote; what both wrote once may stand
    /// there once.
    /// </summary>
    public static Dictionary<string, int> Least(Dictionary<string, int> origin, Dictionary<string, int> mine, Dictionary<string, int> theirs)
    {
        var least = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var comment in mine.Keys.Union(theirs.Keys, StringComparer.Ordinal))
        {
            var (was, my, their) = (origin.GetValueOrDefault(comment), mine.GetValueOrDefault(comment), theirs.GetValueOrDefault(comment));
            least[comment] = was - Math.Max(0, was - my) - Math.Max(0, was - their) + Math.Max(0, Math.Max(my, their) - was);
        }

        return least;
    }

    /// <summary>The comments of which there are too few.</summary>
    public static List<string> Missing(Dictionary<string, int> least, Dictionary<string, int> there) =>
        [.. least.Where(comment => there.GetValueOrDefault(comment.Key) < comment.Value).Select(comment => comment.Key)];

    private static void Spans(TextNode node, List<(int Start, int End)> spans)
    {
        if (node is { Kind: TextKind.Scalar, Start: >= 0 } && node.End > node.Start) spans.Add((node.Start, node.End));
        foreach (var entry in node.Entries)
        {
            Spans(entry.Key, spans);
            Spans(entry.Value, spans);
        }

        foreach (var item in node.Items) Spans(item, spans);
    }
}
