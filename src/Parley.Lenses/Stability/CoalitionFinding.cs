using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Which packages several parties could leave together, to the gain of all of them.</summary>
internal static class CoalitionFinding
{
    private const int MostMembers = 3;

    private static readonly Concept[] Asked = [Concept.Nash, Concept.GeneralMetarational, Concept.Sequential];

    // Pairs of states, over all coalitions: a second or so.
    private const long MostPairs = 1L << 27;

    /// <summary>The finding; null where fewer than two parties can move, or it would take too long.</summary>
    public static Finding? Of(string lens, IReadOnlyList<PackageVerdict> verdicts)
    {
        var judged = verdicts.Where(v => v.View.Within is null && v.View.Conflict.DecisionMakers <= 64
            && Coalitions.Pairs(v.View.Conflict, MostMembers) <= MostPairs).ToArray();
        if (judged.Length == 0) return null;
        var found = judged.Select(v => v.View).Distinct().ToDictionary(
            view => view, view => Coalitions.Analyze(view.Conflict, MostMembers, Asked));
        var broken = judged.Select(v => (Verdict: v, Move: First(found[v.View], v.State, Concept.Sequential))).ToArray();
        var left = broken.Where(b => b.Move is not null).ToArray();
        return new()
        {
            Lens = lens,
            Verdict = left.Length == 0 ? "firm" : left.Length == broken.Length ? "loose" : "mixed",
            Headline = Headline(broken.Length, left),
            Because = [.. left.Select(b => Sentence(b.Verdict, b.Move!))],
            Table = Table(judged, found),
        };
    }

    // Those of one member are told already.
    private static CoalitionMove? First(CoalitionStability found, int state, Concept concept)
    {
        for (var c = 0; c < found.Coalitions.Length; c++)
            if (found.Coalitions[c].Length > 1 && found.Break(concept, c, state) is { } move) return move;
        return null;
    }

    private static string Headline(int all, (PackageVerdict Verdict, CoalitionMove? Move)[] left)
    {
        var packages = Say.Count(all, "package", "packages");
        if (left.Length == 0) return $"No two or three parties could leave {(all == 1 ? "the package" : $"any of {packages}")} together to the gain of all of them, undeterred.";
        var (verdict, move) = left[0];
        if (all == 1) return $"{Members(verdict.View, move!)} could leave “{verdict.Package.Name}” together, undeterred, to the gain of {(move!.Members.Length == 2 ? "both" : "all")}.";
        return $"Of {packages}, {Say.Count(left.Length)} could be left by several together, undeterred: {Members(verdict.View, move!)} could leave “{verdict.Package.Name}” to the gain of {(move!.Members.Length == 2 ? "both" : "all")}.";
    }

    private static string Sentence(PackageVerdict verdict, CoalitionMove move)
    {
        var way = string.Join("; then ", move.Path.Take(4).Select(s => $"{MoveWords.Who(verdict.View, s.Movers)} would {MoveWords.Does(verdict.View, s.Movers, s.From, s.To)}"));
        return $"“{verdict.Package.Name}”: {Members(verdict.View, move)} could leave it for something that {(move.Members.Length == 2 ? "both" : "all")} like better. {way}.";
    }

    private static string Members(StabilityView view, CoalitionMove move) => Say.List([.. move.Members.Select(view.Model.Name)]);

    private static Table Table(PackageVerdict[] judged, Dictionary<StabilityView, CoalitionStability> found) => new(
        "The first group of two or three that could leave each package together", ["Package", .. Asked.Select(ConceptNames.InWords)],
        [
            .. judged.Select(v => (IReadOnlyList<Cell>)
            [
                v.Package.Name,
                .. Asked.Select(c => (Cell)(First(found[v.View], v.State, c) is { } move ? Members(v.View, move) : "–")),
            ]),
        ]);
}
