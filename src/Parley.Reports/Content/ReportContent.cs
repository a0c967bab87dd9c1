using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A report of an analysis from top to bottom: the answers first, then each part with the working behind it.</summary>
public static class ReportContent
{
    /// <summary>The report's blocks.</summary>
    /// <param name="analysis">What was found.</param>
    public static IReadOnlyList<Block> Of(Analysis analysis)
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
        return blocks;
    }

    /// <summary>What other lenses answer, in a sentence or two each, to stand under the report of one; and how to ask for the reasons.</summary>
    /// <param name="others">What the quick ones among them found.</param>
    /// <param name="reported">The lens that has been reported in full.</param>
    public static IReadOnlyList<Block> InShort(Analysis others, string reported)
    {
        List<Block> blocks = [new Block.Section("The other questions, in short")];
        var all = Part.Of(others);
        var unasked = new List<string>();
        foreach (var lens in Analyst.Lenses.Where(l => l.Name != reported))
        {
            var found = all.Where(p => p.Finding.Lens == lens.Name).ToList();
            if (found.Count == 0) unasked.Add($"{lens.Question} That takes longer: --lens {lens.Name}");
            AddList($"{lens.Question} ({lens.Name})", [.. found.Where(p => p.Applies).Select(p => p.Finding.Headline)], blocks);
        }
        AddList("Not asked of this case", [.. all.Where(p => !p.Applies).Select(p => p.Finding.Headline)], blocks);
        AddList("Not answered yet", unasked, blocks);
        blocks.Add(new Block.Heading("--lens NAME gives the reasons of one answer, --full those of all."));
        return blocks;
    }

    private static void AddList(string heading, IReadOnlyList<string> items, List<Block> blocks)
    {
        if (items.Count == 0) return;
        blocks.Add(new Block.Heading(heading));
        blocks.Add(new Block.Points(items));
    }
}
