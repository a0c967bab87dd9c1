using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The sheet of whoever runs a role-play: how to run it, and everything that the parties do not know of each other.</summary>
internal static class FacilitatorContent
{
    // Rules of thumb of teaching: an hour suits two parties and a handful of issues.
    private const int Reading = 20;
    private const int TalksAtLeast = 30;
    private const int TalksAnIssue = 3;
    private const int TalksAFurtherParty = 10;
    private const int Debriefing = 30;

    public static IReadOnlyList<Block> Of(Analysis analysis, CaseModel model, IReadOnlyList<Brief> briefs)
    {
        var @case = analysis.Case;
        var words = new CaseWords(@case);
        return
        [
            new Block.Title($"{@case.Title}: facilitator's sheet"),
            new Block.Paragraph("For whoever runs the role-play. It holds every side's numbers: keep it from the parties until the debrief."),
            .. HowToRun(@case), .. Deal(analysis, words), .. FacilitatorNumbers.Of(model, words), .. RedLines(briefs), .. Levers(model, words),
            .. BriefContent.List("Questions to ask afterwards", Questions(@case)),
        ];
    }

    private static IEnumerable<Block> HowToRun(Case @case)
    {
        var talks = TalksAtLeast + @case.Issues.Count * TalksAnIssue + (@case.Parties.Count - 2) * TalksAFurtherParty;
        talks = (talks + 4) / 5 * 5;
        yield return new Block.Heading("How to run it");
        yield return new Block.Points(
        [
            $"A table needs {@case.Parties.Count} players, or small teams: one for each of {Say.List([.. @case.Parties.Select(p => p.Name)])}. Give each its own brief and no other.",
            "To forecast what the parties will do, run as many tables as you can, ten or more, with people who did not see the numbers, and let none see "
            + "another's result. The share of tables that agree, and what on, is the forecast. Casting people who are like those they play, and letting them "
            + "meet as the parties would, is what makes role-play forecast better than experts do (Green 2002).",
            "To teach, one table is enough; several show how different results the same numbers allow.",
            $"Reading and preparing alone: {Reading} minutes. Let players write down the least they would take before they start.",
            $"Talks: {talks} minutes, a warning ten minutes before the end. Players may say what they like of their briefs and show them to nobody.",
            "The end: each table writes down one option for every issue that arises and all sign, or writes down that there is no deal. What was said and not signed does not count.",
            $"Debrief: {Debriefing} minutes, with the debrief sheet.",
        ]);
    }

    private static IEnumerable<Block> Deal(Analysis analysis, CaseWords words)
    {
        yield return new Block.Heading("What can be agreed");
        foreach (var finding in analysis.Findings) yield return new Block.Paragraph(finding.Headline);
        if (analysis.Deal is not { } deal) yield break;
        foreach (var block in DealAnswers.Of(deal, words)) yield return block;
        foreach (var block in DealWorking.Of(deal, analysis.Case, words)) yield return block;
    }

    private static IEnumerable<Block> RedLines(IReadOnlyList<Brief> briefs) =>
        from brief in briefs
        let name = brief.Model.Case.Parties[brief.Party].Name
        from block in BriefContent.List($"What {name} cannot sign", brief.RedLines.NothingSuits ? ["Anything at all."] : BriefRedLines.Lines(brief))
        select block;

    private static IEnumerable<Block> Levers(CaseModel model, CaseWords words) => BriefContent.List(
        "What they can do to each other while there is no deal",
        model.Case.Levers.Select(l => $"{l.Name} ({words.Party(l.By)} against {words.Party(l.Against)}): "
            + $"costs {Say.List([.. l.Costs.Select(c => $"{words.Party(c.Id)} {Figures.Of(model.Judgement(c.Amount))}")])}."));

    private static IEnumerable<string> Questions(Case @case)
    {
        yield return "What did you think the other side wanted most? What did its brief say?";
        yield return "When did you first speak of two issues at once? What did you trade, and what did you leave lying?";
        yield return "Who made the first offer, and where did the result end up, compared with it?";
        if (@case.Audiences.Count > 0) yield return "Whom at home did you have in mind? Did you say so at the table, and was it believed?";
        if (@case.Levers.Count > 0) yield return "Did anybody threaten? What did it change, and would you have gone through with it?";
        if (@case.Parties.Count > 2) yield return "Who spoke with whom alone? Who was left out, and what did that cost?";
        yield return "If there was no deal: was there none to be had, or was one missed?";
        yield return "What would the real parties have done otherwise, and why?";
    }
}
