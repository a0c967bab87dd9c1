using System.Numerics;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>
/// Counts of acceptable packages where no exact count is in reach, on spaces whose true count is known by their symmetry: an
/// issue's two
/// options are worth −w and w to the party that cares for it, and its w add up to an odd number, so that exactly half of the
/// packages are worth
/// more than 0 to it and none exactly 0.
/// </summary>
public sealed class AcceptableCountTests
{
    [Fact]
    public void One_side_of_a_balance_is_half_of_all_packages() =>
        AssertNear(Balance(1, issues: 100, parties: 1), BigInteger.One << 99);

    [Fact]
    public void Sides_that_want_the_same_still_accept_half()
    {
        var one = Balance(1, issues: 90, parties: 1);
        var sheets = Enumerable.Range(1, 3).Select(k => Array.ConvertAll(one.Points[0], row => Array.ConvertAll(row, v => v * k)));
        AssertNear(
            one with { Parties = 3, Points = [.. sheets], Decimals = new int[3], NoDeal = new long[3], Floor = new long[3] },
            BigInteger.One << 89);
    }

    [Fact]
    public void Sides_that_care_for_different_issues_accept_independently() =>
        AssertIntervalsHold(seed => Balance(seed, issues: 120, parties: 3), BigInteger.One << 117);

    [Fact]
    public void Packages_count_alike_however_many_issues_arise()
    {
        // With option 0 of the first issue the next 60 arise, an eighth of whose packages are acceptable; with option 1 the last 62, all are.
        const int Few = 60, Many = 62;
        var eighth = Balance(1, Few, parties: 3);
        AssertNear(
            eighth with
            {
                Options = [2, .. Enumerable.Repeat(2, Few + Many)],
                Points = Array.ConvertAll(eighth.Points, sheet =>
                    (long[][])[[0, 0], .. sheet, .. Enumerable.Repeat(new long[] { 1, 2 }, Many)]),
                AppliesWhen =
                [
                    null,
                    .. Enumerable.Repeat(new Condition.OneOf(0, [0]), Few),
                    .. Enumerable.Repeat(new Condition.OneOf(0, [1]), Many),
                ],
            },
            (BigInteger.One << (Few - 3)) + (BigInteger.One << Many));
    }

    [Fact]
    public void Packages_that_rules_forbid_are_not_counted()
    {
        // No two neighbours among the first 40 issues may both take option 1: as many ways as a Fibonacci number. They are worth nothing.
        const int Ruled = 40, Free = 80;
        var (ways, next) = (BigInteger.One, new BigInteger(2));
        for (var i = 0; i < Ruled; i++) (ways, next) = (next, ways + next);
        var eighth = Balance(1, Free, parties: 3);
        AssertNear(
            eighth with
            {
                Options = [.. Enumerable.Repeat(2, Ruled + Free)],
                Points = Array.ConvertAll(eighth.Points, sheet => (long[][])[.. Enumerable.Repeat(new long[] { 0, 0 }, Ruled), .. sheet]),
                Never = [.. Enumerable.Range(0, Ruled - 1).Select(i =>
                    new Condition.All([new Condition.OneOf(i, [1]), new Condition.OneOf(i + 1, [1])]))],
            },
            ways << (Free - 3));
    }

    [Fact]
    public void An_estimate_is_the_same_for_the_same_seed()
    {
        var space = Balance(1, issues: 120, parties: 3);
        Assert.Equal(Answers.To(space).Acceptable, Answers.To(space).Acceptable);
    }

    /// <summary>A 95% interval misses once in twenty; more than four misses in twenty have a chance of 0.3%.</summary>
    private static void AssertIntervalsHold(Func<int, DealSpace> space, BigInteger truth)
    {
        var answers = Enumerable.Range(1, 20)
            .Select(seed => Answers.To(space(seed), new SolverOptions { CountDraws = 2_000, Seed = (ulong)seed }).Acceptable).ToArray();
        Assert.All(answers, a => Assert.True(a.Low <= a.Count && a.Count <= a.High && (!a.Exact || a.Count == truth), $"{a}, truly {truth}"));
        var missed = answers.Where(a => truth < a.Low || truth > a.High).ToArray();
        Assert.True(missed.Length <= 4, $"{missed.Length} of 20 miss {truth}, such as {missed.FirstOrDefault()}");
    }

    /// <summary>The truth is within twice the interval: an honest estimate misses that by a chance of 1 in 10,000.</summary>
    private static void AssertNear(DealSpace space, BigInteger truth)
    {
        var found = Answers.To(space, new SolverOptions { CountDraws = 20_000 }).Acceptable;
        if (found.Exact) Assert.Equal(truth, found.Count);
        else Assert.InRange(truth, found.Low - (found.Count - found.Low), found.High + (found.High - found.Count));
        Assert.InRange(found.High - found.Low, 0, truth / 4);
    }

    /// <summary>Issues shared out among the parties, each caring for its own alone.</summary>
    private static DealSpace Balance(int seed, int issues, int parties)
    {
        var draws = new Draws((ulong)seed);
        var points = new long[parties][][];
        for (var p = 0; p < parties; p++) points[p] = Array.ConvertAll(new int[issues], _ => new long[2]);
        for (var i = 0; i < issues; i++)
        {
            // One odd weight each among even ones: no package is worth exactly 0.
            var weight = 2 * draws.Next(1, 500_000_000_000) + (i < parties ? 1 : 0);
            points[i % parties][i] = [-weight, weight];
        }
        return new DealSpace
        {
            Parties = parties,
            Options = [.. Enumerable.Repeat(2, issues)],
            Points = points,
            Decimals = new int[parties],
            NoDeal = new long[parties],
            Floor = new long[parties],
        };
    }
}
