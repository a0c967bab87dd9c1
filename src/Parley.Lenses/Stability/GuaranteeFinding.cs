namespace Parley.Lenses;

/// <summary>What would make packages hold that do not.</summary>
internal static class GuaranteeFinding
{
    /// <summary>The finding; null where every package holds.</summary>
    public static Finding? Of(string lens, IReadOnlyList<Guarantees> all)
    {
        if (all.Count == 0) return null;
        var mended = all.Count(g => g.Parties.All(p => p.StoppedBy.Count == 0));
        return new()
        {
            Lens = lens,
            Verdict = mended == all.Count ? "mendable" : mended == 0 ? "stopped" : "partly-mendable",
            Headline = Headline(all, mended),
            Because = [.. all.SelectMany(Sentences)],
            Table = Table(all),
        };
    }

    private static string Headline(IReadOnlyList<Guarantees> all, int mended)
    {
        var count = $"{Say.Count(all.Count, "package holds neither by itself", "packages hold neither by themselves")} nor by answers that pay those who give them";
        if (mended == 0) return $"{count}, and no guarantee between the parties would hold {(all.Count == 1 ? "it" : "one")}: an audience stops {(all.Count == 1 ? "it" : "each")}.";
        var first = all.First(g => g.Parties.All(p => p.StoppedBy.Count == 0));
        var name = $"“{first.Verdict.Package.Name}”";
        return Kept(first) is { } kept ? $"{count}; {name} would hold if {kept}." : $"{count}; what would hold {(mended == 1 ? "one" : Say.Count(mended))} of them is told below.";
    }

    private static IEnumerable<string> Sentences(Guarantees of)
    {
        var (view, name) = (of.Verdict.View, $"“{of.Verdict.Package.Name}”");
        foreach (var party in of.Parties.Where(p => p.StoppedBy.Count > 0))
            foreach (var a in party.StoppedBy)
                yield return $"{name}: nothing keeps {view.Model.Name(party.Party)} in it as long as it is worth {Say.Points(view.Model.AudienceValue(CaseModel.Settle(of.Verdict.Package.Package), a))} "
                    + $"to {view.Model.Case.Audiences[a].Name}, who stop everything below {Say.Number(view.Model.Threshold(a)!.Value)}.";
        if (of.Parties.Any(p => p.StoppedBy.Count > 0)) yield break;
        if (Costs(of) is { } costs) yield return $"{name} would be held by answers that pay those who give them if {costs}.";
        foreach (var party in of.Parties)
            if (Changed(of, party) is { } changed) yield return $"{name}: {changed}.";
        if (of.Fixed.Count > 0)
            yield return $"{name}{(of.Then is null ? ": every way out is barred" : of.Then == PackageVerdict.Holds ? " holds" : " is held by fear of the answer")} if {Fixed(of)} cannot be taken back.";
    }

    private static string? Kept(Guarantees of)
    {
        string[] ways = [.. new[] { of.Fixed.Count > 0 && of.Then is not null ? $"{Fixed(of)} could not be taken back" : null, Costs(of) }.OfType<string>()];
        return ways.Length == 0 ? null : string.Join(", or if ", ways);
    }

    private static string? Costs(Guarantees of) => of.Parties.Any(p => p.Cost is null) ? null
        : $"leaving cost {Say.List([.. of.Parties.Select((p, at) => $"{of.Verdict.View.Model.Name(p.Party)} {(at == 0 ? Say.Points(p.Cost!.Value) : Say.Number(p.Cost!.Value))}{(p.CostIsLeast ? "" : " (less might do)")}")])}";

    private static string? Changed(Guarantees of, Guarantee party)
    {
        if (party.Change is not { } change || change.Demoted.Length == 0) return null;
        var (view, name) = (of.Verdict.View, of.Verdict.View.Model.Name(party.Party));
        var least = change.Exact ? "the smallest change of its ordering that keeps it there" : $"a change of its ordering that keeps it there ({Say.Count(change.AtLeast)} at the least)";
        var which = change.Demoted is [var only] ? $", the one it reaches if it should {MoveWords.Does(view, [party.Party], of.Verdict.State, only)}" : "";
        return $"{name} would have to stop preferring {Say.Count(change.Demoted.Length, "package", "packages")} to it{which}, {least}";
    }

    private static string Fixed(Guarantees of)
    {
        var model = of.Verdict.View.Model;
        return Say.List([.. of.Fixed.Select(i => $"{model.Case.Issues[i].Name} ({model.OptionName(i, of.Verdict.Package.Package[i])})")]);
    }

    private static Table Table(IReadOnlyList<Guarantees> all) => new(
        "What would keep each party in each package", ["Package", "Would leave", "Cost of leaving, points", "Fewer preferred", "Not to be taken back"],
        [
            .. all.SelectMany(g => g.Parties.Select(p => (IReadOnlyList<Cell>)
            [
                g.Verdict.Package.Name, g.Verdict.View.Model.Name(p.Party),
                p.Cost is { } cost ? (Cell)cost : p.StoppedBy.Count > 0 ? "none is enough" : "–",
                p.Change is { } change ? (Cell)(decimal)change.Demoted.Length : "–",
                g.Fixed.Count > 0 ? Fixed(g) : "–",
            ])),
        ]);
}
