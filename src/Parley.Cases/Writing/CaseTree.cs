namespace Parley.Cases;

/// <summary>Lays a case out as the nodes of its file, in the order of the format's description.</summary>
internal sealed class CaseTree(Case written)
{
    private readonly PatternTree _patterns = new(written.Issues);

    // What equals its default is left out, unless a claim rests on it and has to find it in the file.
    private readonly HashSet<string> _supported = written.Claims.SelectMany(claim => claim.Supports).ToHashSet(StringComparer.Ordinal);

    public MappingNode Root() => Written.Mapping(
        true,
        ("parley", Written.Plain("1")),
        ("title", Written.Text(written.Title)),
        ("question", Written.TextIfAny(written.Question)),
        ("summary", Written.TextIfAny(written.Summary)),
        ("date", Written.Date(written.Date)),
        ("sources", Section(written.Sources, Of)),
        ("parties", Section(written.Parties, Of)),
        ("quantities", Section(written.Quantities, Of)),
        ("issues", Section(written.Issues, Of)),
        ("status-quo", written.StatusQuo is { } statusQuo ? _patterns.Of(statusQuo) : null),
        ("values", Section(written.Values, sheet => Scores(sheet.Issues, spread: true))),
        ("no-deal", Amounts(written.NoDeal)),
        ("walk-away", Amounts(written.WalkAway)),
        ("agreement", written.Agreement is { } agreement ? Of(agreement) : null),
        ("interactions", List(written.Interactions, Of)),
        ("rules", List(written.Rules, Of)),
        ("priorities", Section(written.Priorities, party => Written.List(false, party.Statements.Select(_patterns.Of)))),
        ("audiences", Section(written.Audiences, Of)),
        ("levers", Section(written.Levers, Of)),
        ("alone", List(written.Alone, Of)),
        ("offers", List(written.Offers, Of)),
        ("packages", Section(written.Packages, Of)),
        ("claims", Section(written.Claims, Of)));

    private static MappingNode? Section<T>(Catalog<T> items, Func<T, Node> of) where T : IIdentified =>
        items.Count == 0 ? null : Written.Mapping(true, items.Select(item => (item.Id, (Node?)of(item))));

    private static SequenceNode? List<T>(Sequence<T> items, Func<T, int, Node> of) =>
        items.Count == 0 ? null : Written.List(true, items.Select(of));

    private static MappingNode? Amounts(Catalog<AmountOf> amounts) =>
        amounts.Count == 0 ? null : Written.Mapping(false, amounts.Select(amount => (amount.Id, (Node?)Written.Amount(amount.Amount))));

    private ScalarNode? Name(string name, string id, string path) =>
        name == id && !_supported.Contains($"{path}.name") ? null : Written.Text(name);

    private ScalarNode? Unless(Amount amount, decimal usual, string path) =>
        amount == new Known(usual) && !_supported.Contains(path) ? null : Written.Amount(amount);

    private ScalarNode? Flag(bool flag, string path) =>
        flag ? Written.Plain("true") : _supported.Contains(path) ? Written.Plain("false") : null;

    private static MappingNode Of(Source source) => Written.Mapping(
        false,
        ("title", Written.TextIfAny(source.Title)),
        ("author", Written.TextIfAny(source.Author)),
        ("date", Written.Date(source.Date)),
        ("url", Written.TextIfAny(source.Url)),
        ("file", Written.TextIfAny(source.File)));

    private MappingNode Of(Party party) => Written.Mapping(
        false,
        ("name", Name(party.Name, party.Id, $"parties.{party.Id}")),
        ("benchmark", Written.AmountIfAny(party.Benchmark)),
        ("discount", Written.AmountIfAny(party.Discount)));

    private MappingNode Of(Quantity quantity) => Written.Mapping(
        false,
        ("name", Name(quantity.Name, quantity.Id, $"quantities.{quantity.Id}")),
        ("value", Written.Amount(quantity.Value)),
        ("unit", Written.TextIfAny(quantity.Unit)));

    private MappingNode Of(Issue issue)
    {
        var path = $"issues.{issue.Id}";
        var isListed = !issue.IsNumeric && !issue.IsDivided;
        return Written.Mapping(
            true,
            ("name", Name(issue.Name, issue.Id, path)),
            ("given-by", Written.Names(issue.GivenBy)),
            ("applies-when", issue.AppliesWhen is { } condition ? _patterns.Of(condition) : null),
            ("options", isListed ? Options(issue, path) : null),
            ("range", issue.Range is { } range ? Of(range) : null),
            ("divide", Written.Names(issue.Divide)),
            ("divisible", Flag(issue.Divisible, $"{path}.divisible")));
    }

    private static MappingNode Of(NumericRange range) => Written.Mapping(
        false,
        ("from", Written.Number(range.From)),
        ("to", Written.Number(range.To)),
        ("step", Written.Number(range.Step)),
        ("unit", Written.TextIfAny(range.Unit)));

    private Node Options(Issue issue, string path)
    {
        var nodes = issue.Options.Select(option => (option.Id, Node: Of(option, $"{path}.options.{option.Id}"))).ToList();
        return nodes.TrueForAll(option => option.Node is ScalarNode name && name.Text == option.Id)
            ? Written.List(false, issue.Options.Select(option => Written.Text(option.Id)))
            : Written.Mapping(true, nodes.Select(option => (option.Id, (Node?)option.Node)));
    }

    private Node Of(Option option, string path)
    {
        var entry = Written.Mapping(
            false,
            ("name", Name(option.Name, option.Id, path)),
            ("given-by", Written.Names(option.GivenBy)),
            ("irreversible", Flag(option.Irreversible, $"{path}.irreversible")));
        var isNamed = entry.Entries.Count == 1 && entry.Find("name") is not null && !_supported.Contains($"{path}.name");
        return entry.Entries.Count == 0 || isNamed ? Written.Text(option.Name) : entry;
    }

    private static MappingNode Scores(Catalog<IssueScore> scores, bool spread) =>
        Written.Mapping(spread, scores.Select(score => (score.Id, (Node?)Of(score))));

    private static Node Of(IssueScore score) => score.Whole is { } whole
        ? Written.Amount(whole)
        : Written.Mapping(
            false,
            [("weight", Written.AmountIfAny(score.Weight)), .. score.Points.Select(point => (point.Id, Written.Amount(point.Amount)))]);

    private static MappingNode Of(Agreement agreement) => Written.Mapping(
        false,
        ("must", agreement.Must.Count == 0 ? null : Written.List(false, agreement.Must.Select(Written.Text))),
        ("at-least", agreement.AtLeast is { } least ? Written.Number(least) : null));

    private MappingNode Of(Interaction interaction, int index) => Written.Mapping(
        false,
        ("party", Written.Text(interaction.Party)),
        ("when", _patterns.Of(interaction.When)),
        ("points", Written.Amount(interaction.Points)));

    private MappingNode Of(Rule rule, int index) => Written.Mapping(
        false,
        ("never", _patterns.Of(rule.Never)),
        ("because", Written.TextIfAny(rule.Because)));

    private MappingNode Of(Audience audience)
    {
        var path = $"audiences.{audience.Id}";
        return Written.Mapping(
            true,
            ("name", Name(audience.Name, audience.Id, path)),
            ("party", Written.Text(audience.Party)),
            ("weight", Unless(audience.Weight, 0, $"{path}.weight")),
            ("accepts-from", Written.AmountIfAny(audience.AcceptsFrom)),
            ("values", audience.Values.Count == 0 ? null : Scores(audience.Values, spread: false)),
            ("reads", audience.Reads.Count == 0 ? null : Written.Mapping(false, audience.Reads.Select(reads => (reads.Id, (Node?)Of(reads))))));
    }

    private static MappingNode Of(IssueReadings readings) =>
        Written.Mapping(false, readings.Options.Select(reading => (reading.Id, (Node?)Written.Text(reading.Words))));

    private MappingNode Of(Lever lever) => Written.Mapping(
        false,
        ("name", Name(lever.Name, lever.Id, $"levers.{lever.Id}")),
        ("by", Written.Text(lever.By)),
        ("against", Written.Text(lever.Against)),
        ("costs", Amounts(lever.Costs)),
        ("excludes", lever.Excludes.Count == 0 ? null : Written.List(false, lever.Excludes.Select(Written.Text))));

    private MappingNode Of(Alone alone, int index) => Written.Mapping(
        false,
        ("party", Written.Text(alone.Party)),
        ("reaches", _patterns.Of(alone.Reaches)),
        ("costs", Unless(alone.Costs, 0, $"alone[{index}].costs")),
        ("chance", Unless(alone.Chance, 1, $"alone[{index}].chance")));

    private MappingNode Of(Offer offer, int index) => Written.Mapping(
        false,
        ("by", Written.Text(offer.By)),
        ("date", Written.Date(offer.Date)),
        ("choose", _patterns.Of(offer.Choose)));

    private MappingNode Of(Package package) => Written.Mapping(
        false,
        ("name", Name(package.Name, package.Id, $"packages.{package.Id}")),
        ("date", Written.Date(package.Date)),
        ("choose", _patterns.Of(package.Choose)));

    private static MappingNode Of(Claim claim) => Written.Mapping(
        true,
        ("says", Written.Text(claim.Says)),
        ("from", Written.TextIfAny(claim.From)),
        ("supports", claim.Supports.Count == 0 ? null : Written.List(false, claim.Supports.Select(Written.Text))));
}
