using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Every number of a case that can be varied, by the path of its entry: <c>values.usa.tension.eased</c>.</summary>
internal static class CaseAmounts
{
    /// <summary>The amounts, in the order of the case file. Those left out that stand at a usual value are among them.</summary>
    public static IEnumerable<(string Path, Amount Amount)> Of(Case @case) =>
    [
        .. @case.Parties.Where(p => p.Benchmark is not null).Select(p => ($"parties.{p.Id}.benchmark", p.Benchmark!)),
        .. @case.Quantities.Select(q => ($"quantities.{q.Id}", q.Value)),
        .. @case.Values.SelectMany(sheet => Sheet($"values.{sheet.Id}", sheet.Issues)),
        .. @case.NoDeal.Select(a => ($"no-deal.{a.Id}", a.Amount)),
        .. @case.WalkAway.Select(a => ($"walk-away.{a.Id}", a.Amount)),
        .. @case.Interactions.Select((interaction, at) => ($"interactions[{at}].points", interaction.Points)),
        .. @case.Audiences.SelectMany(Audience),
        .. @case.Levers.SelectMany(lever => lever.Costs.Select(cost => ($"levers.{lever.Id}.costs.{cost.Id}", cost.Amount))),
        .. @case.Alone.SelectMany((alone, at) => new[] { ($"alone[{at}].costs", alone.Costs), ($"alone[{at}].chance", alone.Chance) }),
    ];

    private static IEnumerable<(string, Amount)> Audience(Audience audience)
    {
        var path = $"audiences.{audience.Id}";
        yield return ($"{path}.weight", audience.Weight);
        if (audience.AcceptsFrom is { } least) yield return ($"{path}.accepts-from", least);
        foreach (var score in Sheet($"{path}.values", audience.Values)) yield return score;
    }

    private static IEnumerable<(string, Amount)> Sheet(string path, Catalog<IssueScore> sheet)
    {
        foreach (var score in sheet)
        {
            if (score.Whole is { } whole) yield return ($"{path}.{score.Id}", whole);
            if (score.Weight is { } weight) yield return ($"{path}.{score.Id}.weight", weight);
            foreach (var option in score.Points) yield return ($"{path}.{score.Id}.{option.Id}", option.Amount);
        }
    }
}
