using Parley.Cases;

namespace Parley.Formats;

/// <summary>Lays a case out as sheets: scores; quantities; and what is no score, in the words of the case file.</summary>
internal static class SheetLayout
{
    /// <summary>The pages, those without content left out.</summary>
    public static IReadOnlyList<SheetPage> Of(Case written)
    {
        var root = new CaseTree(written).Root();
        var pages = new List<SheetPage> { ScorePage.Of(written, root) };
        if (written.Quantities.Count > 0) pages.Add(Quantities(written));
        var rest = SheetRest.Of(root).ToList();
        if (rest.Count > 0)
            pages.Add(new SheetPage("More", [Heads("Section", "Id", "Entry"), .. rest.Select(entry => (PageCell[])[entry.Section, entry.Id, entry.Entry])], 0));
        return pages;
    }

    private static SheetPage Quantities(Case written) => new(
        "Quantities",
        [
            Heads("Quantity", "Name in formulas", "Value", "Unit"),
            .. written.Quantities.Select(quantity => (PageCell[])[quantity.Name, quantity.Id, Cell(quantity.Value), quantity.Unit ?? ""]),
        ],
        0);

    /// <summary>An amount: a number as one, anything else as the text that the case file has.</summary>
    public static PageCell Cell(Amount? amount) => amount is null ? PageCell.Blank : new(Written.Amount(amount).Text, IsNumber: amount is Known);

    private static PageCell[] Heads(params string[] heads) => [.. heads.Select(PageCell.Head)];
}
