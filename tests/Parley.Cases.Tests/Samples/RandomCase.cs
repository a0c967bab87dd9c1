namespace Parley.Cases.Tests;

/// <summary>Makes cases at random that use every key and are in order, with names that are hard to write.</summary>
internal sealed class RandomCase(Random random)
{
    private static readonly string[] Pieces =
    [
        "a", "Hamburg", "yes", "no", "on", "true", "null", "~", "1.0", "007", "1e3", "0x1F", ".inf", "5..10", "= 2", ": ", " #", "#", "- ", "? ", "?",
        "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "'", "\"", "\\", "\\n", "\n", "\n\n", "\t", " ", "  ", "…", "é", "санкции", "世界",
        "שלום", "مرحبا", "😀", "👩‍👩‍👧", "\u2028", "\uFEFF", "<<", "---", "...", "2017-07-07", ":", "::", "http://x/y?z#w", "a long row of words that goes on",
    ];

    private readonly List<Party> _parties = [];
    private readonly List<Quantity> _quantities = [];
    private readonly List<Issue> _issues = [];

    public Case Next()
    {
        _parties.AddRange(Some(2, 4, i => new Party($"p{i}", Words($"p{i}"), random.Next(3) == 0 ? Amount(false) : null, Discount())));
        _quantities.AddRange(Some(0, 3, i => new Quantity($"q-{i}", Words($"q-{i}"), Amount(false), Maybe(Words))));
        for (var i = random.Next(1, 6); i > 0; i--) _issues.Add(Issue(_issues.Count));
        var statusQuo = random.Next(3) > 0 ? Settle(null) : null;
        var sheets = _parties.Where(_ => random.Next(4) > 0).Select(party => new ScoreSheet(party.Id, Scores())).ToCatalog();
        var audiences = Some(0, 2, i => Audience($"a{i}")).ToCatalog();
        var heard = _parties.Select(party => party.Id).Concat(audiences.Select(audience => audience.Id)).ToList();
        return new Case
        {
            Title = Words(),
            Question = Maybe(Words),
            Summary = Maybe(Words),
            Date = Maybe(Date),
            Sources = Some(0, 2, i => new Source($"s{i}", Maybe(Words), Maybe(Words), Maybe(Date), Maybe(Words), Maybe(Words))).ToCatalog(),
            Parties = _parties.ToCatalog(),
            Quantities = _quantities.ToCatalog(),
            Issues = _issues.ToCatalog(),
            StatusQuo = statusQuo,
            Values = sheets,
            NoDeal = Points([.. _parties.Select(party => party.Id)]),
            WalkAway = Points([.. _parties.Select(party => party.Id)]),
            Agreement = random.Next(2) == 0 ? null : new Agreement(PartyIds(0), random.Next(2) == 0 ? null : random.Next(1, _parties.Count + 1)),
            Interactions = Some(0, 3, _ => new Interaction(Pick(_parties).Id, Pattern(3), Amount(true))).ToSequence(),
            Rules = Rules(),
            Priorities = _parties.Where(party => !sheets.Contains(party.Id) && random.Next(2) == 0)
                .Select(party => new Priorities(party.Id, Some(1, 4, _ => Pattern(2)).ToSequence())).ToCatalog(),
            Audiences = audiences,
            Levers = Levers(heard),
            Alone = Some(0, 2, _ => new Alone(Pick(_parties).Id, new Choice(_issues.Where(_ => random.Next(2) == 0).Select(Choose).ToCatalog()), random.Next(2) == 0 ? new Known(0) : Amount(true), random.Next(2) == 0 ? new Known(1) : new Between(0.25m, null, 0.5m))).ToSequence(),
            Offers = Some(0, 2, _ => new Offer(Pick(_parties).Id, Maybe(Date), Settle(statusQuo))).ToSequence(),
            Packages = Some(0, 2, i => new Package($"deal-{i}", Words($"deal-{i}"), Maybe(Date), Settle(statusQuo))).ToCatalog(),
            Claims = Some(0, 2, i => new Claim($"c{i}", Words(), Maybe(Words), random.Next(2) == 0 ? [] : ["title", $"parties.{_parties[0].Id}.name", $"issues.{_issues[0].Id}"])).ToCatalog(),
        };
    }

    private Issue Issue(int number)
    {
        var id = $"i{number}";
        var issue = new Issue
        {
            Id = id,
            Name = Words(id),
            Options = [],
            GivenBy = random.Next(2) == 0 ? [] : PartyIds(1),
            AppliesWhen = number > 0 && random.Next(3) == 0 ? Pattern(1) : null,
        };
        switch (random.Next(4))
        {
            case 0:
                var (from, step, steps) = (random.Next(-50, 50) / 4m, random.Next(1, 9) / 10m, random.Next(1, 12));
                var numbers = Enumerable.Range(0, steps + 1).Select(i => from + (i * step));
                return issue with
                {
                    Range = new NumericRange(from, from + (steps * step), step, Maybe(Words)),
                    Options = numbers.Select(value => new Option(Numbers.Plain(value), Numbers.Plain(value), Number: value)).ToCatalog(),
                };
            case 1:
                var parties = PartyIds(2);
                return issue with
                {
                    Divide = parties,
                    Divisible = random.Next(2) == 0,
                    Options = parties.Select(party => new Option(party, _parties.Find(other => other.Id == party)!.Name)).ToCatalog(),
                };
            default:
                string[] ids = ["yes", "no", "on", "true", "null", "30", "1e3", "keep", "a-b-c"];
                var bare = random.Next(3) == 0;
                return issue with
                {
                    Options = ids.OrderBy(_ => random.Next()).Take(random.Next(1, 5))
                        .Select(option => bare ? new Option(option, option) : new Option(option, Words(option), random.Next(3) == 0 ? PartyIds(1) : null, random.Next(4) == 0)).ToCatalog(),
                };
        }
    }

    private Catalog<IssueScore> Scores() => _issues.Where(_ => random.Next(4) > 0).Select(issue =>
    {
        if (issue.IsDivided) return new IssueScore(issue.Id, [], Whole: Amount(true));
        var points = issue.Options.Where(_ => random.Next(3) > 0).Select(option => new OptionScore(option.Id, Amount(true))).OrderBy(_ => random.Next()).ToCatalog();
        return new IssueScore(issue.Id, points, random.Next(3) == 0 ? Amount(true) : null);
    }).ToCatalog();

    private Audience Audience(string id) => new()
    {
        Id = id,
        Name = Words(id),
        Party = Pick(_parties).Id,
        Weight = random.Next(2) == 0 ? new Known(0) : new Known(random.Next(100) / 8m),
        AcceptsFrom = random.Next(2) == 0 ? null : Amount(true),
        Values = Scores(),
        Reads = _issues.Where(_ => random.Next(2) == 0)
            .Select(issue => new IssueReadings(issue.Id, issue.Options.Where(_ => random.Next(2) == 0).Select(option => new Reading(option.Id, Words())).ToCatalog())).ToCatalog(),
    };

    private Catalog<Lever> Levers(List<string> heard)
    {
        var ids = Some(0, 3, i => $"l{i}").ToList();
        return ids.Select(id =>
        {
            var by = Pick(_parties).Id;
            var against = Pick(_parties.Where(party => party.Id != by).ToList()).Id;
            return new Lever(id, Words(id), by, against, Points(heard), ids.Where(other => other != id && random.Next(2) == 0).ToSequence());
        }).ToCatalog();
    }

    /// <summary>Rules that never bind: each forbids something that its second half denies.</summary>
    private Sequence<Rule> Rules() => Some(0, 2, _ =>
    {
        var pattern = Pattern(1);
        return new Rule(new Pattern.All([pattern, new Pattern.Not(pattern)]), Maybe(Words));
    }).ToSequence();

    private Pattern Pattern(int depth) => random.Next(depth > 0 ? 8 : 4) switch
    {
        4 => new Pattern.Not(Pattern(depth - 1)),
        5 => new Pattern.Any(Some(0, 3, _ => Pattern(depth - 1)).ToSequence()),
        6 or 7 => new Pattern.All(Some(0, 3, _ => Pattern(depth - 1)).ToSequence()),
        _ => Holds(Pick(_issues)),
    };

    private Pattern.Holds Holds(Issue issue)
    {
        var chance = random.Next(1, 4);
        var some = issue.Options.Where(_ => random.Next(4) < chance).Select(option => option.Id).ToSequence();
        return new Pattern.Holds(issue.Id, some.Count > 0 ? some : [issue.Options[0].Id]);
    }

    /// <summary>A choice that settles every issue that arises, or leaves it to the status quo where that settles it.</summary>
    private Choice Settle(Choice? statusQuo)
    {
        var chosen = new List<Chosen>();
        var options = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var issue in _issues)
        {
            if (issue.AppliesWhen?.Matches(options.GetValueOrDefault) == false) continue;
            var settled = random.Next(3) == 0 ? statusQuo?.Chosen.Find(issue.Id) : null;
            if (settled is null) chosen.Add(settled = Choose(issue));
            options.Add(issue.Id, settled.Option);
        }

        return new Choice(chosen.OrderBy(_ => random.Next()).ToCatalog());
    }

    private Chosen Choose(Issue issue) => issue.Divisible && random.Next(2) == 0
        ? new Chosen(issue.Id, null, [new Share(issue.Divide[0], 0.375m), new Share(issue.Divide[1], 0.625m)])
        : new Chosen(issue.Id, issue.Options[random.Next(issue.Options.Count)].Id);

    private Catalog<AmountOf> Points(IReadOnlyList<string> ids) => ids.Where(_ => random.Next(3) == 0).Select(id => new AmountOf(id, Amount(true))).ToCatalog();

    private Amount Amount(bool formulas)
    {
        var low = random.Next(-10_000, 10_000) / 100m;
        return random.Next(formulas ? 5 : 3) switch
        {
            0 => new Known(random.Next(6) == 0 ? 0.0000000000001m : low),
            1 => new Between(low, null, low + (random.Next(1, 100) / 8m)),
            2 => new Between(low, low + 1, low + random.Next(2, 5)),
            _ => new Computed(Formula(3)),
        };
    }

    private Amount? Discount() => random.Next(4) switch
    {
        0 => new Known(random.Next(1, 101) / 100m),
        1 => new Between(0.25m, random.Next(2) == 0 ? null : 0.5m, 1),
        _ => null,
    };

    private Formula Formula(int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
            return _quantities.Count > 0 && random.Next(2) == 0 ? new Formula.Quantity(Pick(_quantities).Id) : new Formula.Constant(random.Next(-40, 40) / 4m);
        if (random.Next(5) == 0) return new Formula.Negative(Formula(depth - 1));
        var operation = (Operation)random.Next(6);
        var right = operation == Operation.DividedBy ? new Formula.Constant(random.Next(1, 9)) : Formula(depth - 1);
        return new Formula.Binary(operation, Formula(depth - 1), right);
    }

    private Sequence<string> PartyIds(int least) =>
        _parties.OrderBy(_ => random.Next()).Take(random.Next(least, _parties.Count + 1)).Select(party => party.Id).ToSequence();

    private DateOnly Date() => new DateOnly(2000, 1, 1).AddDays(random.Next(9000));

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();

    private DateOnly? Maybe(Func<DateOnly> make) => random.Next(2) == 0 ? null : make();

    private string Words(string id) => random.Next(3) == 0 ? id : Words();

    private string Words()
    {
        var length = random.Next(12) == 0 ? 40 : random.Next(1, 6);
        var text = string.Concat(Enumerable.Range(0, length).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
        return string.IsNullOrWhiteSpace(text) ? "x" + text : text;
    }

    private IEnumerable<T> Some<T>(int least, int most, Func<int, T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(make)];

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
