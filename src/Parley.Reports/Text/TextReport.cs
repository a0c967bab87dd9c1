using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The report for a terminal, or for a file of plain text: answers first, then the working.</summary>
public static class TextReport
{
    /// <summary>Writes the report of an analysis.</summary>
    public static void Write(Analysis analysis, TextWriter output, Screen screen) => Write(ReportContent.Of(analysis), output, screen);

    /// <summary>Writes blocks, one under the other.</summary>
    public static void Write(IEnumerable<Block> blocks, TextWriter output, Screen screen)
    {
        var page = new TextPage(screen);
        foreach (var block in blocks) Write(block, page);
        page.CopyTo(output);
    }

    private static void Write(Block block, TextPage page)
    {
        switch (block)
        {
            case Block.Title title:
                page.Paragraph(title.Words, Emphasis.Strong);
                page.Rule(title.Words);
                break;
            case Block.Section section:
                page.Gap();
                page.Paragraph(section.Words, Emphasis.Strong);
                page.Underline(section.Words);
                break;
            case Block.Heading heading:
                page.Gap();
                page.Paragraph(heading.Words, Emphasis.Strong);
                break;
            case Block.Answer answer:
                page.Gap();
                page.Paragraph(answer.Words, answer.Verdict switch { "yes" => Emphasis.Good, "no" => Emphasis.Bad, _ => Emphasis.Strong });
                break;
            case Block.Paragraph paragraph:
                page.Paragraph(paragraph.Words);
                break;
            case Block.Points points:
                foreach (var item in points.Items) page.Point(item);
                break;
            case Block.Grid grid:
                page.Gap();
                GridText.Write(grid, page);
                break;
            case Block.Picture picture:
                page.Gap();
                foreach (var line in Plot.Draw(picture.Chart, page.Screen)) page.Line(line);
                break;
            default:
                throw new InvalidOperationException($"A report cannot show {block.GetType().Name}.");
        }
    }
}
