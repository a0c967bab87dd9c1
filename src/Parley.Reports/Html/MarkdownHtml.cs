namespace Parley.Reports;

/// <summary>
/// The pages of the glossary as HTML. They are part of this program, so only the Markdown that they use is known: paragraphs, headings,
/// lists, tables, fenced text, code, emphasis, links.
/// </summary>
internal static class MarkdownHtml
{
    /// <summary>A page's title.</summary>
    public static string Title(string page) => page[2..page.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>A page's first paragraph, with a list that goes on with it, under its title; and the rest, for those who want symbols, cost and limits.</summary>
    public static (string Meaning, string InFull) Parted(string page)
    {
        var blocks = page.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var first = blocks.Length > 2 && IsItem(blocks[2].TrimStart('\n')) ? 3 : 2;
        return (string.Join("\n\n", blocks.Take(first)), blocks.Length > first ? "\n\n" + string.Join("\n\n", blocks.Skip(first)) : "");
    }

    /// <summary>A page without its title.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="page">The page.</param>
    /// <param name="anchor">Where a link to another page leads; null where that is not part of the report.</param>
    public static void Body(Markup html, string page, Func<string, string?> anchor)
    {
        foreach (var block in page[page.IndexOf('\n', StringComparison.Ordinal)..].Trim('\n').Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n');
            if (lines[0].StartsWith("```", StringComparison.Ordinal)) html.Element("pre", string.Join('\n', lines.Skip(1).TakeWhile(l => l != "```"))).Line();
            else if (lines[0].StartsWith('#')) Span(html, "h4", lines[0].TrimStart('#', ' '), anchor);
            else if (lines[0].StartsWith('|')) Table(html, lines, anchor);
            else if (IsItem(lines[0])) List(html, lines, anchor);
            else Span(html, "p", string.Join(' ', lines), anchor);
        }
    }

    /// <summary>Words with code, emphasis and links.</summary>
    public static void Inline(Markup html, string words, Func<string, string?> anchor)
    {
        while (words.Length > 0)
        {
            var at = words.AsSpan().IndexOfAny('`', '*', '[');
            if (at < 0 || Piece(words[at..]) is not { } piece)
            {
                html.Words(at < 0 ? words : words[..(at + 1)]);
                words = at < 0 ? "" : words[(at + 1)..];
                continue;
            }
            html.Words(words[..at]);
            var (element, inner, target, length) = piece;
            if (element != "a") html.Element(element, inner);
            else if (target is not null && Path.GetExtension(target) == ".md" && anchor(Path.GetFileNameWithoutExtension(target)) is { } to) html.Element("a", inner, ("href", "#" + to));
            else Inline(html, inner, anchor);
            words = words[(at + length)..];
        }
    }

    private static (string Element, string Words, string? Target, int Length)? Piece(string words)
    {
        var mark = words.StartsWith("**", StringComparison.Ordinal) ? "**" : words[..1];
        if (mark != "[")
        {
            var close = words.IndexOf(mark, mark.Length, StringComparison.Ordinal);
            var element = mark switch { "`" => "code", "*" => "em", _ => "strong" };
            return close <= mark.Length || words[mark.Length] == ' ' ? null : (element, words[mark.Length..close], null, close + mark.Length);
        }
        var middle = words.IndexOf("](", StringComparison.Ordinal);
        var end = middle < 0 ? -1 : words.IndexOf(')', middle);
        return end < 0 ? null : ("a", words[1..middle], words[(middle + 2)..end], end + 1);
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static void List(Markup html, string[] lines, Func<string, string?> anchor)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            if (IsItem(line)) items.Add(line[2..]);
            else items[^1] += " " + line.Trim();
        }
        html.Open("ul");
        foreach (var item in items) Span(html, "li", item, anchor);
        html.CloseLine();
    }

    private static void Table(Markup html, string[] lines, Func<string, string?> anchor)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Table")).Open("table").Open("tbody");
        for (var i = 0; i < lines.Length; i++)
        {
            if (i == 1) continue;
            html.Open("tr");
            foreach (var cell in lines[i].Trim('|').Split('|')) Span(html, i == 0 ? "th" : "td", cell.Trim(), anchor);
            html.CloseLine();
        }
        html.Close().Close().CloseLine();
    }

    private static void Span(Markup html, string element, string words, Func<string, string?> anchor)
    {
        html.Open(element);
        Inline(html, words, anchor);
        html.CloseLine();
    }
}
