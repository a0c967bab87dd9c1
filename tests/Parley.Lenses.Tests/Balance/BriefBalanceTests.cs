namespace Parley.Lenses.Tests.Balance;

public sealed class BriefBalanceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 120)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void In_brief_the_lens_says_what_it_says_in_full(int seed)
    {
        var inquiry = new Inquiry(RandomCase.Of(seed), cancel: TestContext.Current.CancellationToken);
        var first = new BalanceLens().Answer(inquiry)[0];
        Assert.Equal((first.Verdict, first.Headline), BalanceLens.Brief(inquiry));
    }

    // The same without looking first at about how good a point is.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_most_even_trade_has_the_largest_smallest_share_of_all_points(int seed)
    {
        var model = CaseModel.Compile(RandomCase.Of(seed));
        var answer = Engine.Deals.DealSolver.Solve(model.Space, cancel: TestContext.Current.CancellationToken);
        if (GainScale.ToBestFeasible(model, answer) is not { Parties.Length: > 0 } scale || EvenTrade.Of(scale, answer) is not { } trade) return;
        var ranks = Enumerable.Range(0, answer.AcceptableFrontier.Count).Select(i => scale.Rank(answer.AcceptableFrontier[i].Value)).ToList();
        Assert.Equal(ranks.Max(), scale.Rank(trade.Point.Value));
    }
}
