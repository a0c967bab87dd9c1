namespace Parley.Lenses;

/// <summary>What the ranges of the case do to the talks.</summary>
internal static class DrawnFinding
{
    /// <summary>The finding; null where nothing was to be drawn.</summary>
    public static Finding? Of(TalksStudy study)
    {
        var setting = study.Setting;
        if (study.Options.Draws == 0) return null;
        if (study.Result.Drawn is not { } drawn)
            return new() { Lens = TalksLens.LensName, Verdict = "sure", Headline = "No number that talks hang on is stated as a range, so drawing changes nothing." };
        return new()
        {
            Lens = TalksLens.LensName,
            Verdict = drawn.Deals.Low switch { >= 0.95 => "sure", >= 0.5 => "likely", _ => "open" },
            Headline = $"Over {Say.Count(drawn.Draws, "draw", "draws")} of the uncertain numbers, {Say.Percent(drawn.Deals.Median)} of the talks end in a deal in the middle draw; "
                + $"in nine of ten draws between {Say.Percent(drawn.Deals.Low)} and {Say.Percent(drawn.Deals.High)}.",
            Because = [.. Because(drawn, setting)],
            Table = new(
                "How the draws spread",
                ["What", "At the likely values", "One draw in 20 is below", "Middle", "One draw in 20 is above"],
                [
                    Row("Talks that end in a deal, %", drawn.Deals, 100),
                    .. setting.Players.Select((_, p) => Row($"Mean gain of {setting.Name(p)}, points", drawn.Gains[setting.Id(p)], 1)),
                ]),
            Evidence = Evidence.For(setting.Model.Case, [.. drawn.Influences.Select(i => i.Path)]),
        };
    }

    private static IEnumerable<string> Because(TalksDraws drawn, TalksSetting setting)
    {
        if (drawn.Computed < drawn.Draws)
            yield return $"In {Say.Count(drawn.Draws - drawn.Computed)} of the draws nothing could be offered, or the case could not be computed; they count as no deal.";
        if (drawn.SamePackage is { } same)
            yield return $"The package agreed most often is the one of the likely values in {Say.Count(same)} of {Say.Count(drawn.Draws)} draws.";
        if (drawn.Influences.Count == 0) yield return "No single number stands out among those that move the talks, as far as so many draws tell.";
        foreach (var influence in drawn.Influences)
        {
            var what = influence.What == "deals" ? "how many talks end in a deal" : $"what {setting.Model.Case.Parties[influence.What].Name} gains";
            yield return $"{influence.Name} settles {Say.Percent(influence.Explains)} of {what} ({influence.Path}).";
        }
    }

    private static Cell[] Row(string what, TalksSpread spread, int times)
    {
        return [what, Number(spread.Likely), Number(spread.Low), Number(spread.Median), Number(spread.High)];

        Cell Number(double number) => Math.Round((decimal)(number * times), 4);
    }
}
