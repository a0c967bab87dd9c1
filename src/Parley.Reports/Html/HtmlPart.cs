using Parley.Lenses;

namespace Parley.Reports;

/// <summary>One finding: the answer, what it says in full, its chart, its tables, the steps that lead to it, and what it rests on.</summary>
/// <param name="html">Where to write.</param>
/// <param name="terms">Explains words.</param>
/// <param name="claims">Numbers what it rests on.</param>
internal sealed class HtmlPart(Markup html, HtmlTerms terms, HtmlClaims claims)
{
    // More steps than this are for those who ask.
    private const int ShortList = 6;

    private int _tables;

    /// <summary>Writes it.</summary>
    /// <param name="part">What it says.</param>
    /// <param name="id">Its own id.</param>
    /// <param name="isOnly">Whether the report has no other answer; then the summary, just above, has told it already.</param>
    public void Write(Part part, string id, bool isOnly)
    {
        if (!isOnly)
        {
            html.Open("p", ("class", "headline"));
            terms.Write(html, part.Finding.Headline);
            html.CloseLine();
        }
        foreach (var block in part.Details) Write(block, id);
        if (part.Finding.Chart is { } chart) Chart(chart, id);
        foreach (var block in part.Working) Write(block, id);
        Because(part.Finding.Because);
        claims.Refer(html, part.Finding);
    }

    private void Chart(Chart chart, string id)
    {
        HtmlFigure.Write(html, chart, $"{id}-chart", terms);
        if (ChartFocus.IsBetter(chart)) HtmlFigure.Write(html, chart with { Title = "A closer look at what everyone accepts" }, $"{id}-closer", terms, isClose: true);
    }

    /// <summary>Explains, at the end of the parts of a lens, the words that they used.</summary>
    public void Explain()
    {
        if (terms.Part.Count == 0) return;
        html.Open("details", ("class", "words")).Element("summary", "What the words and numbers mean").Line().Open("dl");
        foreach (var term in terms.Part)
        {
            html.Open("dt").Element("a", MarkdownHtml.Title(Glossary.Page(term)), ("href", terms.Address(term))).Close().Open("dd");
            MarkdownHtml.Inline(html, Glossary.Gist(term), _ => null);
            html.CloseLine();
        }
        html.Close().CloseLine();
    }

    private void Write(Block block, string id)
    {
        switch (block)
        {
            case Block.Heading heading:
                html.Element("h3", heading.Words).Line();
                break;
            case Block.Paragraph paragraph:
                html.Open("p");
                terms.Write(html, paragraph.Words);
                html.CloseLine();
                break;
            case Block.Points points:
                Items(points.Items, "auto");
                break;
            case Block.Grid grid:
                HtmlGrid.Write(html, grid, $"{id}-table-{++_tables}", terms);
                break;
            default:
                throw new InvalidOperationException($"A part of a report cannot show {block.GetType().Name}.");
        }
    }

    private void Because(IReadOnlyList<string> steps)
    {
        if (steps.Count == 0) return;
        html.Open("details", ("class", "steps"), ("open", steps.Count <= ShortList ? "" : null)).Element("summary", "Why: step by step").Line();
        Items(steps, null);
        html.CloseLine();
    }

    // What begins with a name of the case takes its direction from it; a sentence of this program does not.
    private void Items(IReadOnlyList<string> items, string? direction)
    {
        html.Open("ul");
        foreach (var item in items)
        {
            html.Open("li", ("dir", direction));
            terms.Write(html, item);
            html.CloseLine();
        }
        html.CloseLine();
    }
}
