using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>The oracle itself, on spaces small enough to work by hand.</summary>
public sealed class BruteForceTests
{
    /// <summary>Issue 0: (0,0) or (3,1). Issue 1: (0,4) or (1,0). No deal (1,1).</summary>
    private static readonly OracleSpace Plain = new()
    {
        Parties = 2,
        Options = [2, 2],
        Points = [[[0, 3], [0, 1]], [[0, 1], [4, 0]]],
        Decimals = [0, 0],
        NoDeal = [1, 1],
        Floor = [1, 1],
        Threshold = [],
        Arises = [null, null],
        Bonuses = [],
        Never = [],
        Must = null,
        AtLeast = 0,
        StatusQuo = null,
        Ordinal = false,
    };

    [Fact]
    public void Two_issues_by_hand()
    {
        // Packages: 00 (0,4), 01 (1,0), 10 (3,5), 11 (4,1).
        var answer = BruteForce.Solve(Plain);
        Assert.Equal(4, answer.Packages);
        Assert.Equal(2, answer.Acceptable);
        Assert.True(answer.Exists);
        Assert.Equal([4, 5], answer.Ideal!);
        Assert.Equal([[4, 1], [3, 5]], answer.Frontier.Select(p => p.Value));
        Assert.Equal([[1, 1], [1, 0]], answer.AcceptableFrontier.Select(p => p.Package));
        Assert.Equal([3, 5], answer.Nash!.Point.Value);                 // 2·4 against 3·0
        Assert.Equal([3, 5], answer.KalaiSmorodinsky!.Point.Value);     // smallest 2/3 against 0
        Assert.Equal([3, 5], answer.Egalitarian!.Point.Value);          // smallest 2 against 0
        Assert.Equal([3, 5], answer.Utilitarian!.Point.Value);
        Assert.True(answer.Nash.Unique);
    }

    [Fact]
    public void An_issue_that_does_not_arise_has_no_option_and_no_worth()
    {
        // Issue 1 arises only with option 1 of issue 0: 0- (0,0), 10 (3,5), 11 (4,1).
        var answer = BruteForce.Solve(Plain with { Arises = [null, x => x[0] == 1], NoDeal = [-1, -1], Floor = [-1, -1] });
        Assert.Equal(3, answer.Packages);
        Assert.Equal(3, answer.Acceptable);
        var reversed = BruteForce.Solve(Plain with { Arises = [null, x => x[0] == 1], Points = [[[9, 3], [0, 1]], [[9, 1], [4, 0]]] });
        Assert.Equal([0, -1], Assert.Single(reversed.Frontier).Package);
    }

    [Fact]
    public void Rules_bonuses_and_thresholds_count()
    {
        var answer = BruteForce.Solve(Plain with
        {
            Points = [.. Plain.Points, [[0, -5], [0, 0]]],
            Threshold = [-4],
            Bonuses = [(x => x is [1, 1], [0, 6, 2])],
            Never = [x => x is [0, 0]],
        });
        // 01 (1,0 | 0), 10 (3,5 | −5), 11 (4,7 | −3).
        Assert.Equal(3, answer.Packages);
        Assert.Equal([4, 7], Assert.Single(answer.AcceptableFrontier).Value);
        Assert.Equal(1, answer.Acceptable);
    }

    [Fact]
    public void Equal_gains_turned_round_are_a_tie_that_leximin_cannot_break_and_issue_order_does()
    {
        // (0,2), (1,1), (2,0) with no deal (−1,−1): gains (1,3), (2,2), (3,1).
        var answer = BruteForce.Solve(Plain with
        {
            Options = [3],
            Points = [[[0, 1, 2]], [[2, 1, 0]]],
            Arises = [null],
            NoDeal = [-1, -1],
            Floor = [-1, -1],
        });
        Assert.Equal([1], answer.Nash!.Point.Package);
        Assert.True(answer.Nash.Unique);
        Assert.Equal([1], answer.Utilitarian!.Point.Package);   // all sum to 2: leximin of (2/3, 2/3) over (1/3, 1)
        Assert.False(answer.Utilitarian.Unique);
        var two = BruteForce.Solve(Plain with
        {
            Options = [2],
            Points = [[[0, 2]], [[2, 0]]],
            Arises = [null],
            NoDeal = [-1, -1],
            Floor = [-1, -1],
        });
        Assert.Equal([0], two.Nash!.Point.Package);
        Assert.False(two.Nash.Unique);
    }

    [Fact]
    public void A_finer_grid_does_not_weigh_more()
    {
        // In points: (0,2) or (1,0); party 0 counts in tenths.
        var answer = BruteForce.Solve(Plain with
        {
            Options = [2],
            Points = [[[0, 10]], [[2, 0]]],
            Decimals = [1, 0],
            Arises = [null],
            NoDeal = [0, 0],
            Floor = [0, 0],
        });
        Assert.Equal([0, 2], answer.Utilitarian!.Point.Value);
    }

    [Fact]
    public void Short_of_unanimity_a_loser_makes_the_product_zero()
    {
        // (5,0) or (2,2) or (0,5), floors 1; one party is enough.
        var space = Plain with
        {
            Options = [3],
            Points = [[[5, 2, 0]], [[0, 2, 5]]],
            Arises = [null],
            Must = [false, false],
            AtLeast = 1,
        };
        var answer = BruteForce.Solve(space);
        Assert.Equal(3, answer.Acceptable);
        Assert.Equal([2, 2], answer.Nash!.Point.Value);
        Assert.Equal([2, 2], answer.Egalitarian!.Point.Value);
        Assert.Equal(1, BruteForce.Solve(space with { AtLeast = 2 }).Acceptable);
        Assert.Equal(2, BruteForce.Solve(space with { Must = [true, false] }).Acceptable);
    }

    [Fact]
    public void A_deal_is_better_than_the_status_quo_for_one_and_worse_for_none()
    {
        Assert.True(BruteForce.Solve(Plain with { StatusQuo = [3, 1] }).Exists);
        Assert.True(BruteForce.Solve(Plain with { StatusQuo = [4, 0], NoDeal = [1, 0] }).Exists);
        Assert.False(BruteForce.Solve(Plain with { StatusQuo = [4, 0] }).Exists);   // (4,1): more than that, but not more than no deal
        Assert.False(BruteForce.Solve(Plain with { StatusQuo = [3, 5] }).Exists);
        Assert.False(BruteForce.Solve(Plain with { StatusQuo = [4, 2] }).Exists);
        Assert.False(BruteForce.Solve(Plain with { NoDeal = [4, 5], Floor = [0, 0], StatusQuo = [0, 0] }).Exists);
    }

    [Fact]
    public void Nobody_can_gain_leaves_the_utilitarian_solution_alone()
    {
        var answer = BruteForce.Solve(Plain with { NoDeal = [4, 5], Floor = [0, 0] });
        Assert.Null(answer.Nash);
        Assert.Null(answer.KalaiSmorodinsky);
        Assert.Null(answer.Egalitarian);
        Assert.Equal([3, 5], answer.Utilitarian!.Point.Value);
    }
}
