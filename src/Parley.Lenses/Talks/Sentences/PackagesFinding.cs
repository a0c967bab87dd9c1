namespace Parley.Lenses;

/// <summary>Which packages talks end in, in the case's words.</summary>
internal static class PackagesFinding
{
    private const int Shown = 5;

    /// <summary>The finding; null where no talks end in a deal.</summary>
    public static Finding? Of(TalksStudy study)
    {
        var (result, setting) = (study.Result, study.Setting);
        if (result.Packages.Count == 0) return null;
        var (often, model) = (result.Packages[0], setting.Model);
        var standing = model.StatusQuo is { IsWhole: true } now ? model.Decode(now) : null;
        return new()
        {
            Lens = TalksLens.LensName,
            Verdict = often.Share switch { 1 => "one", >= 0.5 => "focal", _ => "many" },
            Headline = result.Different == 1
                ? $"All deals are the same package: it gives {Worth(often)}."
                : $"The talks end in {Say.Count(result.Different)} different packages; the one agreed most often, in {Say.Percent(often.Share)} of the deals, gives {Worth(often)}.",
            Because = [.. result.Packages.Take(Shown).Select(p => $"{Say.Percent(p.Share)} of the deals: {What(p)}{(p.Efficient ? "" : "; something acceptable beats it")}.")],
            Table = new(
                "The packages agreed most often; gains over no deal",
                ["Package", "Deals", "% of the deals", .. setting.Players.Select((_, p) => $"{setting.Name(p)}, points"), "Is it efficient?"],
                [
                    .. result.Packages.Take(Shown).Select((p, at) => (Cell[])
                    [
                        at + 1, p.Count, Math.Round((decimal)(p.Share * 100), 4), .. setting.Players.Select((_, k) => (Cell)p.Package.Gains[setting.Id(k)]),
                        p.Efficient ? result.BeatenIsExact ? "yes" : "as far as known" : "no",
                    ]),
                ]),
        };

        string Worth(TalksPackage package) => model.Each(setting.Players, p => package.Package.Gains[model.Case.Parties[p].Id]) + " over no deal";

        string What(TalksPackage package) => standing is null
            ? Say.List([.. model.Case.Issues.Where(i => package.Package.Choose.Chosen.Contains(i.Id)).Select(i => $"{i.Name}: {InWords.Option(i, package.Package.Choose.Chosen[i.Id])}")])
            : InWords.Differences(model.Case.Issues, package.Package.Choose, standing) is { Length: > 0 } changes ? changes : "everything stays as it is";
    }
}
