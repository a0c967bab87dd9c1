using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What a report of an analysis says, in order: the answers first, then the working behind them.</summary>
public static class ReportContent
{
    /// <summary>The report's blocks.</summary>
    public static IReadOnlyList<Block> Of(Analysis analysis)
    {
        var words = new CaseWords(analysis.Case);
        List<Block> blocks = [new Block.Title(analysis.Case.Title)];
        if (analysis.Case.Question is { } question) blocks.Add(new Block.Paragraph(question));
        foreach (var finding in analysis.Findings)
        {
            blocks.Add(new Block.Answer(finding.Headline, finding.Verdict));
            if (finding.Lens == "deal" && analysis.Deal is { } deal) blocks.AddRange(DealAnswers.Of(deal, words));
        }
        foreach (var finding in analysis.Findings)
        {
            if (finding.Lens == "deal" && analysis.Deal is { } deal) blocks.AddRange(DealWorking.Of(deal, analysis.Case, words));
            else if (finding.Table is { } table) blocks.Add(GridOf(table));
            if (finding.Chart is { } chart) blocks.Add(new Block.Picture(chart));
            AddList("Step by step", finding.Because, blocks);
            AddList("What it rests on", [.. finding.Evidence.Select(id => Claim(id, analysis))], blocks);
        }
        return blocks;
    }

    private static Block.Grid GridOf(Table table)
    {
        var columns = table.Columns.Select((heading, i) => new Column(heading, table.Rows.Any(row => row[i].Number is not null)));
        var rows = table.Rows.Select(row => new Row([.. row.Select(cell => cell.Number is { } n ? Figures.Of(n) : cell.Text ?? "")]));
        return new(table.Title, [.. columns], [.. rows]);
    }

    private static void AddList(string heading, IReadOnlyList<string> items, List<Block> blocks)
    {
        if (items.Count == 0) return;
        blocks.Add(new Block.Heading(heading));
        blocks.Add(new Block.Points(items));
    }

    private static string Claim(string id, Analysis analysis) => analysis.Case.Claims.Find(id) switch
    {
        { From: { } from } claim => $"{claim.Says} ({from})",
        { } claim => claim.Says,
        null => id,
    };
}
