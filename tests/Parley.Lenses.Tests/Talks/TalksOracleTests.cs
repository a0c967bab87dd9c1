using Parley.Cases;
using Parley.Engine.Bargaining;

namespace Parley.Lenses.Tests.Talking;

/// <summary>The figures of random cases, against what the raw runs and a listing of every package say.</summary>
public sealed class TalksOracleTests
{
    // Figures are told with nine decimals.
    private const double Close = 1e-9;

    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 24)];

    private static IEnumerable<(Case Case, TalksStudy Study)> Studies(int tens)
    {
        for (var seed = tens * 10; seed < (tens * 10) + 10; seed++)
            if (RandomCase.Of(seed) is var @case && Held.Study(@case, seed: (ulong)seed) is { } study) yield return (@case, study);
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void Nobody_bargains_exactly_where_nothing_is_acceptable_or_there_are_not_two_sides(int tens)
    {
        for (var seed = tens * 10; seed < (tens * 10) + 10; seed++)
        {
            var @case = RandomCase.Of(seed);
            var all = Naive.Packages(@case).ToArray();
            var stakes = @case.Parties.Count(p => all.Any(x => Naive.Value(@case, p.Id, x) != 0));
            var (study, hindrance) = Held.Inquiry(@case).Talks;
            Assert.Equal(study is null, hindrance is not null);
            if (all.Length > 0 && stakes >= 2) Assert.Equal(all.Any(x => Naive.IsAcceptable(@case, x)), study is not null);
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void Every_deal_can_be_and_is_accepted_and_worth_what_it_is_said_to_be(int tens)
    {
        foreach (var (@case, study) in Studies(tens))
        {
            foreach (var package in study.Record.Packages)
            {
                var choice = study.Setting.Model.Decode(package);
                Assert.Contains(choice.Chosen.ToArray(), Naive.Packages(@case).Select(x => x.Chosen.ToArray()));
                Assert.True(Naive.IsAcceptable(@case, choice));
            }
            if (!study.Setting.Model.IsExact) continue;
            foreach (var told in study.Result.Packages)
                foreach (var id in study.Result.Players)
                {
                    Assert.Equal(Naive.Value(@case, id, told.Package.Choose), told.Package.Values[id]);
                    Assert.Equal(Naive.Value(@case, id, told.Package.Choose) - Naive.NoDeal(@case, id), told.Package.Gains[id]);
                }
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void Shares_means_and_counts_are_those_of_the_raw_runs(int tens)
    {
        foreach (var (_, study) in Studies(tens))
        {
            var (result, runs) = (study.Result, study.Record.Runs);
            var deals = runs.Where(r => r.End == TalksEnd.Agreement).ToArray();
            Assert.Equal(runs.Length, result.Runs);
            Assert.Equal((double)deals.Length / runs.Length, result.Deals.Share, Close);
            Assert.Equal(runs.Length, result.Ends.Values.Sum());
            Assert.Equal(deals.Length, result.Ends.GetValueOrDefault("agreement"));
            if (deals.Length > 0) Assert.Equal(deals.Sum(d => d.Time) / deals.Length, result.Time!.Value, Close);
            else Assert.Null(result.Time);
            var often = deals.GroupBy(d => d.Package).OrderByDescending(g => g.Count()).ToArray();
            Assert.Equal(often.Length, result.Different);
            Assert.Equal(often.Select(g => g.Count()).Take(20), result.Packages.Select(p => p.Count));
            for (var p = 0; p < result.Players.Count; p++)
            {
                var side = result.Sides[result.Players[p]];
                Assert.Equal(runs.Sum(r => r.Utilities[p]) / runs.Length, side.Share, Close);
                Assert.Equal(runs.Sum(r => r.Discounted[p]) / runs.Length, side.Discounted, Close);
                var (own, others) = (runs.Where(r => r.First == p).Average(r => r.Discounted[p]), runs.Where(r => r.First != p).Average(r => r.Discounted[p]));
                Assert.Equal(own - others, side.Opening, Close);
                // The gain in points needs no scale: it is the mean over the packages that were agreed.
                var gain = deals.Sum(d => (double)GainOf(study, d.Package, p)) / runs.Length;
                Assert.Equal(gain, (double)side.Gain, 1e-5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void What_beats_a_deal_and_how_far_it_is_from_what_nothing_beats_are_those_of_trying_every_package(int tens)
    {
        foreach (var (@case, study) in Studies(tens))
        {
            var result = study.Result;
            if (result.Beaten is null || !study.Setting.Model.IsExact) continue;
            var all = Naive.Packages(@case).ToArray();
            var acceptable = all.Where(x => Naive.IsAcceptable(@case, x)).ToArray();
            var offered = all.Where(x => @case.Audiences.All(a => a.AcceptsFrom is null || Naive.AudienceValue(@case, a, x) >= Likely(a.AcceptsFrom))).ToArray();
            var most = result.Players.Select(id => offered.Max(x => Gain(@case, id, x))).ToArray();
            var spans = result.Players.Select((id, p) => most[p] > 0 ? most[p] : 0).ToArray();
            // A side that can gain nothing is measured in the grid's units, which this oracle does not know.
            if (spans.Contains(0)) continue;
            var (beaten, distance, count) = (0, 0.0, 0);
            foreach (var deal in study.Record.Runs.Where(r => r.IsDeal))
            {
                var x = study.Setting.Model.Decode(study.Record.Packages[deal.Package]);
                var near = double.MaxValue;
                foreach (var y in acceptable)
                {
                    if (acceptable.Any(z => Beats(@case, result.Players, z, y))) continue;
                    near = Math.Min(near, result.Players.Select((id, p) => Math.Pow((double)((Gain(@case, id, x) - Gain(@case, id, y)) / spans[p]), 2)).Sum());
                }
                (distance, count) = (distance + Math.Sqrt(near), count + 1);
                if (acceptable.Any(y => Beats(@case, result.Players, y, x))) beaten++;
            }
            Assert.Equal((double)beaten / count, result.Beaten.Share, Close);
            Assert.Equal(distance / count, result.FrontierDistance!.Value, 10 * Close);
            foreach (var solution in study.Inquiry.Deal.Solutions)
            {
                var told = result.Solutions.Single(s => s.Solution == solution.Name);
                var each = study.Record.Runs.Where(r => r.IsDeal).Select(r => study.Setting.Model.Decode(study.Record.Packages[r.Package])).Select(x =>
                    Math.Sqrt(result.Players.Select((id, p) => Math.Pow((double)((Gain(@case, id, x) - solution.Package.Gains[id]) / spans[p]), 2)).Sum())).ToArray();
                Assert.Equal(each.Average(), told.Distance, 10 * Close);
                Assert.Equal(each.Count(d => d < 1e-12) / (double)count, told.At, Close);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void Best_replies_and_equilibria_follow_from_the_means(int tens)
    {
        foreach (var (_, study) in Studies(tens))
        {
            var profiles = study.Result.Profiles;
            foreach (var profile in profiles)
            {
                var changes = study.Result.Players.Select(id => profiles.Where(other => study.Result.Players.All(o => o == id || other.Styles[o] == profile.Styles[o])).ToArray()).ToArray();
                for (var p = 0; p < changes.Length; p++)
                {
                    var id = study.Result.Players[p];
                    if (changes[p].Length < TalkStyles.All.Count) Assert.Null(profile.Best[id]);
                    else Assert.Equal(changes[p].Max(c => c.Payoffs[id]) == profile.Payoffs[id], profile.Best[id]);
                }
                if (profile.Best.Values.All(b => b is not null)) Assert.Equal(profile.Best.Values.All(b => b == true), profile.Equilibrium);
                var runs = study.Record.Runs.Skip(profiles.ToList().IndexOf(profile) * study.Plan.Runs).Take(study.Plan.Runs).ToArray();
                for (var p = 0; p < study.Result.Players.Count; p++)
                    Assert.Equal(runs.Sum(r => r.Discounted[p]) / runs.Length, profile.Payoffs[study.Result.Players[p]], Close);
            }
        }
    }

    private static decimal GainOf(TalksStudy study, int package, int player) =>
        TalksFigures.Package(study.Setting, study.Record.Packages[package]).Gains[study.Setting.Id(player)];

    private static decimal Gain(Case @case, string id, Choice x) => Naive.Value(@case, id, x) - Naive.NoDeal(@case, id);

    private static bool Beats(Case @case, IReadOnlyList<string> players, Choice y, Choice x) =>
        players.All(id => Gain(@case, id, y) >= Gain(@case, id, x)) && players.Any(id => Gain(@case, id, y) > Gain(@case, id, x));

    private static decimal Likely(Amount amount) => ((Known)amount).Value;
}
