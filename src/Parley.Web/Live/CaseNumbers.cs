using Parley.Cases;

namespace Parley.Web;

/// <summary>Every number of a case that can be dragged, in groups: shared unknowns, no-deal values, score sheets, audiences, levers.</summary>
internal static class CaseNumbers
{
    /// <summary>The groups that have any numbers.</summary>
    public static IReadOnlyList<NumberGroup> Of(CaseReading reading)
    {
        if (reading.Case is not { } of) return [];
        IEnumerable<NumberGroup> groups =
        [
            new("quantities", "Shared unknowns", [.. of.Quantities.Select(q => Row(q.Unit is { } unit ? $"{q.Name} ({unit})" : q.Name, QuantityPath(q, reading), q.Value))]),
            new("no-deal", "Without a deal", [.. Footing(of)]),
            .. of.Values.Select(sheet => new NumberGroup($"values-{sheet.Id}", $"{Name(of, sheet.Id)}: points", [.. Sheet(of, ["values", sheet.Id], sheet.Issues)])),
            .. of.Audiences.Select(a => new NumberGroup($"audience-{a.Id}", $"{a.Name}: how it reads the deal", [.. Audience(of, a)])),
            new("levers", "What levers cost", [.. of.Levers.SelectMany(lever => lever.Costs.Select((cost, i) => Row($"to {Name(of, cost.Id)}", ["levers", lever.Id, "costs", cost.Id], cost.Amount, i == 0 ? lever.Name : null)))]),
            new("interactions", "Worth more or less together", [.. of.Interactions.Select((one, i) => Row($"{Name(of, one.Party)}: {i + 1}", ["interactions", i, "points"], one.Points))]),
        ];
        return [.. groups.Where(group => group.Rows.Count > 0)];
    }

    private static IEnumerable<NumberRow> Footing(Case of) =>
    [
        .. of.NoDeal.Select((a, i) => Row(Name(of, a.Id), ["no-deal", a.Id], a.Amount, i == 0 ? "Points while there is no deal" : null)),
        .. of.WalkAway.Select((a, i) => Row(Name(of, a.Id), ["walk-away", a.Id], a.Amount, i == 0 ? "The least that is taken" : null)),
        .. of.Parties.Where(p => p.Benchmark is not null).Select((p, i) => Row(p.Name, ["parties", p.Id, "benchmark"], p.Benchmark!, i == 0 ? "What predecessors got" : null)),
    ];

    private static IEnumerable<NumberRow> Audience(Case of, Audience audience)
    {
        if (audience.Weight is not Known { Value: 0 }) yield return Row("Weight", ["audiences", audience.Id, "weight"], audience.Weight);
        if (audience.AcceptsFrom is { } least) yield return Row("Blocks below", ["audiences", audience.Id, "accepts-from"], least);
        foreach (var row in Sheet(of, ["audiences", audience.Id, "values"], audience.Values)) yield return row;
    }

    private static IEnumerable<NumberRow> Sheet(Case of, CaseStep[] path, Catalog<IssueScore> sheet)
    {
        foreach (var score in sheet)
        {
            var issue = of.Issues[score.Id];
            var heading = issue.Name;
            if (score.Whole is { } whole) yield return Row(issue.Name, [.. path, score.Id], whole);
            if (score.Weight is { } weight)
            {
                yield return Row("Weight", [.. path, score.Id, "weight"], weight, heading);
                heading = null;
            }
            foreach (var option in score.Points)
            {
                var label = issue.Range is { } range ? $"{option.Id} {range.Unit}".Trim() : issue.Options.Find(option.Id)?.Name ?? option.Id;
                yield return Row(label, [.. path, score.Id, option.Id], option.Amount, heading);
                heading = null;
            }
        }
    }

    // A quantity's number stands under a key of its own where the file has room for a name.
    private static CaseStep[] QuantityPath(Quantity quantity, CaseReading reading) =>
        reading.Places.ContainsKey($"quantities.{quantity.Id}.value") ? ["quantities", quantity.Id, "value"] : ["quantities", quantity.Id];

    private static NumberRow Row(string label, CaseStep[] path, Amount amount, string? below = null) => new(label, new CasePath(path).ToString(), CaseWriter.Write(amount), below);

    private static string Name(Case of, string id) => of.Parties.Find(id)?.Name ?? of.Audiences.Find(id)?.Name ?? id;
}
