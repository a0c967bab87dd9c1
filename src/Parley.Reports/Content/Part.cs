using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What a report says about one finding, in the same words whatever form the report takes.</summary>
/// <param name="Finding">The finding: its headline, chart, steps and evidence.</param>
/// <param name="Question">The question that its lens asks.</param>
/// <param name="Details">The answer spelled out.</param>
/// <param name="Working">The tables behind it.</param>
public sealed record Part(Finding Finding, string Question, IReadOnlyList<Block> Details, IReadOnlyList<Block> Working)
{
    /// <summary>The verdict of a lens that has nothing to say about a case: its headline is the reason.</summary>
    public const string NotApplicable = "not-applicable";

    /// <summary>Whether the lens had something to say.</summary>
    public bool Applies => Finding.Verdict != NotApplicable;

    /// <summary>The parts of a report, in the order of the findings.</summary>
    public static IReadOnlyList<Part> Of(Analysis analysis)
    {
        var words = new CaseWords(analysis.Case);
        return [.. analysis.Findings.Select(finding => Of(finding, analysis, words))];
    }

    private static Part Of(Finding finding, Analysis analysis, CaseWords words)
    {
        var question = Analyst.Lenses.FirstOrDefault(l => l.Name == finding.Lens)?.Question ?? finding.Lens;
        if (finding.Lens == "deal" && analysis.Deal is { } deal)
            return new(finding, question, [.. DealAnswers.Of(deal, words)], [.. DealWorking.Of(deal, analysis.Case, words)]);
        return new(finding, question, [], finding.Table is { } table ? [GridOf(table)] : []);
    }

    private static Block.Grid GridOf(Table table)
    {
        var figures = table.Columns.Select((_, i) => Figures.Alike(table.Rows.Select(row => row[i].Number).OfType<decimal>())).ToList();
        var columns = table.Columns.Select((heading, i) => new Column(heading, table.Rows.Any(row => row[i].Number is not null) || AreCounts(table.Rows.Select(row => row[i].Text))));
        var rows = table.Rows.Select(row => new Row([.. row.Select((cell, i) => cell.Number is { } n ? figures[i](n) : cell.Text ?? "")]));
        return new(table.Title, [.. columns], [.. rows]);
    }

    // Counts and shares come as words, since some are too large for a number, or only known in part.
    private static bool AreCounts(IEnumerable<string?> cells)
    {
        var written = cells.Where(cell => cell is not (null or "" or "–")).ToList();
        return written.Count > 0 && written.TrueForAll(cell => IsCount(cell!));
    }

    private static bool IsCount(string words)
    {
        var at = Array.Find(["about ", "less than ", "more than "], begin => words.StartsWith(begin, StringComparison.Ordinal))?.Length ?? 0;
        return at < words.Length && char.IsAsciiDigit(words[at]) && words.Skip(at).All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '×' or '^' or ' ');
    }
}
