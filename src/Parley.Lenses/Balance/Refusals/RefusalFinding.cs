using Parley.Cases;

namespace Parley.Lenses;

/// <summary>By how much named packages are refused, and the smallest changes that would mend them.</summary>
internal static class RefusalFinding
{
    /// <summary>The finding; null where no named package is refused.</summary>
    public static Finding? Of(string lens, CaseModel model, IReadOnlyList<Refusal> refusals, bool someAcceptable)
    {
        if (refusals.Count == 0) return null;
        var hardest = refusals.MaxBy(Difficulty)!;
        return new()
        {
            Lens = lens,
            Verdict = !someAcceptable ? "hopeless" : refusals.All(r => r.Mend?.Package is not null) ? "mendable" : "unknown",
            Headline = $"{hardest.Package.Name} leaves {Short(hardest)}; {Remedy(model, hardest, someAcceptable)}.",
            Because =
            [
                .. refusals.Where(r => r != hardest).Select(r => $"{r.Package.Name} leaves {Short(r)}; {Remedy(model, r, someAcceptable)}."),
                .. refusals.Where(r => r.Mend?.Package is not null).Select(r => $"{r.Package.Name} would then have {InFull(model, r)}."),
                .. refusals.Where(r => r.Mend is { Package: not null, IsProved: false }).Select(r =>
                    $"That no other change of as few issues does better for {r.Package.Name} is not proved: the search was cut off."),
            ],
            Table = new(
                "What is refused, by how much, and the smallest change that mends it",
                ["Package", "Refused by", "Short by, points", "Issues to settle otherwise", "How"],
                [.. refusals.SelectMany(r => Rows(model, r))]),
            Evidence = Evidence.For(model.Case, [.. refusals.Select(r => $"packages.{r.Package.Id}"), "walk-away", "no-deal"]),
        };
    }

    private static int Difficulty(Refusal refusal) => refusal.Mend switch
    {
        { Package: not null } mend => mend.Changes,
        { } mend => int.MaxValue - 1 - mend.RuledOut,
        null => -1,
    };

    private static string Short(Refusal refusal) => Say.List([.. refusal.Shortfalls.Select(s =>
        s.Points is { } points ? $"{s.Name} {Say.Points(points)} short of what it would accept" : $"{s.Name} below the status quo")]);

    private static string Remedy(CaseModel model, Refusal refusal, bool someAcceptable)
    {
        if (!someAcceptable) return "nothing mends it, since no package is acceptable";
        if (refusal.Mend is not { } mend) return "what would mend it was not looked for, because it shares an item in parts";
        if (mend.Package is null)
            return $"settling up to {Say.Count(mend.RuledOut, "issue", "issues")} otherwise does not mend it, and the search was cut off there";
        var (issues, all) = (Say.Count(mend.Changes, "issue", "issues"), model.Space.Issues);
        return $"the smallest change that would be accepted settles {issues} of {all} otherwise";
    }

    private static string InFull(CaseModel model, Refusal refusal) =>
        NearestInWords.Changes(model, refusal.Settlement.Package, refusal.Mend!.Package!);

    private static IEnumerable<IReadOnlyList<Cell>> Rows(CaseModel model, Refusal refusal) => refusal.Shortfalls.Select((s, at) => (Cell[])
    [
        at == 0 ? refusal.Package.Name : "", s.Name, s.Points is { } points ? points : "–",
        at > 0 ? "" : refusal.Mend?.Package is null ? "–" : refusal.Mend.Changes,
        at > 0 ? "" : refusal.Mend?.Package is null ? "–" : InFull(model, refusal),
    ]);
}
