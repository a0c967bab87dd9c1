using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What stands in the way where there is no deal.</summary>
/// <param name="InShort">In words that can follow "There is no deal: ".</param>
/// <param name="Because">In sentences; empty where there is a deal.</param>
internal sealed record Hindrance(string InShort, IReadOnlyList<string> Because)
{
    private const int MostPairs = 6;

    public static Hindrance Of(DealView view)
    {
        if (view.Deal.Exists) return new("", []);
        if (view.Deal.Packages.IsZero)
            return new("the rules leave no package at all", ["Every combination of options breaks a rule."]);
        if (view.Deal.AcceptableFrontier.Count > 0) return NothingBetter(view);
        var parties = Enumerable.Range(0, view.Model.Space.Parties).ToArray();
        if (view.SomeMayRefuse)
            return Reaches(view, v => EnoughAtFloor(view.Model.Space, v))
                ? Blocked(view)
                : TooFew(view, [.. parties.Where(p => view.Model.Space.Must![p])]);
        return Reaches(view, v => AllAtFloor(view, parties, v)) ? Blocked(view) : Apart(view, parties);
    }

    private static Hindrance NothingBetter(DealView view)
    {
        var (isOne, count) = view.Deal.Acceptable is { Exact: true, Count: var exact } ? (exact.IsOne, Say.Count(exact)) : (false, null);
        if (view.Model.StatusQuo is not { } now)
            return new(isOne ? "the only acceptable package gives no party more than no deal" : $"{(count is null ? "no acceptable package" : $"of {count} acceptable packages, none")} gives any party more than no deal", []);
        if (isOne && view.Model.IsFeasible(now) && view.Model.IsAcceptable(now))
            return new($"nothing but the status quo suits {(view.SomeMayRefuse ? "enough parties" : "everyone")}", []);
        var each = isOne ? "the only acceptable package" : count is null ? "every acceptable package" : $"each of {count} acceptable packages";
        return new(
            $"{each} leaves some party worse off than the status quo, or none better off",
            [
                .. view.Model.Stakeholders.Where(p => view.Model.Value(now, p) > view.Model.NoDeal(p)).Select(p =>
                    $"{view.Party(p).Name} has {Say.Points(view.Model.Value(now, p))} with the status quo and expects {Say.Number(view.Model.NoDeal(p))} without a deal; "
                    + "a deal has to leave it at least what it has."),
            ]);
    }

    private static Hindrance Blocked(DealView view)
    {
        var audiences = Say.List([.. view.Model.Blockers.Select(a => view.Case.Audiences[a].Name)], "or");
        var suited = view.SomeMayRefuse ? "enough parties" : "the parties";
        return new($"every package that suits {suited} is blocked by {audiences}", []);
    }

    private static Hindrance TooFew(DealView view, int[] must)
    {
        var apart = Apart(view, must);
        return apart.Because.Count > 0 ? apart : new($"{None(view)} reaches the floors of enough parties", []);
    }

    // The frontier tells for every set of parties whether their floors can be reached together: a package that reaches them is
    // on it or dominated by one that is.
    private static Hindrance Apart(DealView view, int[] parties)
    {
        var alone = parties.Where(p => !Reaches(view, v => AllAtFloor(view, [p], v))).ToArray();
        if (alone.Length > 0)
            return new($"{None(view)} reaches the floor of {Names(view, alone, "or")}", [.. alone.Select(p => BestFor(view, p))]);
        int[][] pairs =
        [
            .. parties.SelectMany(p => parties.Where(q => q > p).Select(q => new[] { p, q }))
                .Where(pair => !Reaches(view, v => AllAtFloor(view, pair, v))),
        ];
        if (pairs.Length > 0)
            return new(
                $"{None(view)} reaches the floors of both {Names(view, pairs[0], "and")}",
                [.. pairs.Take(MostPairs).Select(pair => $"{Names(view, pair, "and")} cannot both have their floors "
                    + $"({FloorOf(view, pair[0])} and {FloorOf(view, pair[1])}); each alone can.")]);
        if (Reaches(view, v => AllAtFloor(view, parties, v))) return new("", []);
        return new(
            $"{None(view)} reaches the floors of all of {Names(view, parties, "and")}",
            ["Every two of them can have their floors together, but not all."]);
    }

    private static string BestFor(DealView view, int party)
    {
        var frontier = view.Answer.Frontier;
        if (view.Model.IsOrdinal(party)) return $"Nothing that can be agreed ranks as high as the status quo for {view.Party(party).Name}.";
        var best = Enumerable.Range(0, frontier.Count).Max(i => frontier.Value(i, party));
        return $"The floor of {view.Party(party).Name} is {FloorOf(view, party)}, and the best any package gives it "
            + $"is {Say.Number(view.Model.Points(party, best))}.";
    }

    private static string FloorOf(DealView view, int party) =>
        view.Model.IsOrdinal(party) ? "the rank of the status quo" : Say.Points(view.Model.Floor(party));

    private static string Names(DealView view, int[] parties, string joiner) => Say.List([.. parties.Select(p => view.Party(p).Name)], joiner);

    private static string None(DealView view) =>
        view.Answer.Frontier.IsExact ? $"no package of {Say.Count(view.Deal.Packages)}" : "no package that was looked at";

    private static bool EnoughAtFloor(DealSpace space, long[] value)
    {
        var accepting = Enumerable.Range(0, space.Parties).Where(p => value[p] >= space.Floor[p]).ToHashSet();
        return accepting.Count >= space.AtLeast
            && Enumerable.Range(0, space.Parties).All(p => !space.Must![p] || accepting.Contains(p));
    }

    private static bool AllAtFloor(DealView view, int[] parties, long[] value) =>
        Array.TrueForAll(parties, p => value[p] >= view.Model.Space.Floor[p]);

    private static bool Reaches(DealView view, Predicate<long[]> enough)
    {
        var (frontier, value) = (view.Answer.Frontier, new long[view.Model.Space.Parties]);
        for (var i = 0; i < frontier.Count; i++)
        {
            for (var p = 0; p < value.Length; p++) value[p] = frontier.Value(i, p);
            if (enough(value)) return true;
        }
        return false;
    }
}
