namespace Parley.Reports;

/// <summary>
/// A sheet to hand out, such as a brief, as one HTML file that needs nothing else: to read on any screen, and to print. Its words stand plain,
/// without links: whoever gets it has nothing else.
/// </summary>
public static class HtmlSheet
{
    /// <summary>Writes a sheet. The same blocks give the same bytes.</summary>
    public static void Write(IReadOnlyList<Block> blocks, TextWriter output)
    {
        var html = HtmlHead.Of(blocks.OfType<Block.Title>().FirstOrDefault()?.Words ?? "A sheet");
        html.Open("body", ("class", "sheet")).Line().Open("main").Line();
        var (terms, headings, parts) = (new HtmlTerms(page: null), blocks.Any(b => b is Block.Section) ? "h3" : "h2", 0);
        foreach (var block in blocks) Write(html, block, headings, $"part-{++parts}", terms);
        html.CloseLine();
        html.Element("footer", $"Parley {Method.Version}.").Line();
        html.CloseLine().CloseLine();
        output.Write(html.ToString());
    }

    private static void Write(Markup html, Block block, string headings, string id, HtmlTerms terms)
    {
        switch (block)
        {
            case Block.Title title:
                html.Element("h1", title.Words, ("dir", "auto")).Line();
                break;
            case Block.Section section:
                html.Element("h2", section.Words, ("dir", "auto")).Line();
                break;
            case Block.Heading heading:
                html.Element(headings, heading.Words, ("dir", "auto")).Line();
                break;
            case Block.Answer answer:
                html.Element("p", answer.Words, ("class", "headline"), ("dir", "auto")).Line();
                break;
            case Block.Paragraph paragraph:
                html.Element("p", paragraph.Words, ("dir", "auto")).Line();
                break;
            case Block.Points points:
                html.Open("ul").Line();
                foreach (var item in points.Items) html.Element("li", item, ("dir", "auto")).Line();
                html.CloseLine();
                break;
            case Block.Grid grid:
                HtmlGrid.Write(html, grid, id, terms);
                break;
            case Block.Picture picture:
                HtmlFigure.Write(html, picture.Chart, id, terms);
                break;
            default:
                throw new InvalidOperationException($"A sheet cannot show {block.GetType().Name}.");
        }
    }
}
