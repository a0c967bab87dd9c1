using System.Numerics;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>
/// Counts of acceptable packages where no exact count is in reach, on spaces whose true count is known by their symmetry: an issue's two
/// options are worth w and −w to whoever cares for it, and w add up to an odd number, so exactly half of all packages are worth more than 0.
/// </summary>
public sealed class AcceptableCountTests
{
    [Fact]
    public void One_side_of_a_balance_is_half_of_all_packages() =>
        AssertIntervalsHold(seed => Balance(seed, issues: 100, parties: 1, together: true), BigInteger.One << 99);

    [Fact]
    public void Sides_that_want_the_same_still_accept_half() =>
        AssertIntervalsHold(seed => Balance(seed, issues: 90, parties: 3, together: true), BigInteger.One << 89);

    [Fact]
    public void Sides_that_care_for_different_issues_accept_independently() =>
        AssertIntervalsHold(seed => Balance(seed, issues: 120, parties: 3, together: false), BigInteger.One << 117);

    [Fact]
    public void Packages_count_alike_however_many_issues_arise()
    {
        // With option 0 of the first issue the next 60 arise, half of whose packages are acceptable; with option 1 the last 62, all are.
        const int Few = 60, Many = 62;
        AssertIntervalsHold(seed =>
        {
            var half = Balance(seed, Few, parties: 1, together: true);
            return half with
            {
                Options = [2, .. Enumerable.Repeat(2, Few + Many)],
                Points = [[[0, 0], .. half.Points[0], .. Enumerable.Repeat(new long[] { 1, 2 }, Many)]],
                AppliesWhen =
                [
                    null,
                    .. Enumerable.Repeat(new Condition.OneOf(0, [0]), Few),
                    .. Enumerable.Repeat(new Condition.OneOf(0, [1]), Many),
                ],
            };
        }, (BigInteger.One << (Few - 1)) + (BigInteger.One << Many));
    }

    [Fact]
    public void Packages_that_rules_forbid_are_not_counted()
    {
        // No two neighbours among the first 40 issues may both take option 1: as many ways as a Fibonacci number. They are worth nothing.
        const int Ruled = 40, Free = 80;
        var (ways, next) = (BigInteger.One, new BigInteger(2));
        for (var i = 0; i < Ruled; i++) (ways, next) = (next, ways + next);
        AssertIntervalsHold(seed =>
        {
            var half = Balance(seed, Free, parties: 1, together: true);
            return half with
            {
                Options = [.. Enumerable.Repeat(2, Ruled + Free)],
                Points = [[.. Enumerable.Repeat(new long[] { 0, 0 }, Ruled), .. half.Points[0]]],
                Never = [.. Enumerable.Range(0, Ruled - 1).Select(i =>
                    new Condition.All([new Condition.OneOf(i, [1]), new Condition.OneOf(i + 1, [1])]))],
            };
        }, ways << (Free - 1));
    }

    [Fact]
    public void An_estimate_is_the_same_for_the_same_seed()
    {
        var space = Balance(1, issues: 120, parties: 3, together: false);
        Assert.Equal(Answers.To(space).Acceptable, Answers.To(space).Acceptable);
    }

    /// <summary>A 95% interval misses once in twenty; more than four misses in twenty have a chance of 0.3%.</summary>
    private static void AssertIntervalsHold(Func<int, DealSpace> space, BigInteger truth)
    {
        var answers = Enumerable.Range(1, 20)
            .Select(seed => Answers.To(space(seed), new SolverOptions { CountDraws = 2_000, Seed = (ulong)seed }).Acceptable).ToArray();
        Assert.All(answers, a => Assert.True(a.Low <= a.Count && a.Count <= a.High && (!a.Exact || a.Count == truth), $"{a}, truly {truth}"));
        var misses = answers.Where(a => truth < a.Low || truth > a.High).ToArray();
        Assert.True(misses.Length <= 4, $"{misses.Length} of 20 miss {truth}, such as {misses.FirstOrDefault()}");
        Assert.All(answers, a => Assert.True(a.Exact || a.High - a.Low < truth, $"{a} says next to nothing of {truth}"));
    }

    private static DealSpace Balance(int seed, int issues, int parties, bool together)
    {
        var draws = new Draws((ulong)seed);
        var points = new long[parties][][];
        for (var p = 0; p < parties; p++) points[p] = Array.ConvertAll(new int[issues], _ => new long[2]);
        for (var i = 0; i < issues; i++)
        {
            // One odd weight each among even ones: no package is worth exactly 0.
            var weight = 2 * draws.Next(1, 500_000_000_000) + (i < (together ? 1 : parties) ? 1 : 0);
            if (!together) points[i % parties][i] = [-weight, weight];
            else for (var p = 0; p < parties; p++) points[p][i] = [-weight * (p + 1), weight * (p + 1)];
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
