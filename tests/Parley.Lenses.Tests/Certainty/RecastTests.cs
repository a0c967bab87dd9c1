using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Lenses.Tests.Certainty;

public sealed class RecastTests
{
    [Fact]
    public void A_table_of_sums_gives_the_same_outcomes_as_compiling_anew()
    {
        var compared = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var @case = Uncertain.Sums(seed, ranges: 12);
            if (Naive.Packages(@case).FirstOrDefault() is null) continue;
            Assert.True(Affinity.Holds(@case));
            var (inquiry, doubts) = (new Inquiry(@case), Doubts.Of(@case));
            var survey = new Survey(inquiry, doubts);
            if (doubts.All.Count == 0 || survey.Models.Any(m => m is null)) continue;
            var table = AffineTable.Of(inquiry.Model, doubts, survey.Models!);
            var summed = Answers(inquiry, doubts, new AffineRecast(table, doubts));
            var compiled = Answers(inquiry, doubts, new CompiledRecast(inquiry.Model, doubts, afresh: true));
            var redrawn = Answers(inquiry, doubts, new CompiledRecast(inquiry.Model, doubts, afresh: false));
            Assert.Equal(compiled.Exists, redrawn.Exists);
            Assert.Equal(compiled.Acceptable, redrawn.Acceptable);
            Assert.Equal(compiled.Best, redrawn.Best);
            Assert.Equal(compiled.Pressure, redrawn.Pressure);
            Assert.Equal(compiled.Exists, summed.Exists);
            Assert.Equal(compiled.Acceptable, summed.Acceptable);
            Assert.Equal(compiled.Best, summed.Best);
            Assert.Equal(compiled.Pressure, summed.Pressure);
            for (var p = 0; p < compiled.Gains.Length; p++)
                Assert.All(compiled.Gains[p].Zip(summed.Gains[p]), pair => Assert.Equal(pair.First, pair.Second, 8));
            compared++;
        }
        Assert.InRange(compared, 250, 400);
    }

    [Fact]
    public void Outcomes_are_those_of_the_case_with_the_drawn_numbers_written_in()
    {
        var (deals, acceptable) = (0, 0);
        for (var seed = 0; seed < 80; seed++)
        {
            var @case = seed % 2 == 0 ? Uncertain.Sums(seed, ranges: 12) : Uncertain.Products(seed, ranges: 12);
            var doubts = Doubts.Of(@case);
            if (Naive.Packages(@case).FirstOrDefault() is null || doubts.All.Count == 0) continue;
            var (outcomes, values) = new Survey(new(@case), doubts).Draw(5);
            for (var draw = 0; draw < 5; draw++)
            {
                var written = @case.Fixed(doubts, [.. values.Select(v => (decimal)v[draw])]);
                Assert.Equal(Naive.DealExists(written), outcomes.Exists[draw]);
                Assert.Equal(@case.Packages.Select(p => Naive.IsAcceptable(written, p.Choose)), outcomes.Acceptable.Select(a => a[draw]));
                deals += outcomes.Exists[draw] ? 1 : 0;
                acceptable += outcomes.Acceptable.Count(a => a[draw]);
            }
        }
        Assert.InRange(deals, 50, 350);
        Assert.InRange(acceptable, 50, 1000);
    }

    /// <summary>Half of each of two items that are worth an odd number of units to a side: together a whole number.</summary>
    [Fact]
    public void Shares_of_several_items_are_added_before_they_are_compared()
    {
        var @case = Draft.Between("Ann", "Bob").Item("House", divisible: true).Item("Boat", divisible: true)
            .Whole("Ann", "House", 7).Whole("Ann", "Boat", 5).Whole("Bob", "House", 4).Whole("Bob", "Boat", 4).NoDeal("Ann", 6) with
        {
            NoDeal = [new("ann", new Known(6)), new("bob", new Between(-1, null, 1))],
            Packages = [new("halves", "Halves", null, new([Half("house"), Half("boat")]))],
        };
        Assert.True(new Inquiry(@case).Model.IsAcceptable(new Inquiry(@case).Model.Settle(@case.Packages[0].Choose)));
        Assert.All(new Survey(new(@case), Doubts.Of(@case)).Draw(100).Outcomes.Acceptable[0], Assert.True);

        static Chosen Half(string item) => new(item, null, [new("ann", 0.5m), new("bob", 0.5m)]);
    }

    private static Outcomes Answers(Inquiry inquiry, Doubts doubts, IRecast recast)
    {
        const int Count = 20;
        var outcomes = new Outcomes(Count, inquiry.Model.Space.Parties, inquiry.Model.Case.Packages.Count);
        var redraw = new Redraw(inquiry, doubts, DealStructure.Of(inquiry.Model.Space), recast);
        var draws = new Draws(doubts.All, 9);
        for (var draw = 0; draw < Count; draw++)
        {
            draws.Draw(draw, redraw.Values);
            redraw.Answer(outcomes, draw);
        }
        return outcomes;
    }
}
