using Parley.Cases;

namespace Parley.Lenses.Tests.Certainty;

public sealed class EveryValueTests
{
    [Fact]
    public void What_is_said_for_every_value_is_so_at_every_corner_and_inside()
    {
        var (always, never, open, deals) = (0, 0, 0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var @case = Uncertain.Sums(seed, ranges: 4);
            var doubts = Doubts.Of(@case);
            if (@case.Packages.Count == 0 || doubts.All.Count is 0 or > 6) continue;
            var survey = new Survey(new(@case), doubts);
            var model = new Inquiry(@case).Model;
            var every = EveryValue.Of(model, doubts, survey.Models, survey.Likely.Best[0]);
            if (!model.IsExact || survey.Models.Any(m => m is not { IsExact: true }))
            {
                Assert.All(every.Acceptable, Assert.Null);
                continue;
            }
            Case[] corners = [.. Corners(doubts).Select(values => @case.Fixed(doubts, values))];
            Case[] inside = [.. Inside(doubts, seed).Select(values => @case.Fixed(doubts, values))];
            for (var k = 0; k < @case.Packages.Count; k++)
            {
                var choice = @case.Packages[k].Choose;
                var accepted = corners.Select(c => Naive.IsAcceptable(c, choice)).ToArray();
                // Under another rule than unanimity nothing is decided.
                if (model.Space.Must is null)
                {
                    Assert.Equal(accepted.All(a => a), every.Acceptable[k] is true);
                    Assert.Equal(IsAlwaysRefusedBySomeone(corners, choice), every.Acceptable[k] is false);
                }
                if (every.Acceptable[k] is { } decided) Assert.All(inside, c => Assert.Equal(decided, Naive.IsAcceptable(c, choice)));
                (always, never, open) = every.Acceptable[k] switch { true => (always + 1, never, open), false => (always, never + 1, open), _ => (always, never, open + 1) };
            }
            if (every.DealExists is not true) continue;
            Assert.All(corners.Concat(inside.Take(3)), c => Assert.True(Naive.DealExists(c)));
            deals++;
        }
        Assert.All((int[])[always, never, open, deals], count => Assert.InRange(count, 10, 2000));
    }

    [Fact]
    public void What_is_proved_for_every_value_stands_in_every_draw()
    {
        var (proved, refuted) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var @case = Uncertain.Sums(seed, ranges: 6);
            var doubts = Doubts.Of(@case);
            if (@case.Packages.Count == 0 || doubts.All.Count == 0) continue;
            var survey = new Survey(new(@case), doubts);
            var model = new Inquiry(@case).Model;
            var every = EveryValue.Of(model, doubts, survey.Models, survey.Likely.Best[0]);
            foreach (var statement in Statement.Of(model, survey.Likely, survey.Draw(200).Outcomes, every))
            {
                if (statement.Share < 1) Assert.False(statement.Always);
                if (statement.IsProved) Assert.Equal(1, statement.Share);
                (proved, refuted) = (proved + (statement.IsProved ? 1 : 0), refuted + (statement.Always is false ? 1 : 0));
            }
        }
        Assert.InRange(proved, 50, 1000);
        Assert.InRange(refuted, 50, 1000);
    }

    /// <summary>A quantity on both sides of a margin cancels: the offer is worth 1 more than no deal, whatever q is.</summary>
    [Fact]
    public void A_shared_quantity_cancels()
    {
        var q = new Formula.Quantity("q");
        var @case = OneRange() with
        {
            Quantities = [new("q", "Q", new Between(-100, null, 100), null)],
            Values = [new("ann", [new("deal", [new("yes", new Computed(new Formula.Binary(Operation.Plus, q, new Formula.Constant(1))))])])],
            NoDeal = [new("ann", new Computed(q)), new("bob", new Between(-2, null, -1))],
        };
        Assert.Equal(("yes", "yes"), Told(@case));
        Assert.Equal(("no", "no"), Told(@case with { NoDeal = [new("ann", new Computed(new Formula.Binary(Operation.Minus, new Formula.Constant(0), q)))] }));
    }

    [Fact]
    public void A_product_of_two_ranges_is_decided_at_its_corners()
    {
        var product = OneRange().Score("Ann", new("deal", [new("yes", new Between(3, null, 4))], new Between(1, null, 2)));
        Assert.Equal("yes", Told(product with { NoDeal = [new("bob", new Between(-2, null, -1))] }).Offer);
        Assert.Equal("yes", Told(product with { NoDeal = [new("ann", new Known(3)), new("bob", new Between(-2, null, -1))] }).Offer);
        Assert.Equal("no", Told(product with { NoDeal = [new("ann", new Known(3.01m)), new("bob", new Between(-2, null, -1))] }).Offer);
        Assert.Equal("yes", Told(product with { NoDeal = [new("bob", new Between(1, null, 2))] }).Offer);
        Assert.Equal("no", Told(product with { NoDeal = [new("bob", new Between(-1, null, 2))] }).Offer);
    }

    private static Case OneRange() => Draft.Between("Ann", "Bob").Issue("Deal", "No", "Yes").Named("Offer", ("Deal", "Yes"));

    private static (string Deal, string Offer) Told(Case @case)
    {
        var rows = Analyst.Analyze(@case, ["certainty"], AnalysisOptions.Default with { Draws = 500 }, TestContext.Current.CancellationToken).Findings[0].Table!.Rows;
        return (rows[0][3].Text!, rows.Single(r => r[0].Text!.StartsWith("“Offer”", StringComparison.Ordinal))[3].Text!);
    }

    private static bool IsAlwaysRefusedBySomeone(Case[] corners, Choice choice) =>
        corners[0].Parties.Any(p =>
            corners.All(c => Naive.Value(c, p.Id, choice) < Naive.NoDeal(c, p.Id))
            || corners.All(c => c.WalkAway.Find(p.Id) is not null && Naive.Value(c, p.Id, choice) < Naive.Floor(c with { NoDeal = [new(p.Id, new Known(-1000))] }, p.Id)))
        || corners[0].Audiences.Any(a => a.AcceptsFrom is not null && corners.All(c =>
            Naive.AudienceValue(c, c.Audiences[a.Id], choice) < c.Audiences[a.Id].AcceptsFrom!.At(id => ((Known)c.Quantities[id].Value).Value)));

    private static IEnumerable<decimal[]> Corners(Doubts doubts)
    {
        for (var corner = 0; corner < 1 << doubts.All.Count; corner++)
            yield return [.. doubts.All.Select((d, k) => (corner >> k & 1) == 0 ? d.Range.Low : d.Range.High)];
    }

    private static IEnumerable<decimal[]> Inside(Doubts doubts, int seed)
    {
        var random = new Random(seed);
        for (var k = 0; k < 20; k++) yield return [.. doubts.All.Select(d => d.Range.Low + (random.Next(1001) / 1000m * (d.Range.High - d.Range.Low)))];
    }
}
