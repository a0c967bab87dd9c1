using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What a party wants, in its order of importance, and its score sheet.</summary>
internal static class BriefScores
{
    public static IEnumerable<Block> Of(Brief brief)
    {
        var (model, @case) = (brief.Model, brief.Model.Case);
        var options = new OptionWords(@case);
        if (model.IsOrdinal(brief.Party)) return Order(@case.Priorities[@case.Parties[brief.Party].Id], options);
        if (model.IsConsentOnly(brief.Party))
            return [new Block.Heading("What you want"), new Block.Paragraph("Nothing on the table is worth points to you. You are asked for your consent, and you can give or refuse it.")];
        return [.. Wants(brief), Sheet(brief), .. Remarks(brief, options)];
    }

    private static IEnumerable<Block> Order(Priorities priorities, OptionWords options) => BriefContent.List(
        "What you want, most important first",
        priorities.Statements.Select((s, i) => $"{i + 1}. {options.Statement(s)}").Append("A package in which an earlier statement holds is better than one in which only later ones do. You count no points."));

    private static IEnumerable<Block> Wants(Brief brief) => BriefContent.List(
        "What you want, most important first",
        brief.Wants.Where(w => w.AtStake > 0).Select(w =>
            $"{brief.Model.Case.Issues[w.Issue].Name}: {OptionWords.Name(brief.Model.Case.Issues[w.Issue], w.Best)} ({Say.Points(w.AtStake)} at stake)"));

    private static Block.Grid Sheet(Brief brief)
    {
        var rows = new List<Row>();
        foreach (var want in brief.Wants.Where(w => w.AtStake > 0 || Points(brief, w.Issue, 0) != 0))
        {
            var issue = brief.Model.Case.Issues[want.Issue];
            foreach (var o in Shown(brief, want.Issue))
                rows.Add(new([issue.Name, OptionWords.Name(issue, o), Figures.Of(Points(brief, want.Issue, o))], StartsPart: o == 0 && rows.Count > 0));
        }
        return new("Your score sheet", [new("Issue"), new("Settled"), new("Points", true)], rows);
    }

    private static IEnumerable<Block> Remarks(Brief brief, OptionWords options)
    {
        var (model, @case) = (brief.Model, brief.Model.Case);
        List<string> remarks = ["Your points are your own scale. They cannot be compared with anyone else's."];
        if (@case.Audiences.Any(a => model.Judgement(a.Weight) != 0)) remarks.Add("What your audiences add to your points is in them already.");
        if (@case.Issues.Any(i => i.IsNumeric && brief.Wants.Any(w => w.AtStake > 0 && @case.Issues[w.Issue].Id == i.Id)))
            remarks.Add("Between two numbers of one issue, points run in a straight line.");
        if (@case.Issues.Any(i => i.Divisible)) remarks.Add("A share of an item is worth that share of its points.");
        var idle = brief.Wants.Where(w => w.AtStake == 0).Select(w => @case.Issues[w.Issue].Name).ToList();
        if (idle.Count > 0) remarks.Add($"Whichever way they are settled, you do not care about: {Say.List(idle)}.");
        remarks.AddRange(@case.Quantities.Select(q => $"Your numbers rest on this: {q.Name}, {Quantity(q)}."));
        return
        [
            new Block.Points(remarks),
            .. BriefContent.List("What is worth more, or less, together", @case.Interactions.Select(i => $"{options.Statement(i.When)}: {Figures.Signed(model.Judgement(i.Points))} on top.")),
        ];
    }

    private static string Quantity(Quantity quantity)
    {
        var unit = quantity.Unit is { } written ? " " + written : "";
        var value = Figures.Of(quantity.Value.At(_ => 0));
        return quantity.Value is Between range ? $"{value}{unit} (it may be {Figures.Of(range.Low)} to {Figures.Of(range.High)})" : value + unit;
    }

    /// <summary>Options to show: of a numeric issue only the ends and where the line bends.</summary>
    private static IEnumerable<int> Shown(Brief brief, int issue)
    {
        var count = brief.Model.Case.Issues[issue].Options.Count;
        var numeric = brief.Model.Case.Issues[issue].IsNumeric;
        return Enumerable.Range(0, count).Where(o => !numeric || o == 0 || o == count - 1
            || Math.Abs(Units(brief, issue, o + 1) - (2 * Units(brief, issue, o)) + Units(brief, issue, o - 1)) > brief.Model.Grid(brief.Party).Slack);
    }

    private static decimal Points(Brief brief, int issue, int option) => brief.Model.Points(brief.Party, Units(brief, issue, option));

    private static long Units(Brief brief, int issue, int option) => brief.Model.Space.Points[brief.Party][issue][option];
}
