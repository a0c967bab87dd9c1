using Parley.Cases;

namespace Parley.Lenses;

/// <summary>One run of talks in words.</summary>
internal sealed class TaleWords(Inquiry inquiry, TalksSetting setting, TalksTale tale)
{
    private readonly CaseModel _model = inquiry.Model;
    private readonly Case _case = inquiry.Model.Case;

    /// <summary>How it ended, in a sentence.</summary>
    public string Headline()
    {
        var rounds = $"in round {Say.Count(tale.Round)} of {Say.Count(tale.Conditions.Rounds)}, after {Say.Count(tale.Offers.Count, "offer", "offers")}";
        return tale switch
        {
            { Agreed: { } agreed } => $"{Manners()} agree {rounds}, on an offer by {Name(tale.Offers[^1].By)}: it gives {Given(agreed)}.",
            { End: "deadline" } => $"{Manners()} do not agree: the deadline passes {rounds}.",
            { End: "breakdown" } => $"{Manners()} do not agree: the talks break down {rounds}.",
            { End: "left", By: { } by } => $"{Manners()} do not agree: {Name(by)} walks away {rounds}.",
            _ => $"{Manners()} do not agree: the strategy of {Name(tale.By ?? tale.First)} fails {rounds}.",
        };
    }

    /// <summary>Offer after offer, a sentence each; one that only repeats its party's last is passed over.</summary>
    public IEnumerable<string> Offers()
    {
        foreach (var (id, (style, strategy)) in tale.Styles)
            yield return $"{Name(id)} bargains by {strategy}: it {Manner(style)}.";
        foreach (var offer in tale.Offers.Where(IsTold))
            yield return $"Round {offer.Round}: {Said(offer)}; worth {Worth(offer.Package)}.{Answered(offer)}";
        if (tale.Agreed is { } agreed)
        {
            yield return $"What is agreed: {AgainstNow(agreed) ?? Everything(agreed)}.";
            if (setting.Discount.Any(d => d < 1))
                yield return $"As time has passed, the gains are worth {Say.List([.. tale.Discounted.Select(d => $"{TalksWords.Share(d.Value)} of the most {Name(d.Key)} could gain")])}.";
        }
    }

    /// <summary>Whether an offer says anything new.</summary>
    public bool IsTold(TaleOffer offer) => offer.Number == tale.Offers.Count
        || (offer.Moved && (offer.By != TalksTale.Mediator || offer.Number == 1 || offer.Answers.All(a => a.Answer == "accept")));

    /// <summary>The offer before this one by the same party; null for its first.</summary>
    public TaleOffer? Last(TaleOffer offer) => tale.Offers.Take(offer.Number - 1).LastOrDefault(o => o.By == offer.By);

    /// <summary>How many issues an offer settles otherwise than another.</summary>
    public int IssuesChanged(TaleOffer offer, TaleOffer last) =>
        _case.Issues.Count(i => !Equals(offer.Package.Choose.Chosen.Find(i.Id), last.Package.Choose.Chosen.Find(i.Id)));

    /// <summary>A party's name.</summary>
    public string Name(string id) => id == TalksTale.Mediator ? "the mediator" : _case.Parties[id].Name;

    /// <summary>What each side gave up from its first offer to its last.</summary>
    public string Conceded()
    {
        var parts = setting.Players.Select((_, p) => setting.Id(p)).Select(id =>
        {
            TaleOffer[] own = [.. tale.Offers.Where(o => o.By == id)];
            if (own.Length == 0) return $"{Name(id)} makes no offer";
            if (own.Count(o => o.Moved) == 1) return $"{Name(id)} never moves";
            var given = own[0].Shares[id] - own[^1].Shares[id];
            return $"{Name(id)} {(given < 0 ? "asks for" : "gives up")} {TalksWords.Share(Math.Abs(given))} of the most it could gain"
                + $"{(given < 0 ? " more" : "")} in {Say.Count(own.Count(o => o.Moved))} different offers";
        });
        return $"From first offer to last {Say.List([.. parts])}.";
    }

    private string Said(TaleOffer offer)
    {
        if (!offer.Moved) return $"{Name(offer.By)} offers the same as before";
        return Last(offer) is { } last
            ? $"{Name(offer.By)} moves to {InWords.Differences(_case.Issues, offer.Package.Choose, last.Package.Choose)}"
            : $"{Name(offer.By)} opens with {AgainstNow(offer.Package) ?? Everything(offer.Package)}";
    }

    // What would change; null where there is no status quo that a package could be compared with.
    private string? AgainstNow(PackageResult package)
    {
        if (_model.StatusQuo is not { IsWhole: true } now) return null;
        return InWords.Differences(_case.Issues, package.Choose, _model.Decode(now)) is { Length: > 0 } changes ? changes : "everything as it stands now";
    }

    private string Answered(TaleOffer offer)
    {
        string[] yes = [.. offer.Answers.Where(a => a.Answer == "accept").Select(a => Name(a.Party))];
        string[] left = [.. offer.Answers.Where(a => a.Answer == "leave").Select(a => Name(a.Party))];
        if (left.Length > 0) return $" {Say.List(left)} walks away.";
        return yes.Length == 0 ? "" : $" {Say.List(yes)} {(yes.Length == 1 ? "accepts" : "accept")}.";
    }

    private string Everything(PackageResult package) => Say.List([.. _case.Issues
        .Where(i => package.Choose.Chosen.Contains(i.Id)).Select(i => $"{i.Name}: {InWords.Option(i, package.Choose.Chosen[i.Id])}")]);

    private string Given(PackageResult package) => package.Gains.All(g => g.Value == 0)
        ? "nobody more than no deal"
        : _model.Each(setting.Players, p => package.Gains[_case.Parties[p].Id]) + " over no deal";

    private string Worth(PackageResult package) => Say.List([.. setting.Players.Select((p, at) => (_case.Parties[p], at))
        .Select(x => $"{(x.at == 0 ? $"{Say.Points(package.Gains[x.Item1.Id])} over no deal" : Say.Number(package.Gains[x.Item1.Id]))} to {x.Item1.Name}")]);

    private string Manners() => Say.List([.. tale.Styles.Select(s => $"{Name(s.Key)} ({s.Value.Style})")]);

    private static string Manner(string style) => TalkStyles.Named(style).Manner is var manner && char.IsUpper(manner[0])
        ? char.ToLowerInvariant(manner[0]) + manner[1..].TrimEnd('.')
        : manner;
}
