using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>The rows below the issues: what counts while there is no deal, and when an audience blocks one.</summary>
internal static class SheetFoot
{
    /// <summary>The rows.</summary>
    public static IEnumerable<SheetRow> Rows(Case of, CaseReading reading, IReadOnlyList<SheetColumn> columns)
    {
        var model = Model(of);
        yield return new("foot.no-deal", "No deal", null, [.. columns.Select(c => Party(c, "No deal", new("no-deal", c.Id), of.NoDeal.Find(c.Id)?.Amount, NoDeal(of, model, c)))],
            "Points while there is no deal; left out, what the status quo is worth, else 0.");
        yield return new("foot.walk-away", "Walk-away", null, [.. columns.Select(c => Party(c, "Walk-away", new("walk-away", c.Id), of.WalkAway.Find(c.Id)?.Amount, null))],
            "The least that is taken; left out, no deal's points.");
        yield return new("foot.benchmark", "Benchmark", null, [.. columns.Select(c => Party(c, "Benchmark", new("parties", c.Id, "benchmark"), of.Parties.Find(c.Id)?.Benchmark, null))],
            "Points that predecessors got, if a deal should beat them.");
        if (of.Audiences.Count == 0) yield break;
        yield return new("foot.weight", "Weight on its party", null, [.. columns.Select(c => Audience(c, "Weight", "weight", reading.Places.ContainsKey($"audiences.{c.Id}.weight") ? c.Audience?.Weight : null, "0"))],
            "How much of an audience's reading adds to the value of the party that it speaks through.");
        yield return new("foot.accepts-from", "Accepts from", null, [.. columns.Select(c => Audience(c, "Accepts from", "accepts-from", c.Audience?.AcceptsFrom, "never blocks"))],
            "Below this an audience blocks the deal.");
    }

    private static SheetCell Party(SheetColumn column, string label, CasePath path, Amount? amount, string? otherwise) =>
        column.IsParty && !column.IsOrdinal ? new(path.ToString(), Text(amount), otherwise, $"{label}, {column.Name}") : SheetTable.Blank(column, label);

    private static SheetCell Audience(SheetColumn column, string label, string key, Amount? amount, string otherwise) =>
        column.IsParty ? SheetTable.Blank(column, label) : new(new CasePath("audiences", column.Id, key).ToString(), Text(amount), otherwise, $"{label}, {column.Name}");

    private static string Text(Amount? amount) => amount is null ? "" : CaseWriter.Write(amount);

    private static string? NoDeal(Case of, CaseModel? model, SheetColumn column) =>
        model is null || of.Parties.IndexOf(column.Id) is not (>= 0 and var at) || model.IsOrdinal(at) ? null : Say.Number(model.NoDeal(at));

    private static CaseModel? Model(Case of)
    {
        try
        {
            return CaseModel.Compile(of);
        }
        catch (CaseModelException)
        {
            return null;
        }
    }
}
