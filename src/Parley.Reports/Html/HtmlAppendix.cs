using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What stands behind the answers: what the sources say, how everything was computed, and what the words mean.</summary>
internal static class HtmlAppendix
{
    public static void Write(Markup html, Analysis analysis, HtmlTerms terms, HtmlClaims claims)
    {
        if (claims.Any)
        {
            Open(html, "sources", "What the sources say");
            claims.List(html);
            html.CloseLine();
        }
        terms.StartPart(null);
        Open(html, "method", "How this was computed");
        foreach (var words in Method.Of(analysis))
        {
            html.Open("p");
            terms.Write(html, words);
            html.CloseLine();
        }
        html.CloseLine();
        Open(html, "words", "What the words mean");
        html.Open("div", ("class", "glossary")).Line();
        foreach (var term in terms.All)
        {
            var page = Glossary.Page(term);
            html.Open("article", ("id", HtmlTerms.Anchor(term)), ("aria-labelledby", $"{HtmlTerms.Anchor(term)}-title"))
                .Element("h3", MarkdownHtml.Title(page), ("id", $"{HtmlTerms.Anchor(term)}-title")).Line();
            var (meaning, inFull) = MarkdownHtml.Parted(page);
            string? Anchor(string to) => terms.All.Contains(to) ? HtmlTerms.Anchor(to) : null;
            MarkdownHtml.Body(html, meaning, Anchor);
            if (inFull.Length > 0)
            {
                html.Open("details").Element("summary", "In full").Line();
                MarkdownHtml.Body(html, inFull, Anchor);
                html.CloseLine();
            }
            html.CloseLine();
        }
        html.CloseLine().CloseLine();
    }

    private static void Open(Markup html, string id, string title) =>
        html.Open("section", ("id", id), ("class", "appendix"), ("aria-labelledby", $"{id}-title")).Line().Element("h2", title, ("id", $"{id}-title")).Line();
}
