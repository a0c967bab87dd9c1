using System.Globalization;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>The score sheets of a case side by side: issues and options as rows, parties and audiences as columns.</summary>
/// <param name="Columns">Parties, then audiences, in the case's order.</param>
/// <param name="Blocks">The issues.</param>
/// <param name="Foot">The amounts below them.</param>
public sealed record SheetTable(IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetBlock> Blocks, IReadOnlyList<SheetRow> Foot)
{
    /// <summary>The table of a case that can be read. Linear in the case's size.</summary>
    public static SheetTable Of(Case of, CaseReading reading)
    {
        var notes = new SheetNotes(reading);
        SheetColumn[] columns =
        [
            .. of.Parties.Select(p => new SheetColumn(p.Id, p.Name, null, new("values", p.Id), of.Values.Find(p.Id)?.Issues ?? [], of.Priorities.Contains(p.Id), [.. notes.At($"values.{p.Id}"), .. notes.At($"parties.{p.Id}")])),
            .. of.Audiences.Select(a => new SheetColumn(a.Id, a.Name, a, new("audiences", a.Id, "values"), a.Values, false, notes.At($"audiences.{a.Id}"))),
        ];
        var shares = columns.Select(c => SheetShares.Of(of, c.Scores)).ToList();
        return new(
            columns,
            [.. of.Issues.Select((issue, i) => new SheetBlock(issue, [.. shares.Select(s => s?[i])], [.. Rows(of, issue, columns)]))],
            [.. SheetFoot.Rows(of, reading, columns)]);
    }

    private static IEnumerable<SheetRow> Rows(Case of, Issue issue, SheetColumn[] columns)
    {
        if (columns.Any(c => c.Scores.Find(issue.Id)?.Weight is not null))
            yield return new($"{issue.Id}.weight", "Weight", null, [.. columns.Select(c => Cell(of, c, issue, "weight", "Weight", c.Scores.Find(issue.Id)?.Weight, null))], "Each number below is multiplied by it.");
        if (issue.IsDivided)
        {
            yield return new(
                $"{issue.Id}.whole", "All of it", null,
                [.. columns.Select(c => issue.Divide.Contains(c.Id) && c.IsParty && !c.IsOrdinal ? Cell(of, c, issue, null, "all of it", c.Scores.Find(issue.Id)?.Whole, "0") : Blank(c, issue.Name))]);
            yield break;
        }
        var likely = Judgements.Likely(of);
        foreach (var (id, label) in issue.IsNumeric ? Knots(issue, columns) : issue.Options.Select(o => (o.Id, o.Name)))
        {
            var isNow = of.StatusQuo?.Chosen.Find(issue.Id)?.Option == id;
            yield return new(
                $"{issue.Id}.{id}", label, isNow ? "status quo" : null,
                [.. columns.Select(c => Cell(of, c, issue, id, label, c.Scores.Find(issue.Id)?.Points.Find(id)?.Amount, c.Scores.Count == 0 ? null : Otherwise(issue, c, id, likely)))]);
        }
    }

    // Between two numbers that are written points run in a straight line, and beyond them they stay as they are.
    private static string Otherwise(Issue issue, SheetColumn column, string id, Judgement likely) =>
        issue.IsNumeric && column.Scores.Find(issue.Id) is { } score ? Say.Number(SheetPoints.At(score, decimal.Parse(id, CultureInfo.InvariantCulture), likely)) : "0";

    // Both ends, and wherever a sheet's line bends.
    private static IEnumerable<(string Id, string Label)> Knots(Issue issue, SheetColumn[] columns)
    {
        var ends = new[] { issue.Options[0].Id, issue.Options[^1].Id };
        var bends = columns.SelectMany(c => c.Scores.Find(issue.Id)?.Points.Select(p => p.Id) ?? []);
        return ends.Concat(bends).Distinct(StringComparer.Ordinal).OrderBy(id => decimal.Parse(id, CultureInfo.InvariantCulture))
            .Select(id => (id, issue.Range!.Unit is { } unit ? $"{id} {unit}" : id));
    }

    private static SheetCell Cell(Case of, SheetColumn column, Issue issue, string? entry, string label, Amount? amount, string? otherwise)
    {
        if (column.IsOrdinal) return Blank(column, issue.Name);
        var path = column.Base.Then(issue.Id);
        if (entry is not null) path = path.Then(entry);
        return new(path.ToString(), amount is null ? "" : CaseWriter.Write(amount), otherwise, $"{issue.Name}, {label}, {column.Name}");
    }

    /// <summary>A cell that nothing can be written into.</summary>
    internal static SheetCell Blank(SheetColumn column, string row) => new(null, "", null, $"{row}, {column.Name}");
}
