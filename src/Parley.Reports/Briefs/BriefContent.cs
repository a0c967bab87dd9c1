using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The confidential sheet of one side of a role-play: all that it knows, and nothing that it does not.</summary>
public static class BriefContent
{
    /// <summary>The sheet's blocks.</summary>
    public static IReadOnlyList<Block> Of(Brief brief)
    {
        var words = new CaseWords(brief.Model.Case);
        return
        [
            .. BriefSituation.Role(brief, words), .. BriefScores.Of(brief), .. BriefFloor.Of(brief, words), .. BriefRedLines.Of(brief),
            .. BriefAudiences.Of(brief), .. BriefLevers.Of(brief, words), .. BriefSituation.Public(brief.Model, words), .. Claims(brief),
        ];
    }

    /// <summary>A heading and points under it; nothing where there are none.</summary>
    internal static IEnumerable<Block> List(string heading, IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length == 0 ? [] : [new Block.Heading(heading), new Block.Points(all)];
    }

    private static IEnumerable<Block> Claims(Brief brief) =>
        List("What is said about it", brief.Model.Case.Claims.Select(c => c.From is { } from ? $"{c.Says} ({from})" : c.Says));
}
