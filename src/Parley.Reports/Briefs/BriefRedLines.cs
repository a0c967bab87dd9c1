using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What a party cannot sign.</summary>
internal static class BriefRedLines
{
    private const int MostListed = 15;
    private const int MostNamed = 6;

    public static IEnumerable<Block> Of(Brief brief)
    {
        var remark = Remark(brief.RedLines);
        var lines = Lines(brief);
        if (lines.Count == 0 && remark is null) yield break;
        yield return new Block.Heading("Your red lines");
        if (lines.Count > 0) yield return new Block.Paragraph("No package that you could accept has any of these in it, whatever else you are given:");
        if (lines.Count > 0) yield return new Block.Points(lines);
        if (remark is not null) yield return new Block.Paragraph(remark);
    }

    /// <summary>Red lines, a sentence each.</summary>
    public static IReadOnlyList<string> Lines(Brief brief)
    {
        var words = new OptionWords(brief.Model.Case);
        var all = brief.RedLines.Lines;
        List<string> lines = [.. all.Take(MostListed).Select(line => line.Beside.Count == 0
            ? words.Settled(line.Options)
            : $"{words.Settled(line.Options)} together with {Say.List([.. line.Beside.Select(words.Settled)], "or", MostNamed)}")];
        if (all.Count > MostListed) lines.Add($"and {all.Count - MostListed} more combinations; add up your points before you sign");
        return lines;
    }

    private static string? Remark(RedLines found)
    {
        if (found.NothingSuits) return "There is no package that you could accept, whatever the others give.";
        if (!found.Searched) return "This case is too large for your red lines to be found out: add up your points before you sign.";
        return found.PairsSearched ? null : "There are too many pairs of options for all of them to be tried: add up your points before you sign.";
    }
}
