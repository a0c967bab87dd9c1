using Parley.Cases;

namespace Parley.Formats;

/// <summary>Gathers the rows of tables by issue, and what other rows say of the parties.</summary>
internal sealed class SheetIssues(SheetContext context, SheetParties parties)
{
    private readonly List<IssueDraft> _issues = [];
    private readonly Dictionary<string, IssueDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IssueDraft> _byName = new(StringComparer.Ordinal);

    /// <summary>The issues, in the order of the sheets.</summary>
    public IReadOnlyList<IssueDraft> All => _issues;

    /// <summary>What each party has without a deal.</summary>
    public MappingNode NoDeal { get; } = new(default);

    /// <summary>The least that each party takes.</summary>
    public MappingNode WalkAway { get; } = new(default);

    /// <summary>Goes through the rows of all tables.</summary>
    public void Gather(IReadOnlyList<SheetTable> tables)
    {
        foreach (var table in tables)
        {
            IssueDraft? current = null;
            foreach (var row in table.Rows) current = Take(table, row, current);
        }

        var ids = new Ids("issue", ["not", "any", "all", .. _issues.Select(issue => issue.Id).OfType<string>()]);
        foreach (var issue in _issues.Where(issue => issue.Id is null)) issue.Id = ids.Of(issue.Name.Text);
    }

    private IssueDraft? Take(SheetTable table, SheetRow row, IssueDraft? current)
    {
        var (column, optionColumn) = (table.Column(SheetHead.Issue), table.Options);
        var (name, id) = (row[column].Text, row[table.Column(SheetHead.IssueId)].Text);
        var hasOption = !row[optionColumn].IsBlank || !row[table.Column(SheetHead.OptionId)].IsBlank;
        if (!hasOption && id.Length == 0 && name.Length > 0)
        {
            if (SheetFooters.Of(name) is { } footer)
            {
                Footer(table, row, footer);
                return current;
            }
            if (parties.Of(table, row).FirstOrDefault(own => !row[own.Column].IsBlank) is { Party: not null } own)
            {
                context.Error(table.At(row, optionColumn), $"{Shown.Quote(name)} has points in this row ({SheetGrid.Letters(own.Column)}{row.Number}), but no option; the column of options says what they are for");
                return current;
            }
        }

        if (name.Length + id.Length > 0) current = Issue(table, row, column, id);
        if (current is null)
        {
            if (hasOption) context.Error(table.At(row, column), "this row has an option but no issue; name the issue here, or in a row above");
            return null;
        }
        current.Rows.Add((table, row));
        return current;
    }

    /// <summary>The issue that a row names: by its id, else by its name.</summary>
    private IssueDraft Issue(SheetTable table, SheetRow row, int column, string id)
    {
        var name = context.Text(table.Grid, row, column) ?? context.Text(table.Grid, row, table.Column(SheetHead.IssueId))!;
        var known = id.Length > 0 ? _byId.GetValueOrDefault(id) : _byName.GetValueOrDefault(SheetHeads.Plain(name.Text));
        if (known is not null) return known;
        var issue = new IssueDraft(name) { Id = id.Length > 0 ? id : null };
        _issues.Add(issue);
        _byName[SheetHeads.Plain(name.Text)] = issue;
        if (id.Length > 0) _byId[id] = issue;
        return issue;
    }

    private void Footer(SheetTable table, SheetRow row, string footer)
    {
        if (footer == SheetFooters.PartyId) return;
        if (footer == SheetFooters.Unread)
        {
            context.Note(NoteKind.Dropped, table.Grid, $"Row {row.Number}, {Shown.Quote(row[table.Column(SheetHead.Issue)].Text)}, is worked out from the others and was not read.");
            return;
        }
        foreach (var (party, column) in parties.Of(table, row))
        {
            if (context.Amount(table.Grid, row, column) is not { } amount) continue;
            if (footer == "no-deal") Add(NoDeal, party, amount);
            else if (footer == "walk-away") Add(WalkAway, party, amount);
            else party.Facts.Add(new Entry(new ScalarNode(amount.Place, footer, true, 0), amount));
        }
    }

    private void Add(MappingNode to, PartyDraft party, ScalarNode amount)
    {
        if (!to.TryAdd(new Entry(party.Key(amount.Place), amount))) context.Error(amount.Place, $"{Shown.Quote(party.Name.Text)} has two such rows; keep one");
    }
}
