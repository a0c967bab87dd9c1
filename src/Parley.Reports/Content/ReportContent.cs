using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A report of an analysis from top to bottom: the answers first, then each part with the working behind it.</summary>
public static class ReportContent
{
    /// <summary>The report's blocks.</summary>
    /// <param name="analysis">What was found.</param>
    /// <param name="pointOn">Whether to name the lenses that were not asked, and their questions.</param>
    public static IReadOnlyList<Block> Of(Analysis analysis, bool pointOn = false)
    {
        List<Block> blocks = [new Block.Title(analysis.Case.Title)];
        if (analysis.Case.Question is { } question) blocks.Add(new Block.Paragraph(question));
        var all = Part.Of(analysis);
        var parts = all.Where(p => p.Applies).ToList();
        blocks.AddRange(parts.Select(p => new Block.Answer(p.Finding.Headline, p.Finding.Verdict)));
        AddList("Not asked of this case", [.. all.Where(p => !p.Applies).Select(p => p.Finding.Headline)], blocks);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (parts.Count > 1 && (i == 0 || parts[i - 1].Question != part.Question)) blocks.Add(new Block.Section(part.Question));
            // Of several answers to one question, each heads its own working.
            if (parts.Count(p => p.Finding.Lens == part.Finding.Lens) > 1) blocks.Add(new Block.Answer(part.Finding.Headline, part.Finding.Verdict));
            blocks.AddRange(part.Details);
            blocks.AddRange(part.Working);
            if (part.Finding.Chart is { } chart) blocks.Add(new Block.Picture(chart));
            AddList("Step by step", part.Finding.Because, blocks);
        }
        var evidence = parts.SelectMany(p => p.Finding.Evidence).ToHashSet();
        if (parts.Count > 1 && evidence.Count > 0) blocks.Add(new Block.Section("Sources"));
        AddList("What it rests on", [.. analysis.Case.Claims.Where(c => evidence.Contains(c.Id)).Select(c => c.From is null ? c.Says : $"{c.Says} ({c.From})")], blocks);
        var others = Analyst.Lenses.Where(l => pointOn && analysis.Findings.All(f => f.Lens != l.Name));
        AddList("What else this case can tell", [.. others.Select(l => $"{l.Question} --lens {l.Name}")], blocks);
        return blocks;
    }

    private static void AddList(string heading, IReadOnlyList<string> items, List<Block> blocks)
    {
        if (items.Count == 0) return;
        blocks.Add(new Block.Heading(heading));
        blocks.Add(new Block.Points(items));
    }
}
