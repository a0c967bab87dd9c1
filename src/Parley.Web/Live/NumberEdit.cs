using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// Puts another number into a case that has been read already, without reading its text again: what happens sixty times a second
/// while a number is dragged. Only where a number stands already, and only what the reader of cases would take as well.
/// </summary>
internal static class NumberEdit
{
    /// <summary>The case with the number at a path changed; null where this is not such an edit, and the text has to be edited instead.</summary>
    public static Case? TryApply(Case of, CaseEdit edit)
    {
        if (edit is not CaseEdit.Set { Path: var path, Yaml: var text } || AmountText.Read(text) is not { } amount) return null;
        ReadOnlySpan<CaseStep> steps = [.. path.Steps];
        // In the file a quantity's number can stand under a key of its own.
        if (steps is [{ Key: "quantities" }, _, { Key: "value" }]) steps = steps[..2];
        return steps switch
        {
            [{ Key: "quantities" }, { Key: { } id }] when of.Quantities.Contains(id) =>
                of with { Quantities = Changed(of.Quantities, id, q => q with { Value = amount }) },
            [{ Key: "values" }, { Key: { } party }, .. var rest] when of.Values.Find(party) is { } sheet && Sheet(sheet.Issues, rest, amount) is { } issues =>
                of with { Values = Changed(of.Values, party, s => s with { Issues = issues }) },
            [{ Key: "no-deal" }, { Key: { } id }] when of.NoDeal.Contains(id) => of with { NoDeal = Changed(of.NoDeal, id, a => a with { Amount = amount }) },
            [{ Key: "walk-away" }, { Key: { } id }] when of.WalkAway.Contains(id) => of with { WalkAway = Changed(of.WalkAway, id, a => a with { Amount = amount }) },
            [{ Key: "parties" }, { Key: { } id }, { Key: "benchmark" }] when of.Parties.Find(id)?.Benchmark is not null =>
                of with { Parties = Changed(of.Parties, id, p => p with { Benchmark = amount }) },
            [{ Key: "levers" }, { Key: { } id }, { Key: "costs" }, { Key: { } whom }] when of.Levers.Find(id) is { } lever && lever.Costs.Contains(whom) =>
                of with { Levers = Changed(of.Levers, id, l => l with { Costs = Changed(l.Costs, whom, c => c with { Amount = amount }) }) },
            [{ Key: "interactions" }, { Key: null, Index: var at }, { Key: "points" }] when at < of.Interactions.Count =>
                of with { Interactions = of.Interactions.Select((one, i) => i == at ? one with { Points = amount } : one).ToSequence() },
            [{ Key: "audiences" }, { Key: { } id }, .. var rest] when of.Audiences.Find(id) is { } audience && Audience(audience, rest, amount) is { } changed =>
                of with { Audiences = Changed(of.Audiences, id, _ => changed) },
            _ => null,
        };
    }

    private static Audience? Audience(Audience audience, ReadOnlySpan<CaseStep> path, Amount amount) => path switch
    {
        [{ Key: "accepts-from" }] when audience.AcceptsFrom is not null => audience with { AcceptsFrom = amount },
        // A weight below 0 is for the reader to explain.
        [{ Key: "weight" }] when Lowest(amount) >= 0 => audience with { Weight = amount },
        [{ Key: "values" }, .. var rest] when Sheet(audience.Values, rest, amount) is { } issues => audience with { Values = issues },
        _ => null,
    };

    private static Catalog<IssueScore>? Sheet(Catalog<IssueScore> sheet, ReadOnlySpan<CaseStep> path, Amount amount)
    {
        if (path is not [{ Key: { } issue }, ..] || sheet.Find(issue) is not { } score) return null;
        IssueScore? changed = path[1..] switch
        {
            [] when score.Whole is not null => score with { Whole = amount },
            [{ Key: "weight" }] when score.Weight is not null && Lowest(amount) >= 0 => score with { Weight = amount },
            // Knots of numeric issues are known by their plain number, however they are written.
            [{ Key: { } key }] when new CasePath(key).ToPlain() is var option && score.Points.Contains(option) => score with { Points = Changed(score.Points, option, o => o with { Amount = amount }) },
            _ => null,
        };
        return changed is null ? null : Changed(sheet, issue, _ => changed);
    }

    private static decimal Lowest(Amount amount) => amount is Between range ? range.Low : ((Known)amount).Value;

    private static Catalog<T> Changed<T>(Catalog<T> all, string id, Func<T, T> change) where T : IIdentified =>
        all.Select(one => one.Id == id ? change(one) : one).ToCatalog();
}
