using Parley.Engine.Bargaining;
using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>The talks held again for draws over the ranges of a case.</summary>
/// <remarks>
/// A draw costs a listing of the packages and one run of each combination of styles with every player opening. A draw under which nothing can be
/// computed or offered counts as no deal.
/// </remarks>
internal static class DrawnTalks
{
    private const int MostInfluences = 5;

    // Below this an influence cannot be told from chance with a few hundred draws.
    private const double LeastInfluence = 0.05;

    /// <summary>Draws, and holds the talks.</summary>
    /// <param name="study">The talks at the likely values.</param>
    /// <param name="likely">What those came to.</param>
    public static TalksDraws? Of(TalksStudy study, TalksResult likely)
    {
        var doubts = Doubts.Of(study.Inquiry.Model.Case, discounts: true);
        if (doubts.All.Count == 0) return null;
        var (count, players) = (study.Options.Draws, study.Setting.Players.Length);
        var draws = new Draws(doubts.All, study.Inquiry.Options.Solver.Seed);
        var values = new decimal[count][];
        var talks = new (double Deals, double[] Gains, int[]? Package)?[count];
        var plan = study.Plan.With(players);
        var options = new ParallelOptions { MaxDegreeOfParallelism = study.Options.Threads == 0 ? -1 : study.Options.Threads, CancellationToken = study.Inquiry.Cancel };
        Parallel.For(0, count, options, draw =>
        {
            draws.Draw(draw, values[draw] = new decimal[doubts.All.Count]);
            talks[draw] = Hold(study, plan, doubts.At(values[draw]));
        });
        double[] deals = [.. talks.Select(t => t?.Deals ?? 0)];
        var gains = Enumerable.Range(0, players).Select(p => talks.Select(t => t?.Gains[p] ?? 0).ToArray()).ToArray();
        var usual = likely.Packages.Count == 0 ? null : Favourite(study.Record);
        return new(
            count, talks.Count(t => t is not null), TalksSpread.Of(likely.Deals.Share, deals),
            study.Setting.ByPlayer(p => TalksSpread.Of((double)likely.Sides[study.Setting.Id(p)].Gain, gains[p])),
            usual is null ? null : talks.Count(t => t?.Package is { } package && PackageOptions.Instance.Equals(package, usual)),
            Influences(study.Setting, doubts, values, deals, gains));
    }

    private static (double Deals, double[] Gains, int[]? Package)? Hold(TalksStudy study, TalksPlan plan, Judgement judgement)
    {
        try
        {
            var model = Redrawn(study.Inquiry.Model, judgement);
            var setting = TalksSetting.Of(model, study.Setting.Players);
            var record = TalksRecord.Of(setting, plan, study.Protocol, setting.Rules(study.Options.Rules), threads: 1, study.Inquiry.Cancel);
            return (
                (double)record.Runs.Count(r => r.IsDeal) / record.Runs.Length,
                [.. setting.Players.Select((_, p) => (double)setting.Points(p, record.Runs.Average(r => r.Utilities[p])))], Favourite(record));
        }
        catch (Exception e) when (e is ScenarioException or CaseModelException or DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    // A draw can be too large for the grids made around the likely values; then it gets grids of its own.
    private static CaseModel Redrawn(CaseModel likely, Judgement judgement)
    {
        try
        {
            return likely.Redrawn(judgement);
        }
        catch (CaseModelException)
        {
            return CaseModel.Compile(likely.Case, judgement);
        }
    }

    private static int[]? Favourite(TalksRecord record)
    {
        if (record.Packages.Count == 0) return null;
        var counts = new int[record.Packages.Count];
        foreach (var run in record.Runs)
            if (run.IsDeal) counts[run.Package]++;
        return record.Packages[Array.IndexOf(counts, counts.Max())];
    }

    private static TalksInfluence[] Influences(TalksSetting setting, Doubts doubts, decimal[][] values, double[] deals, double[][] gains)
    {
        var all = new List<TalksInfluence>();
        for (var k = 0; k < doubts.All.Count; k++)
        {
            var at = k;
            var binOf = FirstOrderIndex.Bins([.. values.Select(v => (double)v[at])], out var bins);
            Add("deals", FirstOrderIndex.Of(binOf, bins, deals));
            for (var p = 0; p < gains.Length; p++) Add(setting.Id(p), FirstOrderIndex.Of(binOf, bins, gains[p]));

            void Add(string what, FirstOrderIndex index)
            {
                if (index.Low > LeastInfluence)
                    all.Add(new(doubts.All[at].Path, doubts.All[at].Name, what, TalksFigures.Told(index.Value), TalksFigures.Told(index.Low)));
            }
        }
        return [.. all.OrderByDescending(i => i.Explains).Take(MostInfluences)];
    }
}
