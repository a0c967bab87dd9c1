using System.Globalization;
using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>What the numbers of a case mean, written down once more, word by word from the format, without arrays, grids or engine.</summary>
internal static class Naive
{
    /// <summary>Every package that the rules and conditions allow.</summary>
    public static IEnumerable<Choice> Packages(Case @case) =>
        Combinations(@case, 0, []).Where(c => @case.Issues.All(i => Arises(i, c) == c.Chosen.Contains(i.Id)) && !@case.Rules.Any(r => Matches(r.Never, c)));

    public static decimal Value(Case @case, string party, Choice choice) =>
        Sheet(@case, @case.Values.Find(party)?.Issues ?? [], party, choice)
        + @case.Interactions.Where(i => i.Party == party && Matches(i.When, choice)).Sum(i => Likely(@case, i.Points))
        + @case.Audiences.Where(a => a.Party == party).Sum(a => Likely(@case, a.Weight) * AudienceValue(@case, a, choice));

    public static decimal AudienceValue(Case @case, Audience audience, Choice choice) => Sheet(@case, audience.Values, audience.Party, choice);

    public static decimal NoDeal(Case @case, string party) =>
        @case.NoDeal.Find(party) is { } written ? Likely(@case, written.Amount)
        : @case.StatusQuo is { } statusQuo ? Value(@case, party, statusQuo)
        : 0;

    public static decimal Floor(Case @case, string party) =>
        @case.WalkAway.Find(party) is { } written ? Math.Max(NoDeal(@case, party), Likely(@case, written.Amount)) : NoDeal(@case, party);

    public static bool IsAcceptable(Case @case, Choice choice)
    {
        var accepting = @case.Parties.Where(p => Value(@case, p.Id, choice) >= Floor(@case, p.Id)).Select(p => p.Id).ToHashSet();
        var agreed = @case.Agreement is { } agreement
            ? agreement.Must.All(accepting.Contains) && accepting.Count >= (agreement.AtLeast ?? 0)
            : accepting.Count == @case.Parties.Count;
        return agreed && @case.Audiences.All(a => a.AcceptsFrom is null || AudienceValue(@case, a, choice) >= Likely(@case, a.AcceptsFrom));
    }

    public static bool DealExists(Case @case) => Packages(@case).Any(x => IsAcceptable(@case, x)
        && @case.Parties.All(p => @case.StatusQuo is null || Value(@case, p.Id, x) >= Value(@case, p.Id, @case.StatusQuo))
        && @case.Parties.Any(p => Value(@case, p.Id, x) > NoDeal(@case, p.Id)
            && (@case.StatusQuo is null || Value(@case, p.Id, x) > Value(@case, p.Id, @case.StatusQuo))));

    private static IEnumerable<Choice> Combinations(Case @case, int issue, Catalog<Chosen> chosen)
    {
        if (issue == @case.Issues.Count) return [new(chosen)];
        var without = @case.Issues[issue].AppliesWhen is null ? [] : Combinations(@case, issue + 1, chosen);
        return @case.Issues[issue].Options
            .SelectMany(o => Combinations(@case, issue + 1, chosen.Append(new Chosen(@case.Issues[issue].Id, o.Id)).ToCatalog())).Concat(without);
    }

    private static bool Arises(Issue issue, Choice choice) => issue.AppliesWhen is null || Matches(issue.AppliesWhen, choice);

    private static bool Matches(Pattern pattern, Choice choice) => pattern switch
    {
        Pattern.Holds holds => choice.Chosen.Find(holds.Issue)?.Option is { } option && holds.Options.Contains(option),
        Pattern.All all => all.Of.All(p => Matches(p, choice)),
        Pattern.Any any => any.Of.Any(p => Matches(p, choice)),
        Pattern.Not not => !Matches(not.Of, choice),
        _ => throw new InvalidOperationException(),
    };

    private static decimal Sheet(Case @case, Catalog<IssueScore> sheet, string owner, Choice choice) =>
        choice.Chosen.Sum(chosen => sheet.Find(chosen.Id) is { } score ? Points(@case, score, owner, chosen) : 0);

    private static decimal Points(Case @case, IssueScore score, string owner, Chosen chosen)
    {
        if (score.Whole is { } whole)
            return Likely(@case, whole) * (chosen.Option is null ? chosen.Shares.Find(owner)?.Part ?? 0 : chosen.Option == owner ? 1 : 0);
        var weight = score.Weight is { } written ? Likely(@case, written) : 1;
        if (!@case.Issues[score.Id].IsNumeric)
            return weight * (score.Points.Find(chosen.Option!) is { } found ? Likely(@case, found.Amount) : 0);
        var x = Number(chosen.Option!);
        var below = score.Points.Where(p => Number(p.Id) <= x).MaxBy(p => Number(p.Id));
        var above = score.Points.Where(p => Number(p.Id) >= x).MinBy(p => Number(p.Id));
        var (from, to) = (below ?? above, above ?? below);
        if (from is null || to is null) return 0;
        var (low, high) = (Likely(@case, from.Amount), Likely(@case, to.Amount));
        return weight * (from.Id == to.Id ? low : low + (high - low) * (x - Number(from.Id)) / (Number(to.Id) - Number(from.Id)));
    }

    private static decimal Number(string id) => decimal.Parse(id, CultureInfo.InvariantCulture);

    private static decimal Likely(Case @case, Amount amount) => amount switch
    {
        Known known => known.Value,
        Between between => between.Likely ?? (between.Low + between.High) / 2,
        _ => amount.At(id => Likely(@case, @case.Quantities[id].Value)),
    };
}
