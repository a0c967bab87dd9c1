using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Lenses.Tests.WorkedCases;

namespace Parley.Lenses.Tests.Certainty;

/// <summary>Draws answered by search have the outcomes of draws answered by the whole frontier.</summary>
public sealed class SearchedDrawsTests
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Of_Hamburg(ulong seed) => Assert.Equal(300, Agree(Hamburg.Case, 300, seed));

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Of_the_wage_dispute(ulong seed) => Assert.Equal(300, Agree(Worked.Read("harbour-wages-dispute"), 300, seed));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_random_cases_with_and_without_levers(bool levers)
    {
        var (drawn, found) = (0, 0);
        for (var seed = 0; seed < 900; seed++)
        {
            var @case = seed % 2 == 0 ? Uncertain.Products(seed, ranges: 12) : Uncertain.Sums(seed, ranges: 12);
            if (@case.Levers.Count > 0 != levers || Naive.Packages(@case).FirstOrDefault() is null || Doubts.Of(@case).All.Count == 0) continue;
            found += Agree(@case, 10, (ulong)seed);
            drawn += 10;
        }
        // Elsewhere nothing is acceptable, or nobody gains, or two packages are as good: the frontier then answers.
        Assert.True(drawn > 1000 && found > drawn / 10, $"{found} of {drawn}");
    }

    private static int Agree(Case @case, int count, ulong seed)
    {
        var (inquiry, doubts) = (new Inquiry(@case), Doubts.Of(@case));
        var (searched, found) = Answers(inquiry, doubts, count, seed, search: true);
        var (solved, _) = Answers(inquiry, doubts, count, seed, search: false);
        Assert.Equal(solved.Computed, searched.Computed);
        Assert.Equal(solved.Exists, searched.Exists);
        Assert.Equal(solved.Best, searched.Best);
        Assert.Equal(solved.Gains, searched.Gains);
        Assert.Equal(solved.Acceptable, searched.Acceptable);
        Assert.Equal(solved.Pressure, searched.Pressure);
        return found;
    }

    private static (Outcomes Outcomes, int Found) Answers(Inquiry inquiry, Doubts doubts, int count, ulong seed, bool search)
    {
        var outcomes = new Outcomes(count, inquiry.Model.Space.Parties, inquiry.Model.Case.Packages.Count);
        var redraw = new Redraw(inquiry, doubts, DealStructure.Of(inquiry.Model.Space), new CompiledRecast(inquiry.Model, doubts, afresh: false), search);
        var draws = new Draws(doubts.All, seed);
        for (var draw = 0; draw < count; draw++)
        {
            draws.Draw(draw, redraw.Values);
            redraw.Answer(outcomes, draw);
        }
        return (outcomes, redraw.Searched);
    }
}
