using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses.Tests.Audiences;

public sealed class RatificationTests
{
    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 40)];

    private static IEnumerable<Case> Cases(int ten) => Enumerable.Range(ten * 25, 25).Select(RandomCase.Of)
        .Where(c => c.Audiences.Any(a => a.AcceptsFrom is not null) && CaseModel.Compile(c).IsExact);

    [Theory]
    [MemberData(nameof(Tens))]
    public void Win_sets_are_those_of_trying_every_package(int ten)
    {
        foreach (var @case in Cases(ten))
        {
            var found = Ratification.Of(new Inquiry(@case));
            Assert.Equal(NaiveRatification.Suiting(@case).Length, found.WinSets.Parties.Count);
            Assert.Equal(NaiveRatification.Acceptable(@case).Length, found.WinSets.Together.Count);
            var blockers = @case.Audiences.Where(a => a.AcceptsFrom is not null).ToArray();
            Assert.Equal(
                blockers.Select(a => NaiveRatification.Acceptable(NaiveRatification.Heard(@case, a.Id)).Length),
                found.WinSets.Alone.Select(c => (int)c.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void The_verdict_follows_its_rule(int ten)
    {
        foreach (var @case in Cases(ten))
        {
            var (suiting, acceptable) = (NaiveRatification.Suiting(@case).Length, NaiveRatification.Acceptable(@case).Length);
            var expected = suiting == 0 ? "nothing" : acceptable == 0 ? "blocked" : acceptable < suiting ? "narrowed" : "free";
            Assert.Equal(expected, Ask(@case)[0].Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void The_best_of_what_is_lost_is_that_of_trying_every_package(int ten)
    {
        foreach (var @case in Cases(ten))
        {
            var found = Ratification.Of(new Inquiry(@case));
            var (suiting, lost) = (NaiveRatification.Suiting(@case), NaiveRatification.Lost(@case));
            Assert.Equal(lost.Select(x => NaiveRatification.Key(NaiveRatification.Values(@case, x))).Distinct().Count(), found.Efficient.Lost);
            Assert.Equal(lost.Length == 0, found.BestLost is null);
            if (found.BestLost is not { } best) continue;
            var choice = found.Model.Decode(best.Package);
            Assert.Contains(lost, x => x.Equals(choice));
            Assert.Equal(
                lost.Max(x => NaiveRatification.LeastShare(@case, suiting, x)), NaiveRatification.LeastShare(@case, suiting, choice), 12);
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void An_option_is_off_the_table_when_only_lost_packages_have_it(int ten)
    {
        foreach (var @case in Cases(ten))
        {
            var found = Ratification.Of(new Inquiry(@case));
            var acceptable = NaiveRatification.Acceptable(@case);
            var lost = NaiveRatification.Lost(@case);
            var options = @case.Issues.SelectMany(i => i.Options.Select(o => new Chosen(i.Id, o.Id))).Where(c => !acceptable.Any(x => Has(x, c))).ToArray();
            var reported = found.LostOptions.Select(o => new Chosen(@case.Issues[o.Issue].Id, @case.Issues[o.Issue].Options[o.Option].Id)).ToArray();
            Assert.All(reported, o => Assert.True(options.Contains(o) && lost.Any(x => Has(x, o))));
            // Of packages of equal value the lens looks at one: an option that all of them have, it cannot miss.
            var classes = lost.GroupBy(x => NaiveRatification.Key(NaiveRatification.Values(@case, x))).ToArray();
            Assert.All(options.Where(o => classes.Any(same => same.All(x => Has(x, o)))), o => Assert.Contains(o, reported));
            foreach (var (option, blocker) in found.LostOptions.SelectMany(o => o.Blockers.Select(a => (o, a))))
                Assert.DoesNotContain(
                    NaiveRatification.Acceptable(NaiveRatification.Heard(@case, @case.Audiences[blocker].Id)),
                    x => Has(x, new(@case.Issues[option.Issue].Id, @case.Issues[option.Issue].Options[option.Option].Id)));
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void The_space_of_what_an_audience_blocks_is_empty_exactly_when_it_blocks_nothing(int ten)
    {
        foreach (var @case in Cases(ten))
        {
            var model = CaseModel.Compile(@case);
            foreach (var (audience, t) in model.Blockers.Select((a, t) => (@case.Audiences[a], t)))
            {
                var blocked = NaiveRatification.Suiting(@case).Length - NaiveRatification.Acceptable(NaiveRatification.Heard(@case, audience.Id)).Length;
                var space = AudienceSpaces.Blocked(model.Space, t);
                Assert.Equal(blocked > 0, DealSolver.AcceptableFrontier(space, DealStructure.Of(space), null, TestContext.Current.CancellationToken).Count > 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tens))]
    public void Another_unit_for_one_audience_changes_nothing(int ten)
    {
        foreach (var @case in Cases(ten))
        {
            var scaled = Ask(Scaled(@case, @case.Audiences[0].Id, 4));
            var plain = Ask(@case);
            Assert.Equal(plain.Select(f => f.Verdict), scaled.Select(f => f.Verdict));
            Assert.Equal(plain.Select(f => f.Headline), scaled.Select(f => f.Headline));
        }
    }

    private static IReadOnlyList<Finding> Ask(Case @case) => Analyst.Analyze(@case, ["audiences"]).Findings;

    private static bool Has(Choice choice, Chosen chosen) => choice.Chosen.Find(chosen.Id)?.Option == chosen.Option;

    private static Case Scaled(Case @case, string audience, decimal factor)
    {
        return @case with { Audiences = @case.Audiences.Select(a => a.Id == audience ? Scaled(a) : a).ToCatalog() };

        Audience Scaled(Audience a) => a with
        {
            Weight = new Known(a.Weight.At(_ => 0) / factor),
            AcceptsFrom = a.AcceptsFrom is { } least ? Times(least) : null,
            Values = a.Values.Select(score => score with
            {
                Points = score.Points.Select(p => p with { Amount = Times(p.Amount) }).ToCatalog(),
                Whole = score.Whole is { } whole ? Times(whole) : null,
            }).ToCatalog(),
        };

        Amount Times(Amount amount) => new Known(amount.At(_ => 0) * factor);
    }
}
