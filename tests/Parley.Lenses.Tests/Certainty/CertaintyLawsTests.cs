using Parley.Cases;
using Parley.Engine.Deals;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Certainty;

public sealed class CertaintyLawsTests
{
    [Fact]
    public void Draws_made_side_by_side_are_those_made_one_by_one()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var @case = Uncertain.Products(seed, ranges: 12);
            if (Naive.Packages(@case).FirstOrDefault() is null) continue;
            var (inquiry, doubts) = (new Inquiry(@case), Doubts.Of(@case));
            var (together, values) = new Survey(inquiry, doubts).Draw(500);
            var alone = new Outcomes(500, inquiry.Model.Space.Parties, @case.Packages.Count);
            var redraw = new Redraw(inquiry, doubts, DealStructure.Of(inquiry.Model.Space), new CompiledRecast(inquiry.Model, doubts, afresh: false));
            for (var draw = 499; draw >= 0; draw--)
            {
                new Draws(doubts.All, inquiry.Options.Solver.Seed).Draw(draw, redraw.Values);
                Assert.Equal(redraw.Values.Select(v => (double)v), values.Select(v => v[draw]));
                redraw.Answer(alone, draw);
            }
            Assert.Equal(alone.Exists, together.Exists);
            Assert.Equal(alone.Best, together.Best);
            Assert.Equal(alone.Acceptable, together.Acceptable);
            Assert.Equal(alone.Pressure, together.Pressure);
        }
    }

    [Fact]
    public void The_same_seed_says_the_same_and_another_seed_draws_anew()
    {
        var @case = Uncertain.Sums(4, ranges: 12);
        Assert.Equal(Written(Certain.Finding(@case)), Written(Certain.Finding(@case)));
        var (one, other) = (Values(@case, 1), Values(@case, 2));
        Assert.All(one.Zip(other), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Ranges_are_drawn_independently_and_draws_of_one_do_not_hang_on_the_others()
    {
        var @case = Uncertain.Sums(4, ranges: 12);
        var all = Values(@case, 1).ToArray();
        Assert.Equal(all.Length, all.Select(v => v[0] + (1000 * v[1])).Distinct().Count());
        var doubts = Doubts.Of(@case).All;
        Assert.Equal(all.Reverse(), Values(doubts.Reverse().ToArray(), 1));
        Assert.Equal(all[^1], Assert.Single(Values([doubts[^1]], 1)));
    }

    [Fact]
    public void Scaling_a_sides_points_changes_no_share_and_no_influence()
    {
        var compared = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var @case = Uncertain.Sums(seed, ranges: 12) with { Levers = [] };
            if (Naive.Packages(@case).FirstOrDefault() is null || Doubts.Of(@case).All.Count == 0) continue;
            var scaled = Scaled(@case, "ann", 10);
            Assert.Equal(Rows(Certain.Finding(@case, 300)), Rows(Certain.Finding(scaled, 300)));
            compared++;
        }
        Assert.InRange(compared, 30, 60);
    }

    [Fact]
    public void The_order_of_parties_and_issues_changes_no_share_but_that_of_a_tied_best_package()
    {
        var compared = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var @case = Uncertain.Sums(seed, ranges: 12) with { Levers = [] };
            if (Naive.Packages(@case).FirstOrDefault() is null || Doubts.Of(@case).All.Count == 0) continue;
            var turned = @case with { Parties = @case.Parties.Reverse().ToCatalog(), Issues = @case.Issues.Reverse().ToCatalog() };
            Assert.Equal(Shares(Certain.Finding(@case, 300)), Shares(Certain.Finding(turned, 300)));
            compared++;
        }
        Assert.InRange(compared, 30, 60);

        static IEnumerable<string> Shares(Finding finding) =>
            finding.Table!.Rows.Where(r => !r[0].Text!.StartsWith("The best", StringComparison.Ordinal)).Select(r => $"{r[0].Text} {r[1].Text} {r[2].Text} {r[3].Text}");
    }

    [Fact]
    public void Without_ranges_there_is_one_line()
    {
        var finding = Certain.Finding(Between("Ann", "Bob").Issue("Deal", "No", "Yes").Points("Ann", "Deal", ("Yes", 1)));
        Assert.Equal(
            ("not-applicable", "No number that the deal hangs on is stated as a range, so there is nothing to be unsure of."), (finding.Verdict, finding.Headline));
        Assert.Empty(finding.Because);
        Assert.Null(finding.Table);
    }

    /// <summary>4 / q with q from 0: at its low end and nowhere else the case cannot be computed.</summary>
    [Fact]
    public void A_formula_that_divides_by_0_at_an_end_is_lived_with()
    {
        var inverse = new Formula.Binary(Operation.DividedBy, new Formula.Constant(4), new Formula.Quantity("q"));
        var @case = Between("Ann", "Bob").Issue("Deal", "No", "Yes").Score("Ann", new("deal", [new("yes", new Computed(inverse))]))
            .NoDeal("Ann", 1).Named("Offer", ("Deal", "Yes")) with
        { Quantities = [new("q", "Q", new Between(0, null, 8), null)] };
        var finding = Certain.Finding(@case, 10_000);
        Assert.InRange(Certain.Share(finding, "Offer"), 0.48, 0.52);
        Assert.DoesNotContain(finding.Because, b => b.Contains("could not be computed", StringComparison.Ordinal));

        var edge = new Formula.Binary(Operation.DividedBy, new Formula.Constant(4), new Formula.Binary(Operation.Max, new Formula.Quantity("q"), new Formula.Constant(0)));
        var failing = Certain.Finding(
            @case with { Quantities = [new("q", "Q", new Between(-8, 4, 8), null)], Values = [new("ann", [new("deal", [new("yes", new Computed(edge))])])] }, 10_000);
        // Below 0 lies 8² / (16 · 12) = 1/3 of the triangle; there max(q, 0) is 0.
        var told = Assert.Single(failing.Because, b => b.Contains("could not be computed", StringComparison.Ordinal));
        Assert.InRange(int.Parse(told.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), 3133, 3533);
        Assert.Contains("count as no deal", told, StringComparison.Ordinal);
    }

    /// <summary>At each end alone the numbers are computed with, drawn together they are too large.</summary>
    [Fact]
    public void Draws_too_large_to_compute_with_are_told()
    {
        var @case = Between("Ann", "Bob");
        for (var k = 0; k < 40; k++)
            @case = @case.Issue($"I{k}", "No", "Yes").Score("Ann", new($"i{k}", [new("yes", new Between(0, 0, Amount.Largest))], new Known(300_000)));
        Assert.Contains(Certain.Finding(@case, 100).Because, b => b.StartsWith("100 draws could not be computed", StringComparison.Ordinal));
    }

    [Fact]
    public void Sides_that_have_only_an_order_get_no_amounts()
    {
        var @case = Between("Port", "Town").Issue("Site", "North", "South").Score("Port", new("site", [new("north", new Between(-1, 2, 4))])).NoDeal("Port", 1)
            .StatusQuo(("Site", "South")).Named("Move", ("Site", "North")) with
        { Priorities = [new("town", [When("Site", "North")])] };
        var finding = Certain.Finding(@case, 10_000);
        // 1 − (1 + 1)² / (5 · 3): the port needs 1.
        Assert.InRange(Certain.Share(finding, "“Move”"), 1 - (4 / 15.0) - 0.02, 1 - (4 / 15.0) + 0.02);
        Assert.DoesNotContain(finding.Table!.Rows, r => r[0].Text!.Contains("best package", StringComparison.Ordinal));
        Assert.DoesNotContain(finding.Because, b => b.Contains("points", StringComparison.Ordinal));
        Assert.Null(finding.Chart);
    }

    private static double[][] Values(Case @case, ulong seed) => Values(Doubts.Of(@case).All, seed);

    private static double[][] Values(IReadOnlyList<Doubt> doubts, ulong seed)
    {
        var draws = new Draws(doubts, seed);
        var values = new decimal[doubts.Count];
        var all = doubts.Select(_ => new double[50]).ToArray();
        for (var draw = 0; draw < 50; draw++)
        {
            draws.Draw(draw, values);
            for (var k = 0; k < values.Length; k++) all[k][draw] = (double)((values[k] - doubts[k].Range.Low) / (doubts[k].Range.High - doubts[k].Range.Low));
        }
        return all;
    }

    private static Case Scaled(Case @case, string party, decimal factor)
    {
        var times = @case.Each(a => Times(a), w => w);
        return @case with
        {
            Values = @case.Values.Select((s, at) => s.Id == party ? times.Values[at] : s).ToCatalog(),
            NoDeal = @case.NoDeal.Select((a, at) => a.Id == party ? times.NoDeal[at] : a).ToCatalog(),
            WalkAway = @case.WalkAway.Select((a, at) => a.Id == party ? times.WalkAway[at] : a).ToCatalog(),
            Interactions = @case.Interactions.Select((i, at) => i.Party == party ? times.Interactions[at] : i).ToSequence(),
            Audiences = @case.Audiences.Select(a => a.Party == party ? a with { Weight = new Known(((Known)a.Weight).Value * factor) } : a).ToCatalog(),
        };

        Amount Times(Amount amount) => amount switch
        {
            Known known => new Known(known.Value * factor),
            Between between => new Between(between.Low * factor, between.Likely * factor, between.High * factor),
            Computed computed => new Computed(new Formula.Binary(Operation.Times, new Formula.Constant(factor), computed.Formula)),
            _ => throw new InvalidOperationException(),
        };
    }

    private static string Rows(Finding finding) => string.Join('\n', finding.Table!.Rows.Select(r => string.Join(" | ", r.Select(c => c.Text))));

    private static string Written(Finding finding) => $"{finding.Headline}\n{string.Join('\n', finding.Because)}\n{Rows(finding)}";
}
