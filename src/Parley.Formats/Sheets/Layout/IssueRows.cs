using Parley.Cases;

namespace Parley.Formats;

/// <summary>Makes an issue of a case, and what it is worth to each party, from the rows of its draft.</summary>
internal sealed class IssueRows
{
    private readonly SheetContext _context;
    private readonly SheetParties _parties;
    private readonly IssueDraft _draft;
    private readonly MappingNode _issue;
    private readonly MappingNode _options;
    private readonly Dictionary<string, string> _idByName = new(StringComparer.Ordinal);
    private readonly Ids _ids;
    private readonly bool _isListed = true;
    private readonly bool _isDivided;

    public IssueRows(IssueDraft draft, SheetParties parties, SheetContext context)
    {
        (_draft, _parties, _context) = (draft, parties, context);
        _issue = new MappingNode(draft.Name.Place);
        _options = new MappingNode(draft.Name.Place);
        _ids = new Ids("option", [SheetSettling.WeightWord, .. draft.Rows.Select(row => OptionId(row.Table, row.Row)).Where(id => id.Length > 0)]);
        Put(_issue, "name", draft.Name);
        foreach (var (table, row) in draft.Rows)
        {
            if (OptionId(table, row).Length == 0 && Settled(table, row) is { } way) (_isListed, _isDivided) = (false, way);
        }
        Givers();
        foreach (var (table, row) in draft.Rows) Take(table, row);
        if (_isListed) Put(_issue, "options", _options);
    }

    /// <summary>The issue's entry.</summary>
    public MappingNode Issue => _issue;

    /// <summary>How the status quo settles it; null where nothing says.</summary>
    public Node? StatusQuo { get; private set; }

    private static string OptionId(SheetTable table, SheetRow row) => row[table.Column(SheetHead.OptionId)].Text;

    /// <summary>The range or the division that a row states; whether it is a division. Null where it states neither.</summary>
    private bool? Settled(SheetTable table, SheetRow row)
    {
        var (text, at) = (row[table.Options].Text, table.At(row, table.Options));
        if (SheetSettling.Range(text) is var (from, to, step, unit))
        {
            var range = new MappingNode(at);
            foreach (var (key, number) in ((string, string)[])[("from", from), ("to", to), ("step", step)])
                Put(range, key, new ScalarNode(at, table.Grid.HasDecimalComma ? number.Replace(',', '.') : number, true, 0));
            if (unit.Length > 0) Put(range, "unit", _context.Text(table.Grid, row, table.Options, unit)!);
            if (!Put(_issue, "range", range)) Same(_issue.Find("range")!.Value, range, at);
            return false;
        }
        if (SheetSettling.Divide(text) is not var (names, isDivisible)) return null;
        var divide = new SequenceNode(at);
        divide.Items.AddRange(Referred(table, row, table.Options, names));
        if (Put(_issue, "divide", divide)) Put(_issue, "divisible", new ScalarNode(at, isDivisible ? "true" : "false", true, 0));
        return true;
    }

    private void Same(Node first, MappingNode second, Place at)
    {
        string[] keys = ["from", "to", "step"];
        if (first is MappingNode range && keys.Any(key => ((ScalarNode)range.Find(key)!.Value).Text != ((ScalarNode)second.Find(key)!.Value).Text))
            _context.Error(at, $"the range of {Shown.Quote(_draft.Name.Text)} is given twice, and not alike");
    }

    /// <summary>Who gives the issue, and when it arises: in its first row that says so.</summary>
    private void Givers()
    {
        var (givers, conditions) = (false, false);
        foreach (var (table, row) in _draft.Rows)
        {
            if (!givers && !row[table.Column(SheetHead.GivenBy)].IsBlank) givers = Put(_issue, "given-by", List(table, row, table.Column(SheetHead.GivenBy)));
            if (conditions || _context.Text(table.Grid, row, table.Column(SheetHead.AppliesWhen)) is not { } condition) continue;
            conditions = true;
            if (TreeReader.Read(condition.Text, SheetContext.Within(condition.Place), _context.Problems) is { } pattern) Put(_issue, "applies-when", pattern);
        }
    }

    private void Take(SheetTable table, SheetRow row)
    {
        var text = row[table.Options].Text;
        var plainId = OptionId(table, row);
        if (text.Length + plainId.Length == 0) return;
        var isWeight = plainId.Length == 0 && SheetHeads.Plain(text) is SheetSettling.WeightWord or "weights";
        var isSettled = plainId.Length == 0 && (SheetSettling.Range(text) is not null || SheetSettling.Divide(text) is not null);
        var key = isWeight || isSettled ? null : Option(table, row, text, plainId);
        foreach (var (party, column) in _parties.Of(table, row))
        {
            if (table.Column(SheetHead.Weight) is >= 0 and var weights && column == table.Points && _context.Amount(table.Grid, row, weights) is { } weight) Weigh(party, weight);
            if (_context.Amount(table.Grid, row, column) is not { } amount) continue;
            if (isWeight) Weigh(party, amount);
            else if (key is not null && _isDivided) _context.Error(key.Place, $"{Shown.Quote(_draft.Name.Text)} goes to one of the parties, so it has no options");
            else if (key is not null) Score(party, key, amount);
            else if (_isDivided) Whole(party, amount);
            else _context.Error(amount.Place, "points stand beside a range; write each number that has points in a row of its own below it");
        }
        Mark(table, row, key);
    }

    /// <summary>The option that a row is about; made where it is new.</summary>
    private ScalarNode Option(SheetTable table, SheetRow row, string text, string plainId)
    {
        var name = _context.Text(table.Grid, row, text.Length > 0 ? table.Options : table.Column(SheetHead.OptionId))!;
        if (!_isListed) return new ScalarNode(name.Place, table.Grid.HasDecimalComma ? name.Text.Replace(',', '.') : name.Text, true, 0);
        var id = plainId;
        if (id.Length == 0 && !_idByName.TryGetValue(SheetHeads.Plain(text), out id!)) id = _ids.Of(text);
        _idByName.TryAdd(SheetHeads.Plain(text), id);
        var key = new ScalarNode(name.Place, id, true, 0);
        if (_options.Find(id)?.Value is not MappingNode option)
        {
            option = new MappingNode(name.Place);
            _options.TryAdd(new Entry(key, option));
            Put(option, "name", name);
        }
        if (table.Column(SheetHead.OptionGivenBy) is >= 0 and var givers && !row[givers].IsBlank) Put(option, "given-by", List(table, row, givers));
        if (table.Column(SheetHead.Irreversible) is >= 0 and var mark && IsMarked(table, row, mark)) Put(option, "irreversible", new ScalarNode(table.At(row, mark), "true", true, 0));
        return key;
    }

    private void Score(PartyDraft party, ScalarNode option, ScalarNode amount)
    {
        var at = option.Place.File == amount.Place.File ? amount.Place : option.Place;
        if (Scores(party, at) is { } scores && !scores.TryAdd(new Entry(new ScalarNode(amount.Place, option.Text, true, 0), amount)))
            _context.Error(amount.Place, $"{Shown.Quote(party.Name.Text)} has points for {Shown.Quote(option.Text)} of {Shown.Quote(_draft.Name.Text)} twice");
    }

    private void Weigh(PartyDraft party, ScalarNode weight)
    {
        if (Scores(party, weight.Place) is not { } scores || scores.TryAdd(new Entry(new ScalarNode(weight.Place, SheetSettling.WeightWord, true, 0), weight))) return;
        if (((ScalarNode)scores.Find(SheetSettling.WeightWord)!.Value).Text != weight.Text)
            _context.Error(weight.Place, $"{Shown.Quote(_draft.Name.Text)} has another weight for {Shown.Quote(party.Name.Text)} before");
    }

    private MappingNode? Scores(PartyDraft party, Place at)
    {
        if (party.Values.Find(_draft.Id!) is { } entry) return entry.Value as MappingNode;
        var scores = new MappingNode(at);
        party.Values.TryAdd(new Entry(new ScalarNode(at, _draft.Id!, true, 0), scores));
        return scores;
    }

    private void Whole(PartyDraft party, ScalarNode amount)
    {
        if (!party.Values.TryAdd(new Entry(new ScalarNode(amount.Place, _draft.Id!, true, 0), amount)))
            _context.Error(amount.Place, $"{Shown.Quote(party.Name.Text)} has points for {Shown.Quote(_draft.Name.Text)} twice");
    }

    /// <summary>The mark of the status quo, if the row has it: x beside an option; the number or the party where the issue has no list.</summary>
    private void Mark(SheetTable table, SheetRow row, ScalarNode? option)
    {
        if (table.Column(SheetHead.StatusQuo) is not (>= 0 and var column) || row[column].IsBlank) return;
        var at = table.At(row, column);
        Node? marked = null;
        if (option is not null) marked = IsMarked(table, row, column) ? new ScalarNode(at, option.Text, true, 0) : null;
        else if (!_isDivided && !_isListed) marked = _context.Amount(table.Grid, row, column);
        else if (_isDivided) marked = Shares(table, row, column);
        if (marked is null) return;
        if (StatusQuo is null) StatusQuo = marked;
        else if (SheetRest.Flow(StatusQuo) != SheetRest.Flow(marked))
            _context.Error(at, $"{Shown.Quote(_draft.Name.Text)} has two marks of the status quo; keep one");
    }

    private bool IsMarked(SheetTable table, SheetRow row, int column)
    {
        var text = row[column].Text.ToLowerInvariant();
        if (text is "x" or "✓" or "✔" or "yes" or "y" or "true" or "1" or "*") return true;
        if (text is not ("" or "no" or "n" or "false" or "0" or "-"))
            _context.Error(table.At(row, column), $"{Shown.Quote(row[column].Text)} stands where a mark, x, or nothing was expected");
        return false;
    }

    /// <summary>The party that has a divided item, or each one's share of it: <c>Panama: 0.7; United States: 0.3</c>.</summary>
    private Node Shares(SheetTable table, SheetRow row, int column)
    {
        var at = table.At(row, column);
        var text = row[column].Text;
        if (_parties.Find(text) is { } whole) return whole.Key(at);
        var shares = new MappingNode(at);
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.LastIndexOf(':') is not (> 0 and var colon)) return new ScalarNode(at, text, true, 0);
            shares.TryAdd(new Entry(Reference(table, row, column, part[..colon].Trim()), new ScalarNode(at, part[(colon + 1)..].Trim(), true, 0)));
        }
        return shares;
    }

    private SequenceNode List(SheetTable table, SheetRow row, int column)
    {
        var list = new SequenceNode(table.At(row, column));
        list.Items.AddRange(Referred(table, row, column, row[column].Text));
        return list;
    }

    private IEnumerable<ScalarNode> Referred(SheetTable table, SheetRow row, int column, string names) =>
        names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(name => _parties.Find(name) is not null ? [name] : name.Split([',', '/', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => Reference(table, row, column, name));

    private ScalarNode Reference(SheetTable table, SheetRow row, int column, string name) => new(table.At(row, column), _parties.Find(name)?.Id ?? name, true, 0);

    private static bool Put(MappingNode to, string key, Node value) => to.TryAdd(new Entry(new ScalarNode(value.Place, key, true, 0), value));
}
