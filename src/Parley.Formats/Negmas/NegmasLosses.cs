using Parley.Cases;

namespace Parley.Formats;

/// <summary>What of a case a NegMAS scenario does not say.</summary>
internal static class NegmasLosses
{
    /// <summary>Tells each loss in a sentence.</summary>
    public static void Note(Case @case, Action<string> note)
    {
        if (@case.Rules.Count > 0) note("Rules are left out: NegMAS takes every combination for possible.");
        if (@case.Agreement is not null) note("Who must agree is left out: in NegMAS everybody must.");
        if (@case.Audiences.Any(a => a.AcceptsFrom is not null)) note("What audiences accept is left out; the weight that they have with their party is in its values.");
        if (@case.WalkAway.Count > 0) note("Walk-away values are left out; what NegMAS calls the reserved value is what a party has without a deal.");
        if (@case.Issues.Any(issue => issue.IsDivided)) note("Items that are divided go to one party whole.");
        if (@case.Issues.Any(issue => issue.Range?.Unit is not null)) note("Units of numeric issues are left out.");
        if (@case.Parties.Any(party => party.Discount is not null)) note("Discounts are left out.");
        if (@case.Quantities.Count > 0 || HasRanges(@case)) note("Ranges and quantities are left out: each number is its likely value.");
        if (Left(@case) is { Length: > 0 } left) note($"Left out, since NegMAS has no place for it: {string.Join(", ", left)}.");
    }

    private static bool HasRanges(Case @case) =>
        @case.Values.SelectMany(sheet => sheet.Issues)
            .SelectMany(score => score.Points.Select(points => points.Amount).Concat(((Amount?[])[score.Weight, score.Whole]).OfType<Amount>()))
            .Concat(@case.Interactions.Select(interaction => interaction.Points)).Concat(@case.NoDeal.Select(of => of.Amount))
            .Any(amount => amount is not Known);

    private static string[] Left(Case @case) =>
        [.. Sections(@case).Where(section => section.IsThere).Select(section => section.What)];

    private static IEnumerable<(bool IsThere, string What)> Sections(Case @case) =>
    [
        (@case.Question is not null, "the question"),
        (@case.Summary is not null, "the summary"),
        (@case.Date is not null, "the date"),
        (@case.StatusQuo is not null, "the status quo"),
        (@case.Issues.Any(i => i.GivenBy.Count > 0 || i.Options.Any(o => o.GivenBy is { Count: > 0 })), "who gives what"),
        (@case.Issues.Any(i => i.Options.Any(o => o.Irreversible)), "what is irreversible"),
        (@case.Parties.Any(p => p.Benchmark is not null), "benchmarks"),
        (@case.Levers.Count > 0, "levers"),
        (@case.Alone.Count > 0, "what parties reach alone"),
        (@case.Offers.Count > 0, "offers"),
        (@case.Packages.Count > 0, "named packages"),
        (@case.Sources.Count > 0 || @case.Claims.Count > 0, "sources"),
    ];
}
