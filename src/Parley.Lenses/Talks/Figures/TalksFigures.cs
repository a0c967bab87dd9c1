using Parley.Engine.Bargaining;
using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>The figures of a record of talks.</summary>
internal static class TalksFigures
{
    private const int MostPackages = 20;

    /// <summary>A mean as it is told: alike on every machine.</summary>
    public static double Told(double number) => Math.Round(number, 9) + 0.0;

    /// <summary>The figures, but for variations and draws.</summary>
    public static TalksResult Of(TalksRecord record, StylePayoffs payoffs, DealGround ground, TalksOptions options)
    {
        var (setting, runs) = (record.Setting, record.Runs);
        var deals = runs.Where(r => r.IsDeal).ToArray();
        var counts = new int[record.Packages.Count];
        foreach (var deal in deals) counts[deal.Package]++;
        bool[] beaten = [.. record.Packages.AsParallel().AsOrdered().Select(ground.IsBeaten)];
        return new()
        {
            Conditions = Conditions(setting, options),
            Players = [.. setting.Players.Select((_, p) => setting.Id(p))],
            Styles = setting.ByPlayer(p => record.Plan.Styles[p]),
            Runs = runs.Length,
            Deals = Proportion.Of(deals.Length, runs.Length),
            Ends = Ends(runs),
            Hollow = deals.Count(d => Array.TrueForAll(d.Utilities, u => u <= 0)),
            Time = deals.Length == 0 ? null : Told(deals.Average(d => d.Time)),
            Sides = setting.ByPlayer(p => Side(setting, runs, deals, p)),
            Beaten = deals.Length == 0 ? null : Proportion.Of(counts.Where((_, k) => beaten[k]).Sum(), deals.Length),
            BeatenIsExact = ground.IsExact,
            FrontierDistance = deals.Length == 0 ? null : Weighted(record, counts, deals.Length, ground.ToFrontier),
            Solutions = deals.Length == 0 ? [] : Distances(record, counts, deals.Length, ground),
            Different = record.Packages.Count,
            Packages =
            [
                .. Enumerable.Range(0, counts.Length).OrderByDescending(k => counts[k]).Take(MostPackages)
                    .Select(k => new TalksPackage(Package(setting, record.Packages[k]), counts[k], (double)counts[k] / deals.Length, !beaten[k])),
            ],
            Profiles = [.. record.Plan.Profiles.Select((_, profile) => Profile(record, payoffs, profile))],
            Variations = [],
        };
    }

    /// <summary>The conditions of talks.</summary>
    public static TalksConditions Conditions(TalksSetting setting, TalksOptions options) =>
        new(options.Protocol, options.Rounds, options.Seconds, options.Breakdown, setting.ByPlayer(p => setting.Discount[p]));

    /// <summary>A package in the case's ids and points.</summary>
    public static PackageResult Package(TalksSetting setting, int[] package) => DealFigures.Package(setting.Model, CaseModel.Settle(package));

    /// <summary>A player's mean discounted share.</summary>
    public static double Payoff(TalksRecord record, int player) => Told(record.Runs.Average(r => r.Discounted[player]));

    private static TalksProfile Profile(TalksRecord record, StylePayoffs payoffs, int profile)
    {
        var setting = record.Setting;
        var runs = record.Runs.Skip(profile * record.Plan.Runs).Take(record.Plan.Runs).ToArray();
        var deals = runs.Where(r => r.IsDeal).ToArray();
        return new(
            setting.ByPlayer(p => record.Plan.Style(profile, p).Name), Proportion.Of(deals.Length, runs.Length),
            deals.Length == 0 ? null : Told(deals.Average(d => d.Time)), setting.ByPlayer(p => payoffs.Payoff(profile, p)),
            setting.ByPlayer(p => Told(payoffs.Error(profile, p))), setting.ByPlayer(p => payoffs.IsBest(profile, p)), payoffs.IsEquilibrium(profile));
    }

    private static TalksSide Side(TalksSetting setting, TalksRun[] runs, TalksRun[] deals, int player)
    {
        var share = runs.Average(r => r.Utilities[player]);
        var opening = runs.Where(r => r.First == player).Average(r => r.Discounted[player]) - runs.Where(r => r.First != player).Average(r => r.Discounted[player]);
        return new(
            setting.Points(player, share), Told(share), Told(runs.Average(r => r.Discounted[player])),
            deals.Length == 0 ? null : setting.Points(player, deals.Average(r => r.Utilities[player])), Told(opening));
    }

    private static OrderedDictionary<string, int> Ends(TalksRun[] runs)
    {
        var ends = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var end in Enum.GetValues<TalksEnd>())
            if (runs.Count(r => r.End == end) is > 0 and var count) ends.Add(TalksWords.Id(end), count);
        return ends;
    }

    private static double Weighted(TalksRecord record, int[] counts, int deals, Func<int[], double> of)
    {
        double[] each = [.. record.Packages.AsParallel().AsOrdered().Select(of)];
        var sum = 0.0;
        for (var k = 0; k < each.Length; k++) sum += each[k] * counts[k];
        return Told(sum / deals);
    }

    private static TalksDistance[] Distances(TalksRecord record, int[] counts, int deals, DealGround ground)
    {
        var each = record.Packages.Select(ground.ToSolutions).ToArray();
        return
        [
            .. ground.Solutions.Select((solution, s) => new TalksDistance(
                solution.Name, Told(each.Select((e, k) => e[s].Distance * counts[k]).Sum() / deals),
                (double)each.Select((e, k) => e[s].At ? counts[k] : 0).Sum() / deals)),
        ];
    }
}
