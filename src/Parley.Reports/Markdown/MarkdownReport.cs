using System.Text;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The report as Markdown (CommonMark with tables): the same blocks as the terminal's. Words from a case are escaped, so that none acts as markup.</summary>
public static class MarkdownReport
{
    private static readonly Screen Drawing = new(80);

    /// <summary>Writes the report of an analysis.</summary>
    public static void Write(Analysis analysis, TextWriter output) => Write(ReportContent.Of(analysis), output);

    /// <summary>Writes blocks, one under the other.</summary>
    public static void Write(IReadOnlyList<Block> blocks, TextWriter output)
    {
        var heading = blocks.Any(b => b is Block.Section) ? "###" : "##";
        var first = true;
        foreach (var block in blocks)
        {
            if (!first) output.Write('\n');
            first = false;
            foreach (var line in Lines(block, heading)) output.Write(line + "\n");
        }
    }

    private static IEnumerable<string> Lines(Block block, string headings) => block switch
    {
        Block.Title title => [$"# {Escaped(title.Words)}"],
        Block.Section section => [$"## {Escaped(section.Words)}"],
        Block.Heading heading => [$"{headings} {Escaped(heading.Words)}"],
        Block.Answer answer => [$"**{Escaped(answer.Words)}**"],
        Block.Paragraph paragraph => [Escaped(paragraph.Words)],
        Block.Points points => points.Items.Select(item => $"- {Escaped(item)}"),
        Block.Grid grid => Table(grid),
        Block.Picture picture => ["```text", .. Plot.Draw(picture.Chart, Drawing).Select(line => PlainText.Of(line).TrimEnd()), "```"],
        _ => throw new InvalidOperationException($"A report cannot show {block.GetType().Name}."),
    };

    private static IEnumerable<string> Table(Block.Grid grid)
    {
        yield return Escaped(grid.Caption) + ":";
        yield return "";
        yield return Row(grid.Columns.Select(c => c.Heading));
        yield return "|" + string.Concat(grid.Columns.Select(c => c.IsNumeric ? " ---: |" : " --- |"));
        foreach (var row in grid.Rows) yield return Row(row.Cells);
    }

    private static string Row(IEnumerable<string> cells) => "|" + string.Concat(cells.Select(cell => $" {Escaped(cell)} |"));

    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        var plain = PlainText.Of(words);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            var beforeBlank = i + 1 == plain.Length || plain[i + 1] == ' ';
            var opensList = beforeBlank && c switch
            {
                '-' or '+' => plain.AsSpan(0, i).IsWhiteSpace(),
                '.' or ')' => IsNumber(plain.AsSpan(0, i).TrimStart()),
                _ => false,
            };
            if (opensList || c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '&' or '!') escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static bool IsNumber(ReadOnlySpan<char> words) => !words.IsEmpty && !words.ContainsAnyExceptInRange('0', '9');
}
