using Parley.Cases;

namespace Parley.Web;

/// <summary>How many entries mappings and lists of a case have, of those that go when their last entry does.</summary>
internal static class SheetSections
{
    /// <summary>The number of entries; null where the mapping must stay, or is none of these.</summary>
    public static int? Entries(Case of, CasePath path)
    {
        ReadOnlySpan<CaseStep> steps = [.. path.Steps];
        return steps switch
        {
            [{ Key: "values" }] => of.Values.Count,
            [{ Key: "values" }, { Key: { } party }] => of.Values.Find(party)?.Issues.Count,
            [{ Key: "values" }, { Key: { } party }, { Key: { } issue }] => Entries(of.Values.Find(party)?.Issues.Find(issue)),
            [{ Key: "audiences" }] => of.Audiences.Count,
            [{ Key: "audiences" }, { Key: { } id }, { Key: "values" }] => of.Audiences.Find(id)?.Values.Count,
            [{ Key: "audiences" }, { Key: { } id }, { Key: "values" }, { Key: { } issue }] => Entries(of.Audiences.Find(id)?.Values.Find(issue)),
            [{ Key: "audiences" }, { Key: { } id }, { Key: "reads" }] => of.Audiences.Find(id)?.Reads.Count,
            [{ Key: "audiences" }, { Key: { } id }, { Key: "reads" }, { Key: { } issue }] => of.Audiences.Find(id)?.Reads.Find(issue)?.Options.Count,
            [{ Key: "levers" }] => of.Levers.Count,
            [{ Key: "levers" }, { Key: { } id }, { Key: "costs" }] => of.Levers.Find(id)?.Costs.Count,
            [{ Key: "priorities" }] => of.Priorities.Count,
            [{ Key: "priorities" }, { Key: { } id }] => of.Priorities.Find(id)?.Statements.Count,
            [{ Key: "no-deal" }] => of.NoDeal.Count,
            [{ Key: "walk-away" }] => of.WalkAway.Count,
            [{ Key: "status-quo" }] => of.StatusQuo?.Chosen.Count,
            [{ Key: "interactions" }] => of.Interactions.Count,
            [{ Key: "rules" }] => of.Rules.Count,
            [{ Key: "alone" }] => of.Alone.Count,
            [{ Key: "offers" }] => of.Offers.Count,
            [{ Key: "packages" }] => of.Packages.Count,
            [{ Key: "quantities" }] => of.Quantities.Count,
            _ => null,
        };
    }

    private static int? Entries(IssueScore? score) => score is null ? null : score.Points.Count + (score.Weight is null ? 0 : 1);
}
