namespace Parley.Lenses;

/// <summary>Which style pays against which: the game of choosing how to bargain.</summary>
internal static class StylesFinding
{
    private const int MostToldInTheory = 4;

    /// <summary>The finding; null where nobody has a choice of style, or none brings a deal.</summary>
    public static Finding? Of(TalksStudy study)
    {
        var (plan, payoffs) = (study.Plan, study.Payoffs);
        if (plan.Free.Length == 0 || study.Result.Deals.Share == 0) return null;
        int[] stable = [.. Enumerable.Range(0, plan.Profiles.Count).Where(i => payoffs.IsEquilibrium(i) == true)];
        return new()
        {
            Lens = TalksLens.LensName,
            Verdict = stable.Length switch { 0 => "none", 1 => "settled", _ => "several" },
            Headline = Headline(study, stable),
            Because = [.. OnAverage(study), .. Replies(study), .. Mixed(study, stable), .. Close(study, stable)],
            Table = plan.Free.Length switch { 1 => OneFree(study), 2 => Pairs(study), _ => SameForAll(study) },
        };
    }

    private static string Headline(TalksStudy study, int[] stable)
    {
        var (plan, free) = (study.Plan, study.Plan.Free);
        if (free is [var only])
            return $"Against the others as they are, {study.Setting.Name(only)} does best to be {plan.Styles[only][study.Payoffs.BestOnAverage(only)].Name}: that brings it "
                + $"{TalksWords.Share(study.Payoffs.Payoff(stable[0], only))} of the most it could gain.";
        var told = stable.Take(MostToldInTheory).Select(i => $"{In(study, i)} ({Paid(study, i)})").ToArray();
        var more = stable.Length > told.Length ? $", and {stable.Length - told.Length} more" : "";
        return stable.Length switch
        {
            0 when plan.IsComplete => "There is no combination of styles from which no side would change: whatever they do, somebody does better to bargain otherwise.",
            0 => "No style can be everybody's: whichever all share, somebody does better to bargain otherwise.",
            1 => $"One combination of styles is such that no side would change its own: {told[0]}.",
            _ => $"{Say.Count(stable.Length)} combinations of styles are such that no side would change its own: {string.Join("; ", told)}{more}.",
        };
    }

    // The style that all share is said once.
    private static string In(TalksStudy study, int profile)
    {
        var names = study.Plan.Free.Select(p => study.Plan.Style(profile, p).Name).ToArray();
        return names.Length > 1 && names.Distinct().Count() == 1
            ? $"{(names.Length == 2 ? "both" : "all")} {names[0]}"
            : string.Join(", ", study.Plan.Free.Select((p, at) => $"{study.Setting.Name(p)} {names[at]}"));
    }

    private static string Paid(TalksStudy study, int profile) =>
        Say.List([.. study.Setting.Players.Select((_, p) => $"{study.Setting.Name(p)} {(p == 0 ? "then gains " : "")}{TalksWords.Share(study.Payoffs.Payoff(profile, p))}")]) + " of the most it could";

    private static IEnumerable<string> OnAverage(TalksStudy study)
    {
        foreach (var same in study.Plan.Free.GroupBy(p => study.Plan.Styles[p][study.Payoffs.BestOnAverage(p)].Name))
            yield return $"Not knowing which style it will meet, {Say.List([.. same.Select(study.Setting.Name)])} {(same.Count() == 1 ? "does" : "do")} best to be {same.Key}.";
    }

    private static IEnumerable<string> Replies(TalksStudy study)
    {
        var (plan, payoffs) = (study.Plan, study.Payoffs);
        if (plan.Free.Length != 2) yield break;
        for (var k = 0; k < 2; k++)
        {
            var (own, other) = (plan.Free[k], plan.Free[1 - k]);
            string[] replies =
            [
                .. Enumerable.Range(0, plan.Styles[other].Count).Select(s =>
                {
                    var best = Enumerable.Range(0, plan.Profiles.Count).Where(i => plan.Profiles[i][other] == s && payoffs.IsBest(i, own) == true).Select(i => plan.Style(i, own).Name);
                    return $"{Say.List([.. best], "or")} against {plan.Styles[other][s].Name}";
                }),
            ];
            yield return $"The best replies of {study.Setting.Name(own)} to {study.Setting.Name(other)}: {string.Join(", ", replies)}.";
        }
    }

    private static IEnumerable<string> Mixed(TalksStudy study, int[] stable)
    {
        if (stable.Length > 0 || study.Payoffs.Mixed() is not { } mixed) yield break;
        var (row, column) = (study.Plan.Free[0], study.Plan.Free[1]);
        yield return $"If each could leave its style to a lot, neither would change from: {study.Setting.Name(row)} {Lot(mixed.Row, row)}; {study.Setting.Name(column)} {Lot(mixed.Column, column)}.";

        string Lot(IReadOnlyList<double> chances, int player) =>
            Say.List([.. chances.Select((c, s) => (Chance: c, study.Plan.Styles[player][s].Name)).Where(x => x.Chance > 0.0005).Select(x => $"{x.Name} with a chance of {Say.Percent(x.Chance)}")]);
    }

    // A mean of few runs can be above another by chance.
    private static IEnumerable<string> Close(TalksStudy study, int[] stable)
    {
        var (plan, payoffs) = (study.Plan, study.Payoffs);
        foreach (var profile in stable.Take(1))
            foreach (var p in plan.Free)
                for (var s = 0; s < plan.Styles[p].Count; s++)
                {
                    var other = plan.Deviation(profile, p, s);
                    var (lead, error) = (payoffs.Payoff(profile, p) - payoffs.Payoff(other, p), double.Hypot(payoffs.Error(profile, p), payoffs.Error(other, p)));
                    if (other == profile || error == 0 || lead > 2 * error) continue;
                    yield return $"That {study.Setting.Name(p)} would not rather be {plan.Styles[p][s].Name} there is too close to tell from so many runs; --runs N makes more.";
                }
    }

    private static Table Pairs(TalksStudy study)
    {
        var (plan, setting, payoffs) = (study.Plan, study.Setting, study.Payoffs);
        var (row, column) = (plan.Free[0], plan.Free[1]);
        return new(
            $"What each pair of styles brings {setting.Name(row)} / {setting.Name(column)}, in percent of the most each could gain; * marks the best reply to the other's style",
            [$"{setting.Name(row)}, down; {setting.Name(column)}, across", .. plan.Styles[column].Select(s => s.Name)],
            [
                .. plan.Styles[row].Select((style, r) => (Cell[])
                [
                    style.Name,
                    .. plan.Styles[column].Select((_, c) =>
                    {
                        var profile = Enumerable.Range(0, plan.Profiles.Count).First(i => plan.Profiles[i][row] == r && plan.Profiles[i][column] == c);
                        return (Cell)$"{Starred(profile, row)} / {Starred(profile, column)}";
                    }),
                ]),
            ]);

        string Starred(int profile, int player) => $"{Number(payoffs.Payoff(profile, player))}{(payoffs.IsBest(profile, player) == true ? "*" : "")}";
    }

    private static Table OneFree(TalksStudy study)
    {
        var (plan, setting, payoffs) = (study.Plan, study.Setting, study.Payoffs);
        return new(
            $"What each style of {setting.Name(plan.Free[0])} brings, in percent of the most a side could gain",
            ["Style", "Deals, %", .. setting.Players.Select((_, p) => setting.Name(p)), "Is it best?"],
            [
                .. study.Result.Profiles.Select((profile, i) => (Cell[])
                [
                    plan.Style(i, plan.Free[0]).Name, Math.Round((decimal)(profile.Deals.Share * 100), 4),
                    .. setting.Players.Select((_, p) => (Cell)Math.Round((decimal)(payoffs.Payoff(i, p) * 100), 4)), payoffs.IsBest(i, plan.Free[0]) == true ? "yes" : "no",
                ]),
            ]);
    }

    private static Table SameForAll(TalksStudy study)
    {
        var (plan, setting, payoffs) = (study.Plan, study.Setting, study.Payoffs);
        int[] shared = [.. Enumerable.Range(0, plan.Profiles.Count).Where(i => plan.Free.Select(p => plan.Profiles[i][p]).Distinct().Count() == 1)];
        return new(
            "What a style that all share brings, in percent of the most each could gain, and who would do better to change",
            ["Style of all", "Deals, %", .. setting.Players.Select((_, p) => setting.Name(p)), "Who would change"],
            [
                .. shared.Select(i => (Cell[])
                [
                    plan.Style(i, plan.Free[0]).Name, Math.Round((decimal)(study.Result.Profiles[i].Deals.Share * 100), 4),
                    .. setting.Players.Select((_, p) => (Cell)Math.Round((decimal)(payoffs.Payoff(i, p) * 100), 4)), Changing(i),
                ]),
            ]);

        string Changing(int profile)
        {
            string[] who = [.. plan.Free.Where(p => payoffs.IsBest(profile, p) == false).Select(p =>
            {
                var best = Enumerable.Range(0, plan.Styles[p].Count).Select(s => plan.Deviation(profile, p, s)).MaxBy(i => payoffs.Payoff(i, p));
                return $"{setting.Name(p)} to {plan.Style(best, p).Name} ({Number(payoffs.Payoff(best, p))})";
            })];
            return who.Length == 0 ? "nobody" : string.Join(", ", who);
        }
    }

    private static string Number(double share) => Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
