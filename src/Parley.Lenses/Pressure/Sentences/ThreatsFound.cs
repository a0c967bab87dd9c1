namespace Parley.Lenses;

/// <summary>What was compared, where it ends, and what is uncertain about that.</summary>
internal static class ThreatsFound
{
    public static IEnumerable<string> Of(PressureView view) =>
        [.. Compared(view), .. Talks(view), .. Threats(view), .. WholePackages(view), .. Precision(view)];

    private static IEnumerable<string> Compared(PressureView view)
    {
        var levers = view.Levers;
        var sets = Say.List([.. levers.Owners.Select(p => $"{levers.Sets[p].Sets.Length} of {view.Party(p).Name}")]);
        yield return $"A threat is a set of levers, pulled until there is a deal; compared were {sets}, pulling none included.";
        foreach (var p in levers.Owners.Where(p => !levers.Sets[p].IsComplete))
            yield return $"{view.Party(p).Name} has more than {LeverSets.Most} sets of levers: "
                + "tried were single ones and all that fit together.";
        var levs = view.Case.Levers;
        if (levs.Any(lever => lever.Excludes.Any(other => levs[other].By != lever.By)))
            yield return "That levers of different parties exclude each other is left out of account, "
                + "since each party chooses its threat by itself.";
    }

    private static IEnumerable<string> Talks(PressureView view)
    {
        yield return view.Talks.Bargain is { } bargain
            ? $"Without levers, the Nash bargain gives {InWords.Worth(view.Model, view.Package(bargain))}."
            : $"Without levers there is no deal, which leaves {view.Left(view.Talks)}.";
    }

    private static IEnumerable<string> Threats(PressureView view)
    {
        if (view.Threats is not { } threats)
        {
            yield return "Best replies to best replies lead in a circle, so no choice of levers was found that everyone stays with; "
                + "pressing is judged for each party by its best levers while the others stand still.";
            yield break;
        }
        yield return view.Levers.Sides is not null
            ? $"In the equilibrium in threats (Nash 1953) {view.Doing(threats)}."
            : $"Best replies to best replies settle where {view.Doing(threats)}; "
                + "with more than two parties there may be other such points.";
        if (threats.Profile.Any(set => set > 0)) yield return $"While there is no deal, that leaves {view.Left(threats)}.";
    }

    private static IEnumerable<string> WholePackages(PressureView view)
    {
        if (view.Levers.Sides is not { } sides) yield break;
        if (sides.Game() is not { } game)
        {
            yield return "The game of threats over whole packages is too large to list its equilibria.";
            yield break;
        }
        var pure = game.PureEquilibria();
        var worth = pure.Select(cell => view.Levers.At(sides.Profile(cell.Row, cell.Column))).ToArray();
        var mixed = game.ExtremeEquilibria()?.Count(e => !e.IsPure);
        var also = mixed switch
        {
            null => "; mixed ones were not sought among so many threats",
            0 => "",
            1 => "; 1 more is mixed",
            _ => $"; {mixed} more are mixed",
        };
        yield return pure.Count == 0
            ? $"Over whole packages alone, without lots, no pair of threats is stable by itself{also}."
            : $"Over whole packages alone, without lots, {Say.Count(pure.Count, "pair of threats is", "pairs of threats are")} stable, "
                + $"worth {Range(view, sides.First, worth)} to {view.Party(sides.First).Name} "
                + $"and {Range(view, sides.Second, worth)} to {view.Party(sides.Second).Name}{also}.";
    }

    private static string Range(PressureView view, int party, Situation[] worth)
    {
        var (low, high) = (worth.Min(s => s.Value(party)), worth.Max(s => s.Value(party)));
        return low == high ? view.Say(party, low) : $"{Say.Number(view.Points(party, low))} to {view.Say(party, high)}";
    }

    private static IEnumerable<string> Precision(PressureView view)
    {
        if (!view.Levers.Candidates.IsExact)
            yield return "The efficient packages are known only within an error here, so that these bargains are not proved best.";
    }
}
