using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// A case as one party may see it. Everything private to another party is taken out of the case itself, so that whatever is then
/// computed or told from it cannot give it away.
/// </summary>
/// <remarks>
/// Public: title, summary, date, the parties' names, issues, options and who gives them, the status quo, who must agree, rules, and
/// offers. A party's own: its values, no-deal, walk-away, benchmark and discount, interactions, priorities, its audiences, what it can
/// reach alone, its levers with what they cost its own side, and what levers against it cost it. Named packages and the question are the
/// analyst's. Of claims and quantities only those stay that rest on, or are used by, what stays.
/// </remarks>
internal static class OneSide
{
    public static Case Of(Case @case, string party)
    {
        var audiences = @case.Audiences.Where(a => a.Party == party).ToCatalog();
        var seen = @case with
        {
            Question = null,
            Sources = [],
            Parties = @case.Parties.Select(p => p.Id == party ? p : p with { Benchmark = null, Discount = null }).ToCatalog(),
            Values = @case.Values.Where(v => v.Id == party).ToCatalog(),
            NoDeal = @case.NoDeal.Where(n => n.Id == party).ToCatalog(),
            WalkAway = @case.WalkAway.Where(n => n.Id == party).ToCatalog(),
            Interactions = @case.Interactions.Where(i => i.Party == party).ToSequence(),
            Priorities = @case.Priorities.Where(p => p.Id == party).ToCatalog(),
            Audiences = audiences,
            Levers = @case.Levers.Where(l => l.By == party || l.Against == party).Select(l => Lever(l, party, @case, audiences)).ToCatalog(),
            Alone = @case.Alone.Where(a => a.Party == party).ToSequence(),
            Packages = [],
            Claims = [],
        };
        var used = Used(seen);
        return seen with
        {
            Quantities = @case.Quantities.Where(q => used.Contains(q.Id)).ToCatalog(),
            Claims = OwnClaims.Of(@case, party, used),
        };
    }

    private static Lever Lever(Lever lever, string party, Case @case, Catalog<Audience> audiences) => lever with
    {
        Costs = lever.Costs.Where(c => c.Id == party || audiences.Contains(c.Id)).ToCatalog(),
        Excludes = lever.By == party ? lever.Excludes.Where(x => @case.Levers[x].By == party).ToSequence() : [],
    };

    private static HashSet<string> Used(Case seen)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var amount in Amounts(seen).OfType<Computed>()) Collect(amount.Formula, used);
        return used;
    }

    private static IEnumerable<Amount?> Amounts(Case seen) =>
    [
        .. seen.Values.Select(v => v.Issues).Concat(seen.Audiences.Select(a => a.Values))
            .SelectMany(sheet => sheet.SelectMany(i => i.Points.Select(p => (Amount?)p.Amount).Append(i.Weight).Append(i.Whole))),
        .. seen.Parties.SelectMany(p => new[] { p.Benchmark, p.Discount }),
        .. seen.NoDeal.Concat(seen.WalkAway).Concat(seen.Levers.SelectMany(l => l.Costs)).Select(n => n.Amount),
        .. seen.Interactions.Select(i => i.Points),
        .. seen.Audiences.SelectMany(a => new[] { a.Weight, a.AcceptsFrom }),
        .. seen.Alone.SelectMany(a => new[] { a.Costs, a.Chance }),
    ];

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
