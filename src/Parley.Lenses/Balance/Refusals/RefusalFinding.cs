namespace Parley.Lenses;

/// <summary>By how much named packages are refused, and the smallest changes that would mend them.</summary>
internal static class RefusalFinding
{
    /// <summary>The finding; null where no named package is refused.</summary>
    public static Finding? Of(string lens, CaseModel model, IReadOnlyList<Refusal> refusals, bool someAcceptable)
    {
        if (refusals.Count == 0) return null;
        var hardest = Hardest(refusals);
        Refusal[] mended = [.. refusals.Where(r => r.Mend?.Package is not null)];
        return new()
        {
            Lens = lens,
            Verdict = !someAcceptable ? "hopeless" : mended.Length == refusals.Count ? "mendable" : "unknown",
            Headline = $"{Short(hardest)}; {Remedy(model, hardest, someAcceptable)}.",
            Because =
            [
                .. refusals.Where(r => r != hardest).Select(r => $"{Short(r)}; {Remedy(model, r, someAcceptable)}."),
                .. mended.Select(r => $"“{r.Package.Name}” would be mended by {Changes(model, r)}."),
                .. mended.Where(r => !r.Mend!.IsProved).Select(r => "That no other change of as few issues does better for "
                    + $"“{r.Package.Name}” is not proved: the search was cut off."),
            ],
            Table = new(
                "What is refused, by how much, and the smallest change that mends it",
                ["Package", "Refused by", "Short by, points", "Issues to settle otherwise", "How"],
                [.. refusals.SelectMany(r => Rows(model, r))]),
            Evidence = Evidence.For(model.Case, [.. refusals.Select(r => $"packages.{r.Package.Id}"), "walk-away", "no-deal"]),
        };
    }

    /// <summary>The refused package that takes most to mend.</summary>
    public static Refusal Hardest(IReadOnlyList<Refusal> refusals) => refusals.MaxBy(Difficulty)!;

    /// <summary><c>“The grand bargain” leaves Russia 12 points short of what it would accept and France 2</c>.</summary>
    public static string Short(Refusal refusal)
    {
        var measured = refusal.Shortfalls.Where(s => s.Points is not null).Select((s, at) => at == 0
            ? $"{s.Name} {Say.Points(s.Points!.Value)} short of what it would accept"
            : $"{s.Name} {Say.Number(s.Points!.Value)}");
        var ranked = refusal.Shortfalls.Where(s => s.Points is null).Select(s => $"{s.Name} below the status quo");
        return $"“{refusal.Package.Name}” leaves {Say.List([.. measured, .. ranked])}";
    }

    private static int Difficulty(Refusal refusal) => refusal.Mend switch
    {
        { Package: not null } mend => mend.Changes,
        { } mend => int.MaxValue - 1 - mend.RuledOut,
        null => -1,
    };

    private static string Remedy(CaseModel model, Refusal refusal, bool someAcceptable)
    {
        if (!someAcceptable) return "nothing mends it, since no package is acceptable";
        if (refusal.Mend is not { } mend) return "what would mend it was not looked for, because it shares an item in parts";
        var issues = Say.Count(mend.Package is null ? mend.RuledOut : mend.Changes, "issue", "issues");
        return mend.Package is null
            ? $"settling up to {issues} otherwise does not mend it, and the search was cut off there"
            : $"the smallest change that would be accepted settles {issues} of {model.Space.Issues} otherwise";
    }

    private static string Changes(CaseModel model, Refusal refusal) =>
        NearestInWords.Changes(model, refusal.Settlement.Package, refusal.Mend!.Package!);

    private static IEnumerable<IReadOnlyList<Cell>> Rows(CaseModel model, Refusal refusal)
    {
        var mended = refusal.Mend?.Package is not null;
        for (var at = 0; at < refusal.Shortfalls.Count; at++)
        {
            var (name, points) = refusal.Shortfalls[at];
            Cell by = points is { } amount ? amount : "–";
            Cell changes = mended ? refusal.Mend!.Changes : "–";
            yield return at > 0
                ? ["", name, by, "", ""]
                : [refusal.Package.Name, name, by, changes, mended ? Changes(model, refusal) : "–"];
        }
    }
}
