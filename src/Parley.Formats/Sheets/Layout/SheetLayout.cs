using Parley.Cases;

namespace Parley.Formats;

/// <summary>Lays a case out as sheets: scores; quantities; and what is no score, in the words of the case file.</summary>
internal static class SheetLayout
{
    // Spreadsheets allow 31 characters.
    private const int LongestName = 31;

    /// <summary>The pages, those without content left out.</summary>
    public static IReadOnlyList<SheetPage> Of(Case written)
    {
        var root = new CaseTree(written).Root();
        return [ScorePage.Of(written, root), .. Shared(written, root)];
    }

    /// <summary>The same with a page for each party instead of one for all, and the pages that all share.</summary>
    public static (IReadOnlyList<SheetPage> Parties, IReadOnlyList<SheetPage> Shared) ByParty(Case written)
    {
        var root = new CaseTree(written).Root();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Quantities", "More", "History" };
        return ([.. written.Parties.Select(party => ScorePage.Of(written, root, party, PageName(party, names)))], Shared(written, root));
    }

    private static List<SheetPage> Shared(Case written, MappingNode root)
    {
        var pages = new List<SheetPage>();
        if (written.Quantities.Count > 0) pages.Add(Quantities(written));
        var rest = SheetRest.Of(root).ToList();
        if (rest.Count > 0)
            pages.Add(new SheetPage("More", [Heads("Section", "Id", "Entry"), .. rest.Select(entry => (PageCell[])[entry.Section, entry.Id, entry.Entry])], 0));
        return pages;
    }

    /// <summary>What a party's page is called: its name, where spreadsheets allow that, else its id.</summary>
    private static string PageName(Party party, HashSet<string> taken)
    {
        if (party.Name.Length <= LongestName && party.Name.Trim() == party.Name && !party.Name.Any(character => "[]:*?/\\'".Contains(character)) && !party.Name.Any(char.IsControl) && taken.Add(party.Name)) return party.Name;
        var name = party.Id[..Math.Min(LongestName, party.Id.Length)];
        for (var number = 2; !taken.Add(name); number++) name = $"{party.Id[..Math.Min(LongestName - 5, party.Id.Length)]}-{number}";
        return name;
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
