using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Every side's numbers beside each other, for the facilitator alone.</summary>
internal static class FacilitatorNumbers
{
    public static IEnumerable<Block> Of(CaseModel model, CaseWords words)
    {
        var (@case, parties) = (model.Case, model.Stakeholders);
        var options = new OptionWords(@case);
        if (parties.Count > 0)
            yield return new Block.Grid(
                "Everyone's score sheet (with what audiences add; of numbers, the ends alone)",
                [new("Issue"), new("Settled"), .. parties.Select(p => new Column(@case.Parties[p].Name, true))],
                [.. Enumerable.Range(0, @case.Issues.Count).SelectMany(i => Rows(model, i, parties))]);
        foreach (var block in BriefContent.List("What is worth more, or less, together", @case.Interactions.Select(i =>
            $"{words.Party(i.Party)}, {options.Statement(i.When)}: {Figures.Signed(model.Judgement(i.Points))}.")))
            yield return block;
        foreach (var order in @case.Priorities)
            yield return new Block.Paragraph($"{words.Party(order.Id)} counts no points; its order, first things first: {string.Join("; ", order.Statements.Select(options.Statement))}.");
        foreach (var block in BriefContent.List("Who reads the deal behind them", @case.Audiences.Select((a, at) => model.Threshold(at) is { } least
            ? $"{a.Name}, through {words.Party(a.Party)}: stop what is worth less than {Say.Points(least)} to them."
            : $"{a.Name}, through {words.Party(a.Party)}: cannot stop a deal.")))
            yield return block;
        if (@case.Quantities.Count > 0 || HasRanges(@case))
            yield return new Block.Paragraph("Numbers that the case holds as ranges stand at their likely values, here and in the briefs.");
    }

    private static IEnumerable<Row> Rows(CaseModel model, int i, IReadOnlyList<int> parties)
    {
        var issue = model.Case.Issues[i];
        var shown = Enumerable.Range(0, issue.Options.Count).Where(o => !issue.IsNumeric || o == 0 || o == issue.Options.Count - 1);
        return shown.Select(o => new Row(
            [issue.Name, OptionWords.Name(issue, o), .. parties.Select(p => Figures.Of(model.Points(p, model.Space.Points[p][i][o])))],
            StartsPart: o == 0 && i > 0));
    }

    private static bool HasRanges(Case @case) =>
        @case.Values.SelectMany(v => v.Issues).SelectMany(i => i.Points).Any(p => p.Amount is Between) || @case.NoDeal.Concat(@case.WalkAway).Any(n => n.Amount is Between);
}
