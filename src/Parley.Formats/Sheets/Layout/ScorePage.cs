using Parley.Cases;

namespace Parley.Formats;

/// <summary>Lays out the table of scores: a row for each option, a column for each party; columns that would be empty are left out.</summary>
internal sealed class ScorePage
{
    private readonly Case _case;
    private readonly IReadOnlyList<Party> _columns;
    private readonly Party? _owner;
    private readonly MappingNode _root;
    private readonly SheetNames _names;
    private readonly List<IReadOnlyList<PageCell>> _rows = [];
    private readonly bool _hasGivers;
    private readonly bool _hasOptionGivers;
    private readonly bool _hasConditions;
    private readonly bool _hasIrreversible;
    private readonly bool _hasIds;

    private ScorePage(Case written, MappingNode root, Party? owner)
    {
        (_case, _root, _names, _owner) = (written, root, new SheetNames(written), owner);
        _columns = owner is null ? written.Parties : [owner];
        var listed = written.Issues.Where(issue => !issue.IsNumeric && !issue.IsDivided).SelectMany(issue => issue.Options).ToList();
        _hasGivers = written.Issues.Any(issue => issue.GivenBy.Count > 0);
        _hasOptionGivers = listed.Exists(option => option.GivenBy is not null);
        _hasConditions = written.Issues.Any(issue => issue.AppliesWhen is not null);
        _hasIrreversible = listed.Exists(option => option.Irreversible);
        _hasIds = !_names.AreEnough;
    }

    /// <summary>The table of a case.</summary>
    /// <param name="written">The case.</param>
    /// <param name="root">The same as nodes.</param>
    /// <param name="owner">The party whose sheet it is; null: all parties'.</param>
    /// <param name="name">What the page is called.</param>
    public static SheetPage Of(Case written, MappingNode root, Party? owner = null, string name = "Scores")
    {
        var page = new ScorePage(written, root, owner);
        foreach (var label in (string[])["title", "question", "summary", "date"])
            if (root.Find(label)?.Value is ScalarNode text) page._rows.Add([PageCell.Head(char.ToUpperInvariant(label[0]) + label[1..]), text.Text]);
        if (owner is not null) page._rows.Add([PageCell.Head("Party"), owner.Name]);
        page._rows.Add([]);
        var head = page._rows.Count;
        page._rows.Add(page.Heads());
        foreach (var issue in written.Issues) page.Add(issue);
        page._rows.Add([]);
        page.Footers();
        return new SheetPage(name, page._rows, head);
    }

    private PageCell[] Heads() => Row(
        PageCell.Head("Issue"), PageCell.Head("Option"), PageCell.Head("Given by"), PageCell.Head("Option given by"), PageCell.Head("Applies when"),
        PageCell.Head("Irreversible"), PageCell.Head("Status quo"), party => PageCell.Head(_owner is null ? _names.Heading(party) : "Points"), PageCell.Head("Issue id"), PageCell.Head("Option id"));

    private void Add(Issue issue)
    {
        var first = _rows.Count;
        if (issue.Range is { } range) Settled(issue, SheetSettling.Words(range), _ => PageCell.Blank);
        if (issue.IsDivided) Settled(issue, SheetSettling.Words(issue.Divide.Select(_names.Reference), issue.Divisible), party => SheetLayout.Cell(Score(party, issue)?.Whole));
        if (Sheets().Any(sheet => sheet.Issues.Find(issue.Id)?.Weight is not null)) Put(issue, SheetSettling.WeightWord, null, "", party => SheetLayout.Cell(Score(party, issue)?.Weight));
        if (issue.IsNumeric) Knots(issue);
        else if (!issue.IsDivided)
            foreach (var option in issue.Options) Put(issue, option.Name, option, IsStatusQuo(issue, option) ? "x" : "", party => Points(party, issue, option.Id));

        void Settled(Issue of, string words, Func<Party, PageCell> points) => Put(of, words, null, StatusQuo(of), points);

        void Put(Issue of, string words, Option? option, PageCell mark, Func<Party, PageCell> points)
        {
            var isFirst = _rows.Count == first;
            _rows.Add(Row(
                isFirst ? of.Name : "", words, isFirst ? References(of.GivenBy) : "", References(option?.GivenBy),
                isFirst && of.AppliesWhen is not null ? Condition(of) : "", option is { Irreversible: true } ? "x" : "", mark, points,
                isFirst ? of.Id : "", option?.Id ?? ""));
        }

        void Knots(Issue of)
        {
            var knots = Sheets().SelectMany(sheet => sheet.Issues.Find(of.Id)?.Points.Select(point => point.Id) ?? []).Distinct(StringComparer.Ordinal);
            foreach (var knot in knots.Select(id => (Id: id, Number: Number(id))).OrderBy(knot => knot.Number))
                _rows.Add(Row("", new PageCell(knot.Id, IsNumber: true), "", "", "", "", "", party => Points(party, of, knot.Id), "", ""));
        }
    }

    private PageCell StatusQuo(Issue issue) => _case.StatusQuo?.Chosen.Find(issue.Id) is not { } chosen ? PageCell.Blank
        : issue.IsNumeric ? new PageCell(chosen.Option!, IsNumber: true)
        : chosen.Option is { } party ? _names.Reference(party)
        : string.Join("; ", chosen.Shares.Select(share => $"{_names.Reference(share.Id)}: {Numbers.Plain(share.Part)}"));

    private bool IsStatusQuo(Issue issue, Option option) => _case.StatusQuo?.Chosen.Find(issue.Id)?.Option == option.Id;

    private string References(Sequence<string>? parties) => parties is null ? "" : string.Join("; ", parties.Select(_names.Reference));

    private string Condition(Issue issue) => SheetRest.Flow(((MappingNode)((MappingNode)_root.Find("issues")!.Value).Find(issue.Id)!.Value).Find("applies-when")!.Value);

    private IEnumerable<ScoreSheet> Sheets() => _columns.Select(party => _case.Values.Find(party.Id)).OfType<ScoreSheet>();

    private IssueScore? Score(Party party, Issue issue) => _case.Values.Find(party.Id)?.Issues.Find(issue.Id);

    private PageCell Points(Party party, Issue issue, string option) => SheetLayout.Cell(Score(party, issue)?.Points.Find(option)?.Amount);

    private static decimal Number(string id) => Numbers.TryParse(id, out var number) ? number : 0;

    private void Footers()
    {
        Footer("no-deal", party => SheetLayout.Cell(_case.NoDeal.Find(party.Id)?.Amount));
        Footer("walk-away", party => SheetLayout.Cell(_case.WalkAway.Find(party.Id)?.Amount));
        var nodes = (MappingNode)_root.Find("parties")!.Value;
        foreach (var key in CaseKeys.Party.Keys.Where(SheetFooters.IsFact))
            Footer(key, party => (nodes.Find(party.Id)!.Value as MappingNode)?.Find(key)?.Value is ScalarNode fact ? new PageCell(fact.Text, Numbers.TryParse(fact.Text, out _)) : PageCell.Blank);
        if (!_names.AreEnoughForParties) Footer(SheetFooters.PartyId, party => party.Id);

        void Footer(string key, Func<Party, PageCell> cell)
        {
            if (_columns.All(party => cell(party).Text.Length == 0)) return;
            _rows.Add(Row(PageCell.Head(SheetFooters.Label(key)), "", "", "", "", "", "", cell, "", ""));
        }
    }

    private PageCell[] Row(
        PageCell issue, PageCell option, PageCell givers, PageCell optionGivers, PageCell condition, PageCell irreversible, PageCell statusQuo,
        Func<Party, PageCell> party, PageCell issueId, PageCell optionId)
    {
        var row = new List<PageCell> { issue, option };
        if (_hasGivers) row.Add(givers);
        if (_hasOptionGivers) row.Add(optionGivers);
        if (_hasConditions) row.Add(condition);
        if (_hasIrreversible) row.Add(irreversible);
        if (_case.StatusQuo is not null) row.Add(statusQuo);
        row.AddRange(_columns.Select(party));
        if (_hasIds) row.AddRange([issueId, optionId]);
        return [.. row];
    }
}
