using System.Globalization;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What everyone at the table knows: who is there, what can be settled, who gives it, how things stand, and what was offered.</summary>
internal static class BriefSituation
{
    public static IEnumerable<Block> Role(Brief brief, CaseWords words)
    {
        var (@case, party) = (brief.Model.Case, brief.Model.Case.Parties[brief.Party]);
        yield return new Block.Title($"{party.Name}: confidential");
        yield return new Block.Heading("Your role");
        yield return new Block.Paragraph($"{@case.Title}{On(@case.Date)}. You speak for {party.Name}. With you at the table: "
            + $"{Say.List([.. @case.Parties.Where(p => p.Id != party.Id).Select(p => p.Name)])}.");
        if (@case.Summary is { } summary) yield return new Block.Paragraph(summary);
        yield return new Block.Paragraph("Keep this sheet to yourself. Say of it what you like, but show it to nobody. The others have sheets of their "
            + "own, with numbers that you do not know; theirs need not mirror yours.");
        yield return new Block.Paragraph(WhoAgrees(@case, words));
    }

    public static IEnumerable<Block> Public(CaseModel model, CaseWords words)
    {
        var (@case, options) = (model.Case, new OptionWords(model.Case));
        yield return new Block.Heading("What everyone knows");
        yield return new Block.Grid(
            "What can be settled, and who can bring it about",
            [new("Issue"), new("Options"), new("Given by")], [.. @case.Issues.Select(issue => Row(issue, options, words))]);
        foreach (var block in BriefContent.List("Combinations that cannot be", @case.Rules.Select(rule =>
            rule.Because is { } because ? $"{options.Statement(rule.Never)}: {because}." : $"{options.Statement(rule.Never)}.")))
            yield return block;
        if (model.StatusQuo is { } now)
        {
            yield return new Block.Heading("How things stand now");
            yield return new Block.Points([.. model.Decode(now).Chosen.Select(c => $"{words.Issue(c.Id)}: {words.Settled(c)}")]);
        }
        foreach (var block in BriefContent.List("What has been offered so far, in order", @case.Offers.Select(offer =>
            $"{words.Party(offer.By)}{On(offer.Date)}: {string.Join("; ", offer.Choose.Chosen.Select(c => $"{words.Issue(c.Id)}: {words.Settled(c)}"))}.")))
            yield return block;
    }

    private static Row Row(Issue issue, OptionWords options, CaseWords words)
    {
        var listed = issue.IsNumeric
            ? $"{issue.Options[0].Name} to {OptionWords.Name(issue, issue.Options.Count - 1)}, in steps of {Figures.Of(issue.Range!.Step)}"
            : string.Join("; ", issue.Options.Select(o => Option(o, issue, words)));
        if (issue.Divisible) listed += "; or shared between them";
        if (issue.AppliesWhen is { } when) listed += $". Arises only with {options.Statement(when)}";
        return new([issue.Name, listed, issue.GivenBy.Count == 0 ? "all together" : Say.List([.. issue.GivenBy.Select(words.Party)])]);
    }

    private static string Option(Option option, Issue issue, CaseWords words)
    {
        var name = issue.IsDivided ? words.Party(option.Id) : option.Name;
        string[] remarks =
        [
            .. option.GivenBy is { Count: > 0 } by && !by.Equals(issue.GivenBy) ? [$"given by {Say.List([.. by.Select(words.Party)])}"] : (string[])[],
            .. option.Irreversible ? ["cannot be taken back"] : (string[])[],
        ];
        return remarks.Length == 0 ? name : $"{name} ({string.Join(", ", remarks)})";
    }

    private static string WhoAgrees(Case @case, CaseWords words)
    {
        if (@case.Agreement is not { } agreement || agreement.AtLeast == @case.Parties.Count) return "A deal needs the agreement of all of you.";
        var must = agreement.Must.Count == 0 ? "" : $"of {Say.List([.. agreement.Must.Select(words.Party)])}";
        if (agreement.AtLeast is not { } least || least <= agreement.Must.Count) return $"A deal needs the agreement {must}; it can be made without the others.";
        return $"A deal needs the agreement of at least {least} of the {@case.Parties.Count} parties{(must.Length == 0 ? "" : $", and {must} among them")}.";
    }

    private static string On(DateOnly? date) => date is { } day ? $" ({day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : "";
}
