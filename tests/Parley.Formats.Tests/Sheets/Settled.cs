using Parley.Cases;

namespace Parley.Formats.Tests;

/// <summary>
/// A case in the form in which a score sheet gives it back: entries of score sheets in the order of the issues and parties, what says nothing
/// left out, names without space around them. None of that has a meaning.
/// </summary>
internal static class Settled
{
    public static Case Of(Case whole) => whole with
    {
        Title = whole.Title.Trim(),
        Question = whole.Question?.Trim(),
        Summary = whole.Summary?.Trim(),
        Parties = whole.Parties.Select(party => party with { Name = party.Name.Trim() }).ToCatalog(),
        Quantities = whole.Quantities.Select(quantity => quantity with { Name = quantity.Name.Trim(), Unit = quantity.Unit?.Trim() }).ToCatalog(),
        Issues = whole.Issues.Select(Of).ToCatalog(),
        StatusQuo = whole.StatusQuo is { } statusQuo ? new Choice(whole.Issues.Select(issue => statusQuo.Chosen.Find(issue.Id)).OfType<Chosen>().ToCatalog()) : null,
        Values = whole.Parties.Select(party => whole.Values.Find(party.Id)).OfType<ScoreSheet>()
            .Select(sheet => sheet with { Issues = whole.Issues.Select(issue => Of(issue, sheet.Issues.Find(issue.Id))).OfType<IssueScore>().ToCatalog() })
            .Where(sheet => sheet.Issues.Count > 0).ToCatalog(),
        NoDeal = whole.Parties.Select(party => whole.NoDeal.Find(party.Id)).OfType<AmountOf>().ToCatalog(),
        WalkAway = whole.Parties.Select(party => whole.WalkAway.Find(party.Id)).OfType<AmountOf>().ToCatalog(),
    };

    private static Issue Of(Issue issue) => issue with
    {
        Name = issue.Name.Trim(),
        Range = issue.Range is { } range ? range with { Unit = range.Unit?.Trim() } : null,
        Options = issue.Options.Select(option => option with { Name = option.Name.Trim() }).ToCatalog(),
    };

    private static IssueScore? Of(Issue issue, IssueScore? score)
    {
        if (score is null || (score.Points.Count == 0 && score.Weight is null && score.Whole is null)) return null;
        IEnumerable<OptionScore> points = issue.IsNumeric
            ? score.Points.OrderBy(point => decimal.Parse(point.Id, null))
            : issue.Options.Select(option => score.Points.Find(option.Id)).OfType<OptionScore>();
        return score with { Points = points.ToCatalog() };
    }
}
