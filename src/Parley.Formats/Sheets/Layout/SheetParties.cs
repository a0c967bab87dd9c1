using Parley.Cases;

namespace Parley.Formats;

/// <summary>The parties of sheets, and which column or row is whose.</summary>
internal sealed class SheetParties(SheetContext context)
{
    private readonly List<PartyDraft> _parties = [];
    private readonly Dictionary<string, PartyDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartyDraft> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SheetTable, IReadOnlyList<(PartyDraft Party, int Column)>> _columns = [];

    /// <summary>The parties, in the order of the sheets.</summary>
    public IReadOnlyList<PartyDraft> All => _parties;

    /// <summary>The parties of a table's columns. Empty where each row names its own.</summary>
    public IReadOnlyList<(PartyDraft Party, int Column)> Columns(SheetTable table) => _columns[table];

    /// <summary>The party that a word names, by its id or its name; null where none does.</summary>
    public PartyDraft? Find(string word) => _byId.GetValueOrDefault(word) ?? _byName.GetValueOrDefault(SheetHeads.Plain(word));

    /// <summary>The party whose points stand in a column of a row; null where the row names none.</summary>
    public IEnumerable<(PartyDraft Party, int Column)> Of(SheetTable table, SheetRow row)
    {
        if (table.Column(SheetHead.Party) is not (>= 0 and var column)) return _columns[table];
        return Find(row[column].Text) is { } party ? [(party, table.Points)] : [];
    }

    /// <summary>Finds the parties of all tables, and gives each an id.</summary>
    public void Gather(IReadOnlyList<SheetTable> tables)
    {
        foreach (var table in tables)
        {
            _columns[table] = [];
            if (table.Column(SheetHead.Party) is >= 0 and var column && table.Points >= 0) NamedByRows(table, column);
            else if (table.Points >= 0 && !table.Others.Any()) _columns[table] = [(Named(Owner(table), IdRow(table), table.Points, []), table.Points)];
            else _columns[table] = [.. HeadedBy(table)];
        }

        var ids = new Ids("party", [.. _parties.Select(party => party.Id).OfType<string>()]);
        foreach (var party in _parties.Where(party => party.Id is null)) _byId[party.Id = ids.Of(party.Name.Text)] = party;
    }

    private void NamedByRows(SheetTable table, int column)
    {
        foreach (var row in table.Rows)
            if (context.Text(table.Grid, row, column) is { } name && Find(name.Text) is null) Add(name, null);
    }

    private IEnumerable<(PartyDraft, int)> HeadedBy(SheetTable table)
    {
        var ids = IdRow(table);
        var here = new HashSet<PartyDraft>();
        foreach (var (column, name) in table.Others)
        {
            if (IsRemark(table, column))
            {
                context.Note(NoteKind.Dropped, table.Grid, $"Column {SheetGrid.Letters(column)}, {Shown.Quote(name)}, holds no numbers; it was taken for remarks, not for a party.");
                continue;
            }
            if (context.Text(table.Grid, table.Head, column, name) is { } heading) yield return (Named(heading, ids, column, here), column);
        }
        Unheaded(table);
    }

    private PartyDraft Named(ScalarNode name, SheetRow? ids, int column, HashSet<PartyDraft> here)
    {
        var id = ids?[column].Text is { Length: > 0 } given ? given : null;
        var party = id is not null ? _byId.GetValueOrDefault(id) : Find(name.Text);
        if (party is null && id is not null && _byName.GetValueOrDefault(SheetHeads.Plain(name.Text)) is { Id: null } unnumbered)
        {
            party = unnumbered;
            _byId[party.Id = id] = party;
        }
        if (party is not null && !here.Add(party))
        {
            context.Error(name.Place, $"two columns are headed {Shown.Quote(name.Text)}; give each party a name of its own");
            return party;
        }
        if (party is not null) return party;
        here.Add(party = Add(name, id));
        return party;
    }

    private PartyDraft Add(ScalarNode name, string? id)
    {
        var party = new PartyDraft(name) { Id = id };
        _parties.Add(party);
        _byName.TryAdd(SheetHeads.Plain(name.Text), party);
        if (id is not null) _byId[id] = party;
        return party;
    }

    /// <summary>Who a sheet with a single column of points belongs to: as a row above says, else as the sheet is called.</summary>
    private ScalarNode Owner(SheetTable table)
    {
        if (table.Owner is { } owner) return owner;
        context.Note(NoteKind.Guessed, table.Grid, $"The points were taken for those of {Shown.Quote(table.Grid.Title)}, as the sheet is called.");
        return new ScalarNode(table.At(table.Head, table.Points), table.Grid.Title.Trim() is { Length: > 0 } title ? title : "party", false, 0);
    }

    private static SheetRow? IdRow(SheetTable table)
    {
        var issues = table.Column(SheetHead.Issue);
        return table.Rows.LastOrDefault(row => row[table.Options].IsBlank && SheetFooters.Of(row[issues].Text) == SheetFooters.PartyId);
    }

    private static bool IsRemark(SheetTable table, int column)
    {
        var texts = table.Rows.Select(row => row[column]).Where(cell => !cell.IsBlank).ToList();
        return texts.Count > 0 && texts.TrueForAll(cell => cell.Kind == CellKind.Text && cell.Text.Contains(' ') && cell.Text[0] != '=' && !cell.Text.Any(char.IsAsciiDigit));
    }

    private void Unheaded(SheetTable table)
    {
        foreach (var column in table.Rows.SelectMany(row => row.Cells.Index().Where(cell => !cell.Item.IsBlank && table.Head[cell.Index].IsBlank)).Select(cell => cell.Index).Distinct().Order())
            context.Note(NoteKind.Dropped, table.Grid, $"Column {SheetGrid.Letters(column)} has no heading and was not read.");
    }
}
