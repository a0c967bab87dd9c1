using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// Takes something out of a case with all that hangs on it, so that what is left is a case again. What else goes is told in words, and
/// everything comes back with undo.
/// </summary>
/// <remarks>Mappings that are left empty go as well, where the format lets them.</remarks>
internal sealed class Removal
{
    private readonly Case _case;
    private readonly List<CasePath> _gone = [];
    private readonly List<EditBody> _first = [];
    private readonly SortedDictionary<string, int> _also = new(StringComparer.Ordinal);

    private Removal(Case of) => _case = of;

    /// <summary>The edits, in the order in which they can be made.</summary>
    public IReadOnlyList<EditBody> Edits => [.. _first, .. Ordered().Select(path => new EditBody("remove", path.ToString()))];

    /// <summary>What else goes: <c>2 rules, 1 offer</c>; empty where nothing does.</summary>
    public string Also => string.Join(", ", _also.Select(pair => $"{pair.Value} {Word(pair.Key, pair.Value)}"));

    /// <summary>Takes out one entry, or its whole section where it is the only one. Nothing else hangs on it but what claims say of it.</summary>
    public static Removal Entry(Case of, CasePath path)
    {
        var removal = new Removal(of);
        removal._gone.Add(path);
        return removal.Claims();
    }

    /// <summary>Takes out a party: its sheet, its audiences and levers, its offers, and its consent.</summary>
    public static Removal Party(Case of, string id)
    {
        var removal = new Removal(of);
        removal._gone.Add(new("parties", id));
        removal.Drop(of.Values.Contains(id), "values", id).Drop(of.NoDeal.Contains(id), "no-deal", id).Drop(of.WalkAway.Contains(id), "walk-away", id).Drop(of.Priorities.Contains(id), "priorities", id);
        foreach (var issue in of.Issues)
        {
            removal.Without(issue.GivenBy, id, new("issues", issue.Id, "given-by"));
            if (issue.Divide.Contains(id)) removal.Without(issue.Divide, id, new("issues", issue.Id, "divide"));
            foreach (var option in issue.Options.Where(o => o.GivenBy is not null)) removal.Without(option.GivenBy!, id, new("issues", issue.Id, "options", option.Id, "given-by"));
        }
        if (of.Agreement is { } agreement) removal.Without(agreement.Must, id, new("agreement", "must"));
        foreach (var audience in of.Audiences.Where(a => a.Party == id)) removal.Take("audience", new("audiences", audience.Id)).Costs(audience.Id);
        foreach (var lever in of.Levers.Where(l => l.By == id || l.Against == id)) removal.Take("lever", new("levers", lever.Id)).Excluded(lever.Id);
        return removal.Costs(id).Listed("interaction", "interactions", of.Interactions, i => i.Party == id).Listed("lone move|lone moves", "alone", of.Alone, a => a.Party == id)
            .Listed("offer", "offers", of.Offers, o => o.By == id).Claims();
    }

    /// <summary>Takes out an audience.</summary>
    public static Removal Audience(Case of, string id)
    {
        var removal = new Removal(of);
        removal._gone.Add(new("audiences", id));
        return removal.Costs(id).Claims();
    }

    /// <summary>Takes out a lever.</summary>
    public static Removal Lever(Case of, string id)
    {
        var removal = new Removal(of);
        removal._gone.Add(new("levers", id));
        return removal.Excluded(id).Claims();
    }

    /// <summary>Takes out an issue: its points, what is chosen of it, and the conditions that mention it.</summary>
    public static Removal Issue(Case of, string id)
    {
        var removal = new Removal(of);
        removal._gone.Add(new("issues", id));
        removal.Drop(of.StatusQuo?.Chosen.Contains(id) == true, "status-quo", id);
        foreach (var sheet in of.Values) removal.Drop(sheet.Issues.Contains(id), "values", sheet.Id, id);
        foreach (var audience in of.Audiences)
            removal.Drop(audience.Values.Contains(id), "audiences", audience.Id, "values", id).Drop(audience.Reads.Contains(id), "audiences", audience.Id, "reads", id);
        return removal.Mentioned(p => p.Mentions().Contains(id, StringComparer.Ordinal), c => c.Id == id, other => other != id).Claims();
    }

    /// <summary>Takes out an option of an issue. Where it is the status quo, the first of the others takes its place.</summary>
    public static Removal Option(Case of, string issue, string option)
    {
        var removal = new Removal(of);
        removal._gone.Add(new("issues", issue, "options", option));
        if (of.StatusQuo?.Chosen.Find(issue)?.Option == option && of.Issues[issue].Options.FirstOrDefault(o => o.Id != option) is { } other)
            removal._first.AddRange(StatusQuoChoice.Settle(of, of.Issues[issue], other.Id));
        foreach (var sheet in of.Values) removal.Drop(Has(sheet.Issues), "values", sheet.Id, issue, option);
        foreach (var audience in of.Audiences)
            removal.Drop(Has(audience.Values), "audiences", audience.Id, "values", issue, option)
                .Drop(audience.Reads.Find(issue)?.Options.Contains(option) == true, "audiences", audience.Id, "reads", issue, option);
        return removal.Mentioned(Holds, c => c.Id == issue && c.Option == option, _ => true).Claims();

        bool Has(Catalog<IssueScore> scores) => scores.Find(issue)?.Points.Contains(option) == true;
        bool Holds(Pattern pattern) => pattern switch
        {
            Pattern.Holds holds => holds.Issue == issue && holds.Options.Contains(option),
            Pattern.Not not => Holds(not.Of),
            Pattern.Any any => any.Of.Any(Holds),
            Pattern.All all => all.Of.Any(Holds),
            _ => false,
        };
    }

    /// <summary>Takes out a point of a numeric issue from every sheet.</summary>
    public static Removal Knot(Case of, string issue, string knot)
    {
        var removal = new Removal(of);
        foreach (var sheet in of.Values) removal.Drop(sheet.Issues.Find(issue)?.Points.Contains(knot) == true, "values", sheet.Id, issue, knot);
        foreach (var audience in of.Audiences) removal.Drop(audience.Values.Find(issue)?.Points.Contains(knot) == true, "audiences", audience.Id, "values", issue, knot);
        return removal.Claims();
    }

    // Conditions that mention what goes would mean something else without it, so that they go whole.
    private Removal Mentioned(Func<Pattern, bool> mentions, Func<Chosen, bool> chooses, Func<string, bool> stays)
    {
        Listed("rule", "rules", _case.Rules, r => mentions(r.Never)).Listed("interaction", "interactions", _case.Interactions, i => mentions(i.When));
        Listed("lone move|lone moves", "alone", _case.Alone, a => a.Reaches.Chosen.Any(chooses));
        foreach (var issue in _case.Issues.Where(i => stays(i.Id) && i.AppliesWhen is { } when && mentions(when))) Take("condition", new("issues", issue.Id, "applies-when"));
        foreach (var order in _case.Priorities)
            for (var i = 0; i < order.Statements.Count; i++)
                if (mentions(order.Statements[i])) Take("statement", new("priorities", order.Id, i));
        for (var i = 0; i < _case.Offers.Count; i++)
            foreach (var chosen in _case.Offers[i].Choose.Chosen.Where(chooses)) Take("choice of an offer or package|choices of offers or packages", new("offers", i, "choose", chosen.Id));
        foreach (var package in _case.Packages)
            foreach (var chosen in package.Choose.Chosen.Where(chooses)) Take("choice of an offer or package|choices of offers or packages", new("packages", package.Id, "choose", chosen.Id));
        return this;
    }

    private Removal Listed<T>(string what, string section, Sequence<T> all, Func<T, bool> goes)
    {
        for (var i = 0; i < all.Count; i++)
            if (goes(all[i])) Take(what, new(section, i));
        return this;
    }

    private Removal Costs(string id)
    {
        foreach (var lever in _case.Levers) Drop(lever.Costs.Contains(id), "levers", lever.Id, "costs", id);
        return this;
    }

    private Removal Excluded(string id)
    {
        foreach (var lever in _case.Levers.Where(l => l.Excludes.Contains(id))) Without(lever.Excludes, id, new("levers", lever.Id, "excludes"));
        return this;
    }

    // The edits themselves see to what claims support; here it is told.
    private Removal Claims()
    {
        var gone = _gone.ToHashSet();
        var linked = _case.Claims.Count(claim => claim.Supports.Any(s => CasePath.TryParse(s) is { } path && Enumerable.Range(1, path.Steps.Count).Any(n => gone.Contains(new(path.Steps.Take(n))))));
        if (linked > 0) _also["link from a claim|links from claims"] = linked;
        return this;
    }

    // Where the plural is more than an s, both are given.
    private static string Word(string what, int count) => what.Split('|') is [var one, var several] ? count == 1 ? one : several : count == 1 ? what : what + "s";

    private void Without(Sequence<string> list, string id, CasePath path)
    {
        if (list.Contains(id)) Rewrite([.. list.Where(one => one != id)], path);
    }

    private void Rewrite(List<string> kept, CasePath path)
    {
        if (kept.Count == 0) _gone.Add(path);
        else _first.Add(new("set", path.ToString(), $"[{string.Join(", ", kept.Select(CaseText.Quote))}]"));
    }

    private Removal Drop(bool there, params CaseStep[] steps)
    {
        if (there) _gone.Add(new(steps));
        return this;
    }

    private Removal Take(string what, CasePath path)
    {
        _gone.Add(path);
        _also[what] = _also.GetValueOrDefault(what) + 1;
        return this;
    }

    // Only the outermost of what goes, items of lists from the last to the first, and parents in place of their last entries.
    private List<CasePath> Ordered()
    {
        var gone = _gone.ToHashSet();
        for (var again = true; again;)
        {
            again = false;
            foreach (var group in gone.GroupBy(path => path.Parent).ToList())
            {
                if (gone.Contains(group.Key) || SheetSections.Entries(_case, group.Key) is not { } entries || group.Count() < entries) continue;
                gone.Add(group.Key);
                again = true;
            }
        }
        return
        [
            .. gone.Where(path => !gone.Any(other => !other.Equals(path) && other.IsAtOrAbove(path)))
                .OrderByDescending(path => path.Steps.FirstOrDefault(step => step.Key is null).Index).ThenBy(path => path.ToString(), StringComparer.Ordinal),
        ];
    }
}
