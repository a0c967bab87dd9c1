using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// Parts of the HTML report for pages that have a frame and a style sheet of their own, such as the workbench's. Words of a case are
/// escaped; nothing in a fragment is a script or a style.
/// </summary>
public static class HtmlFragments
{
    /// <summary>A chart with title and legend, drawn twice, for wide and for narrow screens; empty where it has no data.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="id">An id that the page has not used yet.</param>
    /// <param name="isClose">Whether only the part that matters most is drawn, where the chart has one.</param>
    public static string Figure(Chart chart, string id, bool isClose = false)
    {
        var html = new Markup();
        HtmlFigure.Write(html, chart, id, new HtmlTerms(), isClose);
        return html.ToString();
    }

    /// <summary>A chart of points drawn once; null where it has no data.</summary>
    /// <param name="chart">The chart: points by two numbers.</param>
    /// <param name="id">An id that the page has not used yet.</param>
    /// <param name="isNarrow">Whether it is for a phone.</param>
    /// <param name="isClose">Whether only the part that matters most is drawn, where the chart has one.</param>
    public static ChartPicture? Picture(Chart chart, string id, bool isNarrow, bool isClose = false)
    {
        var size = isNarrow ? ChartSize.Narrow : ChartSize.Wide;
        if (ChartDrawing.Of(chart, size, id, isClose) is not { } drawing) return null;
        var frame = new PlotFrame(chart, size, isClose);
        var legend = new Markup();
        HtmlFigure.Legends(legend, drawing);
        return new(drawing.Svg.ToString(), legend.ToString(), size.Width, Math.Round(frame.Height, 1),
            [.. chart.Series.Select(s => (IReadOnlyList<double>)[.. s.Points.SelectMany(p => new[] { Math.Round(frame.X.At(p.X), 1), Math.Round(frame.Y.At(p.Y), 1) })])],
            [Math.Round(frame.Inside.Left, 1), Math.Round(frame.Inside.Top, 1), Math.Round(frame.Inside.Right, 1), Math.Round(frame.Inside.Bottom, 1)]);
    }

    /// <summary>Every table behind a finding.</summary>
    /// <param name="part">What a report says about the finding.</param>
    /// <param name="id">An id that the page has not used yet.</param>
    /// <param name="words">The address of the page that explains words.</param>
    public static string Tables(Part part, string id, string words)
    {
        var (html, terms, at) = (new Markup(), new HtmlTerms(words), 0);
        foreach (var grid in part.Details.Concat(part.Working).OfType<Block.Grid>()) HtmlGrid.Write(html, grid, $"{id}-{++at}", terms);
        return html.ToString();
    }

    /// <summary>What an analysis found, a section for each lens, as in the report; then what the sources say.</summary>
    /// <param name="analysis">What was found.</param>
    /// <param name="words">The address of the page that explains words.</param>
    /// <param name="passage">The address where a claim's passage is shown, by the claim's id; null: there is none.</param>
    public static string Sections(Analysis analysis, string words, Func<string, string>? passage = null)
    {
        var parts = Part.Of(analysis);
        var (html, terms, claims) = (new Markup(), new HtmlTerms(words), new HtmlClaims(analysis.Case, parts, passage));
        foreach (var section in HtmlSection.Of(parts)) HtmlReport.Section(html, section, terms, claims, isOnly: false);
        if (claims.Any)
        {
            html.Open("section", ("id", "sources"), ("class", "part"), ("aria-labelledby", "sources-title")).Line().Element("h2", "What the sources say", ("id", "sources-title")).Line();
            claims.List(html);
            html.CloseLine();
        }
        return html.ToString();
    }


    /// <summary>
    /// A term's title, its first sentence, and its page as HTML, whose links lead to other terms on the same page; null where there is no such term.
    /// </summary>
    public static (string Title, string Anchor, string Gist, string Body)? Term(string term)
    {
        if (Glossary.Find(term) is not { } found) return null;
        var (html, gist, page) = (new Markup(), new Markup(), Glossary.Page(found));
        MarkdownHtml.Inline(gist, Glossary.Gist(found), _ => null);
        MarkdownHtml.Body(html, page, HtmlTerms.Anchor);
        return (MarkdownHtml.Title(page), HtmlTerms.Anchor(found), gist.ToString(), html.ToString());
    }
}
