using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>What the solver does when it is given too little room, or told to stop.</summary>
public sealed class DealSolverLimits
{
    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void With_few_points_kept_the_frontier_is_within_what_it_says(int first, int last) => ForEach(first, last, (space, answer, truth) =>
        Proper.Fault(space, answer.Frontier, acceptable: false) ?? NotCovered("frontier", answer.Frontier, truth.Frontier));

    /// <summary>
    /// A point kept for another that is acceptable need not be acceptable itself, when that other is closer to a floor than the
    /// error. So
    /// only what clears the floors by the error must be matched, and none may be better for all.
    /// </summary>
    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void With_few_points_kept_the_acceptable_frontier_is_within_what_it_says_of_all_that_clears_the_floors_by_that(int first, int last) =>
        ForEach(first, last, (space, answer, truth) =>
        {
            var (frontier, within) = (answer.AcceptableFrontier, answer.AcceptableFrontier.Within);
            var clear = truth.AcceptableFrontier.Where(f =>
                space.Threshold.Length == 0 && Enumerable.Range(0, space.Parties).All(p => f.Value[p] - within[p] >= space.Floor[p]));
            var beaten = truth.AcceptableFrontier.FirstOrDefault(f => frontier.Count > 0
                && Answers.Points(frontier).All(k => Enumerable.Range(0, space.Parties).All(p => f.Value[p] - k.Value[p] > within[p])));
            return Proper.Fault(space, frontier, acceptable: true)
                ?? (beaten is null ? null : $"{Written.Row(beaten.Value)} is better for all than every point, by more than {Written.Row(within)}")
                ?? (frontier.IsExact && frontier.Count != truth.AcceptableFrontier.Length ? "a proved frontier is not whole" : null)
                ?? NotCovered("acceptable frontier", frontier, clear);
        });

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void With_few_points_kept_nothing_is_claimed_that_is_not_so(int first, int last) => ForEach(first, last, (space, answer, truth) =>
    {
        if (answer.Packages != truth.Packages) return $"packages {answer.Packages}, truly {truth.Packages}";
        if (answer.Exists && !truth.Exists) return "there is no deal";
        if (answer.AcceptableFrontier.IsExact && answer.Exists != truth.Exists)
            return "the proved frontier says there is no deal, but there is";
        if (answer.Acceptable.Exact && answer.Acceptable.Count != truth.Acceptable)
            return $"acceptable {answer.Acceptable}, truly {truth.Acceptable}";
        for (var p = 0; p < space.Parties; p++)
            if (answer.Ideal is { } ideal && (truth.Ideal is null || ideal[p] > truth.Ideal[p]))
                return $"ideal {Written.Row(ideal)}, truly {Written.Row(truth.Ideal)}";
        foreach (var solution in answer.Solutions)
        {
            var value = space.Value(solution.Point.Package);
            if (!space.IsFeasible(solution.Point.Package) || !space.IsAcceptable(value))
                return $"{solution.Kind} is not an acceptable package";
            if (!value.AsSpan(0, space.Parties).SequenceEqual(solution.Point.Value))
                return $"{solution.Kind} is not worth what it says";
            if (!solution.Exact) continue;
            var best = solution.Kind switch
            {
                SolutionKind.Nash => truth.Nash,
                SolutionKind.KalaiSmorodinsky => truth.KalaiSmorodinsky,
                SolutionKind.Egalitarian => truth.Egalitarian,
                _ => truth.Utilitarian,
            };
            if (best is null || !best.Point.Value.SequenceEqual(solution.Point.Value))
                return $"{solution.Kind} is called exact and is not";
        }
        return null;
    });

    [Fact]
    public void A_tiny_point_budget_is_felt()
    {
        var merged = Enumerable.Range(0, 50).Count(seed =>
            !Answers.To(RandomSpace.Draw(Family.TwoParties, seed, SpaceSize.Medium), new SolverOptions { PointBudget = 4 }).Frontier.IsExact);
        Assert.True(merged >= 3, $"only {merged} of 50 frontiers are inexact");
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void A_small_table_budget_gives_the_exact_answer_or_says_that_it_cannot(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var space = RandomSpace.Draw(Family.Everything, seed);
            var draws = new Draws((ulong)seed);
            try
            {
                var answer = Answers.To(space, new SolverOptions { TableBudget = draws.Pick(1, 4, 20, 100), SearchRounds = 0 });
                Assert.Null(Judge.Difference(space, answer, BruteForce.Solve(OracleSpaces.From(space))));
            }
            catch (DealSpaceTooLargeException refusal)
            {
                Assert.True(refusal.Issues.Length > 0, $"seed {seed} names no issues");
                Assert.All(refusal.Issues, i => Assert.InRange(i, 0, space.Issues - 1));
                Assert.True(refusal.Combinations > 1, $"seed {seed} counts {refusal.Combinations} combinations");
            }
        }
    }

    [Fact]
    public void Too_many_issues_tied_together_are_refused_by_name()
    {
        // Every pair of 30 issues has a bonus of its own: nothing can be eliminated without 4^29 combinations.
        const int Issues = 30;
        var draws = new Draws(1);
        var space = RandomSpace.Draw(Family.TwoParties, 1) with
        {
            Options = [.. Enumerable.Repeat(4, Issues)],
            Points = [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, Issues).Select(_ => new long[] { 0, 1, 2, 3 }).ToArray())],
            Bonuses = [.. from i in Enumerable.Range(0, Issues)
                          from j in Enumerable.Range(0, i)
                          select new Bonus(
                              new Condition.All([new Condition.OneOf(i, [draws.Next(4)]), new Condition.OneOf(j, [draws.Next(4)])]),
                              [draws.Next(1, 9), draws.Next(1, 9)])],
        };
        var refusal = Assert.Throws<DealSpaceTooLargeException>(() => Answers.To(space, new SolverOptions { SearchRounds = 0 }));
        Assert.True(refusal.Combinations > 1_000_000);
        Assert.NotEmpty(refusal.Issues);
    }

    [Fact]
    public void A_request_to_stop_is_heeded_before_it_starts()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => DealSolver.Solve(Large(12), cancel: stop.Token));
    }

    [Fact]
    public void A_request_to_stop_is_heeded_on_the_way()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() => DealSolver.Solve(Large(60), cancel: stop.Token));
    }

    /// <summary>Four parties with points of twelve digits: far more undominated packages than can be kept.</summary>
    private static DealSpace Large(int issues)
    {
        var draws = new Draws(3);
        return new DealSpace
        {
            Parties = 4,
            Options = [.. Enumerable.Repeat(10, issues)],
            Points = [.. Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, issues)
                .Select(_ => Enumerable.Range(0, 10).Select(_ => draws.Next(0, 1_000_000_000_000)).ToArray()).ToArray())],
            Decimals = new int[4],
            NoDeal = new long[4],
            Floor = new long[4],
        };
    }

    private static string? NotCovered(string name, Frontier frontier, IEnumerable<OraclePoint> truth)
    {
        var kept = Answers.Points(frontier).Select(p => p.Value).ToArray();
        foreach (var missed in truth)
        {
            if (!kept.Any(k => Proper.Covers(k, missed.Value, frontier.Within)))
            {
                return $"{name} {string.Join(" ", kept.Select(Written.Row))} within {Written.Row(frontier.Within)} "
                    + $"has nothing near {Written.Row(missed.Value)}";
            }
        }
        return null;
    }

    private static void ForEach(int first, int last, Func<DealSpace, DealAnswer, OracleAnswer, string?> fault)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var family = (Family)(seed % Enum.GetValues<Family>().Length);
            var space = RandomSpace.Draw(family, seed);
            var options = new SolverOptions { PointBudget = new Draws((ulong)seed).Pick(1, 2, 4, 10, 30) };
            if (fault(space, Answers.To(space, options), BruteForce.Solve(OracleSpaces.From(space))) is { } found)
                Assert.Fail($"{family}, seed {seed}, {options.PointBudget} points: {found}\n{Written.Space(space)}");
        }
    }
}
