using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Whether each package holds, who would break it, and why.</summary>
internal static class HoldsFinding
{
    /// <summary>The finding; null where there is no package to judge.</summary>
    public static Finding? Of(string lens, StabilityStudy study, IReadOnlyList<PackageVerdict> verdicts)
    {
        if (verdicts.Count == 0) return null;
        var sentences = new VerdictSentences(verdicts);
        var words = verdicts.Select(v => v.Word).Distinct().ToArray();
        return new()
        {
            Lens = lens,
            Verdict = words.Length == 1 ? words[0] : "mixed",
            Headline = Headline(verdicts, sentences),
            Because = [.. verdicts.SelectMany(sentences.Of), .. Notes(study, verdicts)],
            Table = Table(verdicts),
            Chart = Chart(verdicts),
            Evidence = Evidence.For(study.Model.Case, [.. study.Model.Case.Packages.Select(p => $"packages.{p.Id}")]),
        };
    }

    private static string Headline(IReadOnlyList<PackageVerdict> verdicts, VerdictSentences sentences)
    {
        string[] counts =
        [
            .. new[] { (PackageVerdict.Holds, "nobody gains by leaving"), (PackageVerdict.Deterred, "held by fear of the answer"), (PackageVerdict.Doubtful, "doubtful"), (PackageVerdict.Breaks, "bound to break") }
                .Select(x => (Count: verdicts.Count(v => v.Word == x.Item1), x.Item2)).Where(x => x.Count > 0)
                .Select(x => x.Item2 == "nobody gains by leaving" ? $"{Say.Count(x.Count)} {(x.Count == 1 ? "holds" : "hold")}" : $"{Say.Count(x.Count)} {(x.Count == 1 ? "is" : "are")} {x.Item2}"),
        ];
        // Of one there is nothing to count: "1 is doubtful" becomes "X is doubtful".
        var all = verdicts.Count == 1 ? $"“{verdicts[0].Package.Name}” {counts[0][2..]}" : $"Of {Say.Count(verdicts.Count)} packages, {Say.List(counts)}";
        var telling = Broken(verdicts);
        if (telling is null) return $"{all}.";
        var story = sentences.Leaving(telling, Foremost(telling));
        return verdicts.Count == 1 ? $"“{telling.Package.Name}” breaks: {story}." : $"{all}; “{telling.Package.Name}” breaks: {story}.";
    }

    // What the parties would have agreed to and cannot keep says most; then what the case names.
    private static PackageVerdict? Broken(IReadOnlyList<PackageVerdict> verdicts)
    {
        var broken = verdicts.Where(v => v.Word == PackageVerdict.Breaks).ToArray();
        return Array.Find(broken, v => v.Package.IsNamed && v.View.Model.SuitsParties(CaseModel.Settle(v.Package.Package)) && v.Package.Name != JudgedPackage.StatusQuoName)
            ?? Array.Find(broken, v => v.Package.IsNamed) ?? broken.FirstOrDefault();
    }

    private static int Foremost(PackageVerdict verdict) =>
        verdict.Leaving.OrderByDescending(p => verdict.View.StoppedBy(p, verdict.State).Count).First();

    private static IEnumerable<string> Notes(StabilityStudy study, IReadOnlyList<PackageVerdict> verdicts)
    {
        var model = study.Model;
        foreach (var view in verdicts.Select(v => v.View).Distinct().Where(v => v.Within is not null).Take(1))
            yield return $"This is told of the packages within {Say.Count(view.Within!.Value, "move", "moves")} of those that are named or solutions, as there are too many in all: whether "
                + "somebody gains by leaving is exact, but answers that lead further away are not seen.";
        var idle = Enumerable.Range(0, model.Space.Parties).Where(p => !study.Control.Givers.Any(i => i.Any(g => g.Contains(p)))).ToArray();
        if (idle.Length > 0)
            yield return $"{Say.List([.. idle.Select(model.Name)])} {(idle.Length == 1 ? "gives" : "give")} nothing in this case, so that every package holds as far as {(idle.Length == 1 ? "it is" : "they are")} concerned.";
        var still = Enumerable.Range(0, model.Space.Issues).Where(i => !study.Control.Moves(i)).ToArray();
        if (still.Length > 0)
            yield return $"Nobody is named to give {Say.List([.. still.Select(i => model.Case.Issues[i].Name)], most: 5)}: {(still.Length == 1 ? "it stays" : "these stay")} as each package has {(still.Length == 1 ? "it" : "them")}.";
        string[] missing = [.. study.LeftOut, .. study.Judged.Where(j => verdicts.All(v => v.Package != j)).Select(j => j.Name)];
        if (missing.Length > 0)
            yield return $"Not judged: {Say.List([.. missing.Select(n => $"“{n}”")], most: 5)}, as {(missing.Length == 1 ? "it is" : "they are")} not possible, shared in parts, or among too many packages.";
    }

    private static Table Table(IReadOnlyList<PackageVerdict> verdicts) => new(
        "Who would leave each package, by each concept", ["Package", "Verdict", .. ConceptNames.All.Select(ConceptNames.InWords)],
        [
            .. verdicts.Select(v => (IReadOnlyList<Cell>)
            [
                v.Package.Name, v.Word,
                .. ConceptNames.All.Select(c => (Cell)(v.View.Unstable(c, v.State) is { Length: > 0 } who ? Say.List([.. who.Select(v.View.Model.Name)]) : "–")),
            ]),
        ]);

    private static Chart? Chart(IReadOnlyList<PackageVerdict> verdicts) => verdicts.Count == 1 ? null : new(
        ChartKind.Bar, "By how many of the five concepts each package holds", "", "Concepts",
        [
            new("Concepts", [.. verdicts.Select((v, at) => new ChartPoint(at, ConceptNames.All.Count(c => v.View.Stable.IsEquilibrium(c, v.State)), v.Package.Name))]),
        ],
        []);
}
