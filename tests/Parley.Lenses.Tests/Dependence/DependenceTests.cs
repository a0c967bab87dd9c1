using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Dependence;

public sealed class DependenceTests
{
    // Ann wants land, which Bob gives; Bob wants tax, which he sets himself.
    private static readonly Case Needy = Between("Ann", "Bob").Issue("Land", "Theirs", "Ours").Issue("Tax", "High", "Low")
        .Points("Ann", "Land", ("Ours", 10)).Points("Bob", "Tax", ("Low", 10)).GivenBy("Land", "Bob").GivenBy("Tax", "Bob")
        .StatusQuo(("Land", "Theirs"), ("Tax", "High"));

    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 40)];

    private static Finding Ask(Case @case) => Assert.Single(Analyst.Analyze(@case, ["dependence"]).Findings);

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void What_a_party_reaches_by_itself_is_that_of_trying_every_package(int tens)
    {
        foreach (var @case in Enumerable.Range(tens * 10, 10).Select(Given.Random).Where(c => CaseModel.Compile(c).IsExact))
        {
            var all = Naive.Packages(@case).ToArray();
            if (all.Length == 0) continue;
            var reachable = new Reachable(CaseModel.Compile(@case), AnalysisOptions.Default.Solver, default);
            foreach (var party in @case.Parties)
            {
                var found = OwnCourses.Of(CaseModel.Compile(@case), reachable, @case.Parties.IndexOf(party.Id), 1);
                Assert.Equal(Tried(@case, party.Id, all, weighed: true), found.Weighed.Gain, 9);
                Assert.Equal(Tried(@case, party.Id, all, weighed: false), found.Succeeding.Gain, 9);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void What_another_can_withhold_is_that_of_trying_every_package(int tens)
    {
        foreach (var @case in Enumerable.Range(tens * 10, 10).Select(Given.Random).Where(c => CaseModel.Compile(c).IsExact))
        {
            var all = Naive.Packages(@case).ToArray();
            if (all.Length == 0) continue;
            var model = CaseModel.Compile(@case);
            var reachable = new Reachable(model, AnalysisOptions.Default.Solver, default);
            SelfReliance[] parties = [.. @case.Parties.Select((p, at) => (p, at)).Where(x => all.Any(y => Over(@case, x.p.Id, y) > 0))
                .Select(x => OwnCourses.Of(model, reachable, x.at, all.Max(y => Over(@case, x.p.Id, y))))];
            var held = Holds.Of(model, reachable, parties);
            for (var h = 0; h < held.Length; h++)
                for (var k = 0; k < parties.Length; k++)
                {
                    var (holder, loser) = (@case.Parties[h].Id, @case.Parties[parties[k].Party].Id);
                    var open = all.Where(x => Changed(@case, x).All(c => !Givers(@case, c).Contains(holder)));
                    var left = open.Select(x => Over(@case, loser, x)).Append(0).Max();
                    Assert.Equal(holder == loser ? 0 : 1 - (left / parties[k].BestGain), held[h][k], 9);
                }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Another_unit_or_order_changes_no_verdict(int seed)
    {
        var @case = Given.Random(seed);
        foreach (var other in new[] { @case.Scaled(@case.Parties[0].Id, 2.5m), @case.Turned() })
            Assert.Equal(Ask(@case).Verdict, Ask(other).Verdict);
    }

    [Fact]
    public void A_party_whose_wants_lie_in_the_hands_of_another_depends_on_it()
    {
        var finding = Ask(Needy);
        Assert.Equal("lopsided", finding.Verdict);
        Assert.Equal("Ann needs Bob more than it is needed: of the most it could gain, each side reaches by itself: Ann 0% and Bob 100%.", finding.Headline);
        Assert.Contains("Ann wants 1 issue settled otherwise: 1 lies with Bob (10 points).", finding.Because);
        Assert.Contains("By withholding its consent Bob can keep back 100% of the best gain of Ann.", finding.Because);
    }

    [Fact]
    public void What_it_can_reach_alone_makes_it_less_dependent_by_its_chance_and_less_its_cost()
    {
        Assert.Equal("lopsided", Ask(Needy.Alone("Ann", 1, 0.5m, ("Land", "Ours"))).Verdict);
        var finding = Ask(Needy.Alone("Ann", 1, 0.9m, ("Land", "Ours")));
        Assert.Equal("independent", finding.Verdict);
        Assert.Contains("Ann could gain 10 points at best; by itself it can count on 8 (80%), and 9 if every attempt succeeds (90%).", finding.Because);
        Assert.Contains(
            "Ann can try for Land (Ours) alone, at a cost of 1 point and with a chance of 90%: that brings 9 points if it succeeds, 8 with its chance weighed.",
            finding.Because);
    }

    [Fact]
    public void Parties_that_each_hold_what_the_other_wants_need_each_other() => Assert.Equal("mutual", Ask(Needy.GivenBy("Tax", "Ann")).Verdict);

    [Fact]
    public void It_does_not_apply_without_a_status_quo_or_anybody_named_to_give()
    {
        Assert.Equal("Who needs whom cannot be told: the case has no status quo to count gains from.", Ask(Needy with { StatusQuo = null }).Headline);
        var unnamed = Ask(Needy.GivenBy("Tax").GivenBy("Land"));
        Assert.Equal("not-applicable", unnamed.Verdict);
        Assert.Equal("Who needs whom cannot be told: the case does not say who can give or reach what.", unnamed.Headline);
    }

    [Fact]
    public void In_Hamburg_Russia_depends_on_the_United_States_and_not_the_reverse()
    {
        var finding = Ask(Hamburg.Case);
        Assert.Equal("lopsided", finding.Verdict);
        Assert.StartsWith("Russia needs United States more than it is needed: ", finding.Headline, StringComparison.Ordinal);
        Assert.Contains("United States could gain 47.65 points at best; by itself it can count on 18.96 (39.8%), and 29 if every attempt succeeds (60.9%).", finding.Because);
        Assert.Contains("little-to-offer", finding.Evidence);
    }

    [Fact]
    public void Could_the_United_States_reach_nothing_alone_the_two_would_need_each_other() =>
        Assert.Equal("mutual", Ask(Hamburg.Case with { Alone = Hamburg.Case.Alone.Where(a => a.Party != "usa").ToSequence() }).Verdict);

    private static decimal Over(Case @case, string party, Choice x) => Naive.Value(@case, party, x) - Naive.Value(@case, party, @case.StatusQuo!);

    private static IEnumerable<Chosen> Changed(Case @case, Choice x) => x.Chosen.Where(c => !c.Equals(@case.StatusQuo!.Chosen.Find(c.Id)));

    private static IEnumerable<string> Givers(Case @case, Chosen chosen) =>
        @case.Issues[chosen.Id].Options[chosen.Option!].GivenBy ?? @case.Issues[chosen.Id].GivenBy;

    // The largest gain over every set of attempts; null outcomes mean that the set cannot be tried.
    private static decimal Tried(Case @case, string party, Choice[] all, bool weighed)
    {
        var attempts = @case.Alone.Where(a => a.Party == party).ToArray();
        decimal? best = null;
        foreach (var made in Subsets(attempts))
        {
            decimal? sum = 0;
            foreach (var succeeded in Subsets(made))
            {
                var chance = made.Aggregate(1m, (c, a) => c * (succeeded.Contains(a, ReferenceEqualityComparer.Instance) ? a.Chance.At(_ => 0) : 1 - a.Chance.At(_ => 0)));
                var value = Own(@case, party, all, succeeded);
                if (value is null) sum = null;
                else if (weighed) sum += chance * value;
                else if (succeeded.Length == made.Length) sum = value + (sum is null ? null : 0);
            }
            best = Max(best, sum - made.Sum(a => a.Costs.At(_ => 0)));
        }
        return best!.Value;
    }

    private static decimal? Max(decimal? x, decimal? y) => x is null || y > x ? y : x;

    private static decimal? Own(Case @case, string party, Choice[] all, Alone[] succeeded)
    {
        var reached = succeeded.SelectMany(a => a.Reaches.Chosen).ToArray();
        var gains = all.Where(x => @case.Issues.All(i => Open(i, x))).Select(x => (decimal?)Over(@case, party, x)).ToArray();
        var best = gains.Length == 0 ? null : gains.Max();
        return succeeded.Length == 0 ? Math.Max(best ?? 0, 0) : best;

        bool Open(Issue issue, Choice x)
        {
            if (x.Chosen.Find(issue.Id) is not { } chosen) return true;
            var asked = reached.Where(r => r.Id == issue.Id).ToArray();
            if (asked.Length > 0) return asked.All(chosen.Equals);
            return chosen.Equals(@case.StatusQuo!.Chosen.Find(issue.Id)) || Givers(@case, chosen).SequenceEqual([party]);
        }
    }

    private static IEnumerable<Alone[]> Subsets(Alone[] all) =>
        Enumerable.Range(0, 1 << all.Length).Select(bits => all.Where((_, k) => (bits >> k & 1) == 1).ToArray());
}
