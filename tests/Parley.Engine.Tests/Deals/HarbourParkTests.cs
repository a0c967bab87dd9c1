using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>
/// The six-party harbour park, a published scorable game (after Susskind 1985): 720 packages, a floor for each party.
/// </summary>
public sealed class HarbourParkTests
{
    /// <summary>Mayor, other cities, labour union, the company, department of tourism, environmental league.</summary>
    private static readonly DealSpace Park = new()
    {
        Parties = 6,
        Options = [3, 3, 4, 4, 5],
        Points =
        [
            [[14, 8, 0], [12, 8, 0], [24, 18, 12, 0], [40, 30, 23, 0], [0, 2, 4, 7, 10]],
            [[0, 4, 10], [0, 0, 0], [12, 8, 6, 0], [0, 8, 13, 18], [60, 45, 30, 15, 0]],
            [[15, 20, 0], [0, 0, 0], [42, 35, 25, 0], [30, 20, 10, 0], [2, 4, 6, 8, 0]],
            [[14, 8, 0], [11, 7, 0], [0, 5, 10, 17], [35, 29, 20, 0], [0, 5, 10, 15, 23]],
            [[0, 11, 5], [0, 20, 25], [0, 2, 4, 9], [10, 26, 40, 0], [4, 8, 15, 12, 0]],
            [[0, 22, 45], [0, 25, 55], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0, 0]],
        ],
        Decimals = new int[6],
        NoDeal = [30, 31, 50, 55, 65, 55],
        Floor = [30, 31, 50, 55, 65, 55],
    };

    [Fact]
    public void Twelve_packages_suit_all_and_the_largest_sum_is_391()
    {
        Assert.Null(Judge.Difference(Park, Answers.To(Park), BruteForce.Solve(OracleSpaces.From(Park))));
        var answer = Answers.To(Park);
        Assert.Equal(720, answer.Packages);
        Assert.Equal(12, answer.Acceptable.Count);
        var largest = Assert.Single(answer.Solutions, s => s.Kind == SolutionKind.Utilitarian).Point;
        Assert.Equal([1, 2, 1, 1, 3], largest.Package);
        Assert.Equal([63, 35, 83, 57, 76, 77], largest.Value);
    }

    [Fact]
    public void Fifty_five_packages_pass_when_two_must_accept_and_one_other_may_refuse()
    {
        var space = Park with { Must = [false, false, false, true, true, false], AtLeast = 5 };
        Assert.Null(Judge.Difference(space, Answers.To(space), BruteForce.Solve(OracleSpaces.From(space))));
        Assert.Equal(55, Answers.To(space).Acceptable.Count);
    }
}
