using Parley.Cases;
using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Which of all packages would hold.</summary>
internal static class EquilibriaFinding
{
    private const int MostNamed = 8;
    private const int MovesAhead = 3;
    private const int MostStatesAhead = 20_000;

    /// <summary>The finding; null where the conflict was not worked through.</summary>
    public static Finding? Of(string lens, StabilityStudy study, IReadOnlyList<PackageVerdict> verdicts)
    {
        if (study.Main is not { } view) return null;
        var counts = ConceptNames.All.Select(c => view.Stable.Equilibria(c).Count()).ToArray();
        return new()
        {
            Lens = lens,
            Verdict = counts[(int)Concept.Nash] > 0 ? "rests" : counts[(int)Concept.Sequential] > 0 ? "deterred" : counts[(int)Concept.GeneralMetarational] > 0 ? "doubtful" : "restless",
            Headline = Headline(view, counts),
            Because = [.. Listed(view, verdicts), .. new StatusQuoSentences(view, s => Described(view, verdicts, s)).All()],
            Table = Table(view, counts, Ahead(view)),
        };
    }

    private static string Headline(StabilityView view, int[] counts)
    {
        var all = Say.Count(view.Conflict.States, "possible package", "possible packages");
        var (nash, seq, gmr) = (counts[(int)Concept.Nash], counts[(int)Concept.Sequential], counts[(int)Concept.GeneralMetarational]);
        var free = nash == 0 ? $"Of {all}, none is such that nobody gains by leaving"
            : $"Of {all}, {Say.Count(nash)} {(nash == 1 ? "holds" : "hold")} because nobody gains by leaving";
        if (gmr == 0) return $"{free}, and no answer to leaving holds any.";
        return $"{free}; {(seq == 0 ? "none" : Say.Count(seq))} {(seq <= 1 ? "does" : "do")} if answers that pay those who give them count, and {Say.Count(gmr)} if any answer does.";
    }

    private static IEnumerable<string> Listed(StabilityView view, IReadOnlyList<PackageVerdict> verdicts)
    {
        foreach (var concept in new[] { Concept.Nash, Concept.Sequential })
        {
            int[] states = [.. view.Stable.Equilibria(concept).Take(MostNamed + 1)];
            if (states.Length is 0 or > MostNamed) continue;
            if (concept == Concept.Sequential && states.SequenceEqual(view.Stable.Equilibria(Concept.Nash))) continue;
            yield return $"{(concept == Concept.Nash ? "Nobody gains by leaving" : "Held by answers that pay those who give them")}: "
                + $"{string.Join("; ", states.Select(s => Described(view, verdicts, s)))}.";
        }
    }

    private static string Described(StabilityView view, IReadOnlyList<PackageVerdict> verdicts, int state)
    {
        if (verdicts.FirstOrDefault(v => ReferenceEquals(v.View, view) && v.State == state) is { } named) return $"“{named.Package.Name}”";
        var (model, package) = (view.Model, view.Package(state));
        var issues = Enumerable.Range(0, package.Length).Where(i => package[i] >= 0 && view.Found.Control.Moves(i))
            .Where(i => model.StatusQuo is null || model.StatusQuo.Package[i] != package[i]);
        return Say.List([.. issues.Select(i => $"{model.Case.Issues[i].Name} ({model.OptionName(i, package[i])})")], most: 5);
    }

    // Looking ahead costs a pass over the moves for each move ahead, and more for each party.
    private static int? Ahead(StabilityView view) =>
        view.Conflict.States > MostStatesAhead ? null : LimitedMoves.Analyze(view.Conflict, MovesAhead).Equilibria(MovesAhead).Count();

    private static Table Table(StabilityView view, int[] counts, int? ahead) => new(
        "Packages that hold for everybody, by each concept", ["Concept", "A package holds because", "Packages", "Share"],
        [
            .. ConceptNames.All.Select((c, at) => (IReadOnlyList<Cell>)
            [
                ConceptNames.InWords(c), ConceptNames.Reason(c), (decimal)counts[at], Say.Percent((double)counts[at] / view.Conflict.States),
            ]),
            .. ahead is { } count
                ? [[$"L{MovesAhead}", "everybody looks three moves ahead, and nobody likes where moving would end", (decimal)count, Say.Percent((double)count / view.Conflict.States)]]
                : Array.Empty<IReadOnlyList<Cell>>(),
        ]);
}
