using Parley.Cases;

namespace Parley.Lenses;

/// <summary>The claims that the answer of the deal lens rests on.</summary>
internal static class DealEvidence
{
    public static IReadOnlyList<string> Of(DealView view)
    {
        var @case = view.Case;
        var sheets = @case.Values.Select(s => ($"values.{s.Id}", s.Issues))
            .Concat(@case.Audiences.Where(Counts).Select(a => ($"audiences.{a.Id}.values", a.Values)));
        List<string> entries =
        [
            "no-deal", "walk-away", "status-quo", "agreement", "interactions", "rules", "priorities",
            .. sheets.SelectMany(s => s.Item2.SelectMany(i => Entries(view, $"{s.Item1}.{i.Id}", i))),
            .. @case.Audiences.Where(Counts).SelectMany(a => new[] { $"audiences.{a.Id}.weight", $"audiences.{a.Id}.accepts-from" }),
            .. @case.Parties.Where(p => p.Benchmark is not null).Select(p => $"parties.{p.Id}.benchmark"),
            .. Quantities(@case).Select(q => $"quantities.{q}"),
        ];
        return Evidence.For(@case, entries);

        bool Counts(Audience a) => a.AcceptsFrom is not null || view.Model.Judgement(a.Weight) != 0;
    }

    // Of an issue with listed options, those that the status quo or a solution takes; where there is no solution, all.
    private static IEnumerable<string> Entries(DealView view, string path, IssueScore score)
    {
        var issue = view.Case.Issues[score.Id];
        if (view.Chosen.Count == 0 || issue.IsNumeric || issue.IsDivided) return [path];
        var taken = view.Chosen.Select(same => same.Key).Concat(view.Case.StatusQuo is { } statusQuo ? [statusQuo] : [])
            .Select(choice => choice.Chosen.Find(issue.Id)?.Option).OfType<string>().Distinct()
            .Select(option => $"{path}.{option}").ToArray();
        return taken.Length > 0 && score.Weight is not null ? [.. taken, $"{path}.weight"] : taken;
    }

    private static HashSet<string> Quantities(Case @case)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var amounts = @case.Values.Select(s => s.Issues).Concat(@case.Audiences.Select(a => a.Values))
            .SelectMany(sheet => sheet.SelectMany(i => i.Points.Select(p => p.Amount).Concat([i.Weight, i.Whole])))
            .Concat(@case.NoDeal.Concat(@case.WalkAway).Select(n => n.Amount))
            .Concat(@case.Interactions.Select(i => i.Points)).OfType<Computed>();
        foreach (var amount in amounts) Collect(amount.Formula, used);
        return used;
    }

    private static void Collect(Formula formula, HashSet<string> used)
    {
        switch (formula)
        {
            case Formula.Quantity quantity: used.Add(quantity.Id); break;
            case Formula.Negative negative: Collect(negative.Of, used); break;
            case Formula.Binary binary: Collect(binary.Left, used); Collect(binary.Right, used); break;
        }
    }
}
