using Parley.Cases;

namespace Parley.Lenses.Tests.Pressure;

/// <summary>Levers for cases written in a few lines.</summary>
internal static class Pressed
{
    public static Case Lever(this Case draft, string name, string by, params (string Who, decimal Points)[] costs) => draft with
    {
        Levers = draft.Levers.Append(new(
            Id(name), name, Id(by), draft.Parties.First(p => p.Id != Id(by)).Id, costs.Select(c => new AmountOf(Id(c.Who), new Known(c.Points))).ToCatalog(), []))
            .ToCatalog(),
    };

    public static Case Excluding(this Case draft, string lever, string other) =>
        draft.Change(lever, l => l with { Excludes = l.Excludes.Append(Id(other)).ToSequence() });

    /// <summary>A lever with another cost to someone.</summary>
    public static Case Costing(this Case @case, string lever, string who, decimal points) => @case.Change(
        lever, l => l with { Costs = l.Costs.Where(c => c.Id != Id(who)).Append(new(Id(who), new Known(points))).ToCatalog() });

    public static Case Benchmark(this Case draft, string party, decimal points) => draft with
    {
        Parties = draft.Parties.Select(p => p.Id == Id(party) ? p with { Benchmark = new Known(points) } : p).ToCatalog(),
    };

    /// <summary>A case in which an option is worth something else to a party.</summary>
    public static Case Worth(this Case @case, string party, string issue, string option, decimal points) => @case with
    {
        Values = @case.Values.Select(sheet => sheet.Id != party ? sheet : sheet with
        {
            Issues = sheet.Issues.Select(score => score.Id != issue ? score : score with
            {
                Points = score.Points.Select(o => o.Id == option ? o with { Amount = new Known(points) } : o).ToCatalog(),
            }).ToCatalog(),
        }).ToCatalog(),
    };

    public static IReadOnlyList<Finding> Findings(Case @case) => Analyst.Analyze(@case, ["pressure"], null, TestContext.Current.CancellationToken).Findings;

    /// <summary>The finding that speaks of a party.</summary>
    public static Finding For(Case @case, string party) => Findings(@case).Single(f => f.Headline.Contains(party, StringComparison.Ordinal)
        && (f.Headline.StartsWith(party, StringComparison.Ordinal) || f.Headline.Contains($"brings {party} a deal", StringComparison.Ordinal)));

    private static Case Change(this Case @case, string lever, Func<Lever, Lever> to) =>
        @case with { Levers = @case.Levers.Select(l => l.Id == Id(lever) ? to(l) : l).ToCatalog() };

#pragma warning disable CA1308 // ids are lower case
    private static string Id(string name) => name.Replace(' ', '-').ToLowerInvariant();
#pragma warning restore CA1308
}
