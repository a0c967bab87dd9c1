using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A report of an analysis from top to bottom: the answers first, then each part with the working behind it.</summary>
public static class ReportContent
{
    // How many steps an overview tells of a lens whose working it leaves out.
    private const int StepsInOverview = 3;

    /// <summary>The report's blocks.</summary>
    /// <param name="analysis">What was found.</param>
    /// <param name="overview">Whether to tell the working of the first lens only, and of each other one the first steps.</param>
    public static IReadOnlyList<Block> Of(Analysis analysis, bool overview = false)
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
            if (overview && part.Finding.Lens != parts[0].Finding.Lens)
            {
                if (part.Finding.Because.Count > 0) blocks.Add(new Block.Points([.. part.Finding.Because.Take(StepsInOverview)]));
                if (i + 1 == parts.Count || parts[i + 1].Finding.Lens != part.Finding.Lens)
                    blocks.Add(new Block.Paragraph($"The working: --lens {part.Finding.Lens}, or --full for every lens."));
                continue;
            }
            blocks.AddRange(part.Details);
            blocks.AddRange(part.Working);
            if (part.Finding.Chart is { } chart) blocks.Add(new Block.Picture(chart));
            AddList("Step by step", part.Finding.Because, blocks);
        }
        var told = overview ? parts.Where(p => p.Finding.Lens == parts[0].Finding.Lens) : parts;
        var evidence = told.SelectMany(p => p.Finding.Evidence).ToHashSet();
        if (parts.Count > 1 && evidence.Count > 0) blocks.Add(new Block.Section("Sources"));
        AddList("What it rests on", [.. analysis.Case.Claims.Where(c => evidence.Contains(c.Id)).Select(c => c.From is null ? c.Says : $"{c.Says} ({c.From})")], blocks);
        return blocks;
    }

    private static void AddList(string heading, IReadOnlyList<string> items, List<Block> blocks)
    {
        if (items.Count == 0) return;
        blocks.Add(new Block.Heading(heading));
        blocks.Add(new Block.Points(items));
    }
}
