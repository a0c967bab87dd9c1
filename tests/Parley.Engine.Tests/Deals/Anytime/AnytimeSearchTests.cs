using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>Where elimination is out of reach, what is found is real, what is claimed of the rest is true, and more work never hurts.</summary>
public sealed class AnytimeSearchTests
{
    // No table at all is allowed, so that small spaces, whose answers can be known, are searched.
    private static readonly SolverOptions Searched = new() { TableBudget = 0, SearchRounds = 2, CountDraws = 1000 };

    public static TheoryData<Family> Families =>
        [Family.Interactions, Family.Rules, Family.ConditionalIssues, Family.Audiences, Family.Agreement, Family.Everything];

    [Theory, MemberData(nameof(Families))]
    public void What_is_found_is_real_and_what_is_claimed_is_true(Family family)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var space = RandomSpace.Draw(family, seed, SpaceSize.Small);
            var answer = DealSolver.Solve(space, Searched, TestContext.Current.CancellationToken);
            if (answer.IdealAtMost is null) continue;
            if (Fault(space, answer, BruteForce.Solve(OracleSpaces.From(space))) is { } fault)
                Assert.Fail($"{family}, seed {seed}: {fault}\n{Written.Space(space)}");
        }
    }

    [Fact]
    public void On_small_spaces_the_best_is_nearly_always_found()
    {
        var (asked, hit) = (0, 0);
        for (var seed = 0; seed < 100; seed++)
        {
            var space = RandomSpace.Draw(Family.Interactions, seed, SpaceSize.Small);
            var answer = DealSolver.Solve(space, Searched, TestContext.Current.CancellationToken);
            if (answer.IdealAtMost is null) continue;
            foreach (var truth in BruteForce.Solve(OracleSpaces.From(space)).AcceptableFrontier)
            {
                asked++;
                if (Points(answer.AcceptableFrontier).Exists(p => p.Value.SequenceEqual(truth.Value))) hit++;
            }
        }
        Assert.InRange(hit, asked * 0.98, asked);
        Assert.True(asked > 300);
    }

    [Fact]
    public void More_rounds_find_no_less_and_bound_no_looser()
    {
        var space = Boxes.Draw(seed: 3, issues: 20, options: 8, boxes: 120, parties: 2);
        var before = DealSolver.Solve(space, Searched with { SearchRounds = 1 }, TestContext.Current.CancellationToken);
        foreach (var rounds in (int[])[2, 5])
        {
            var after = DealSolver.Solve(space, Searched with { SearchRounds = rounds }, TestContext.Current.CancellationToken);
            foreach (var point in Points(before.Frontier))
                Assert.Contains(Points(after.Frontier), p => p.Value.Zip(point.Value).All(pair => pair.First >= pair.Second));
            for (var p = 0; p < 2; p++) Assert.True(after.IdealAtMost![p] <= before.IdealAtMost![p]);
            before = after;
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_seed_may_not()
    {
        var space = Boxes.Draw(seed: 4, issues: 15, options: 10, boxes: 80, parties: 3);
        string Answer(ulong seed)
        {
            var answer = DealSolver.Solve(space, Searched with { Seed = seed }, TestContext.Current.CancellationToken);
            return string.Join("\n", Points(answer.Frontier).Select(p => $"{Written.Row(p.Value)} {Written.Row(p.Package)}"))
                + string.Join(" ", answer.Solutions.Select(s => $"{s.Reached:R} {s.AtMost:R}"));
        }
        Assert.Equal(Answer(1), Answer(1));
        Assert.NotEqual(Answer(1), Answer(2));
    }

    [Fact]
    public void Spaces_of_ten_to_the_fiftieth_packages_are_answered()
    {
        var space = Boxes.Draw(seed: 5, issues: 50, options: 10, boxes: 400, parties: 2);
        var answer = DealSolver.Solve(space, new() { SearchRounds = 1, CountDraws = 1000 }, TestContext.Current.CancellationToken);
        Assert.Equal(51, answer.Packages.ToString().Length);
        Assert.False(answer.Frontier.IsExact);
        Assert.True(answer.Frontier.Count > 20);
        Assert.Equal(4, answer.Solutions.Length);
        Assert.All(answer.Solutions, s => Assert.True(s.Reached <= s.AtMost));
    }

    [Fact]
    public void Where_a_search_is_not_wanted_such_a_space_is_refused() => Assert.Throws<DealSpaceTooLargeException>(
        () => DealSolver.Solve(Boxes.Draw(1, 30, 10, 200, 2), new() { SearchRounds = 0 }, TestContext.Current.CancellationToken));

    private static string? Fault(DealSpace space, DealAnswer answer, OracleAnswer truth)
    {
        if (answer.Packages != truth.Packages) return $"packages {answer.Packages}, truly {truth.Packages}";
        if (answer.Acceptable.Low > truth.Acceptable && answer.AcceptableFrontier.Count > truth.Acceptable) return "more acceptable packages than there are";
        if (answer.Exists && !truth.Exists) return "a deal that is none";
        if (!answer.Exists && truth.Exists && answer.AcceptableFrontier.IsExact) return "no deal, as if proved";
        foreach (var frontier in (Frontier[])[answer.Frontier, answer.AcceptableFrontier])
        {
            var acceptable = frontier == answer.AcceptableFrontier;
            var points = Points(frontier);
            foreach (var point in points)
            {
                if (!space.IsFeasible(point.Package)) return $"{Written.Row(point.Package)} is not feasible";
                if (!space.Value(point.Package).AsSpan(0, space.Parties).SequenceEqual(point.Value)) return $"{Written.Row(point.Package)} is not worth that";
                if (acceptable && !space.IsAcceptable(space.Value(point.Package))) return $"{Written.Row(point.Package)} is not acceptable";
                if (points.Exists(p => p != point && p.Value.Zip(point.Value).All(pair => pair.First >= pair.Second)))
                    return $"{Written.Row(point.Value)} is dominated";
            }
            foreach (var true_ in acceptable ? truth.AcceptableFrontier : truth.Frontier)
            {
                if (!points.Exists(p => p.Value.Select((v, k) => v + frontier.Within[k] >= true_.Value[k]).All(reaches => reaches)))
                    return $"no point within {Written.Row(frontier.Within)} of {Written.Row(true_.Value)}";
            }
        }
        if (truth.Ideal is { } ideal)
        {
            for (var p = 0; p < space.Parties; p++)
                if (ideal[p] > answer.IdealAtMost![p]) return $"party {p} gets {ideal[p]}, at most {answer.IdealAtMost[p]}";
        }
        return answer.Solutions.Select(s => Fault(space, answer, truth, s)).FirstOrDefault(f => f is not null);
    }

    /// <summary>No acceptable package exceeds a solution's bound by its criterion, counted here anew.</summary>
    private static string? Fault(DealSpace space, DealAnswer answer, OracleAnswer truth, Solution solution)
    {
        var gainers = Enumerable.Range(0, space.Parties).Where(p => answer.Ideal![p] > space.NoDeal[p]).ToArray();
        double Share(long[] v, int p) => (v[p] - space.NoDeal[p]) / (double)(answer.Ideal![p] - space.NoDeal[p]);
        double Points(double units, int p) => units / Math.Pow(10, space.Decimals[p]);
        double Criterion(long[] v) => solution.Kind switch
        {
            SolutionKind.Nash => gainers.Aggregate(1.0, (product, p) => product * Math.Max(0, Share(v, p))),
            SolutionKind.KalaiSmorodinsky => gainers.Min(p => Share(v, p)),
            SolutionKind.Egalitarian => gainers.Min(p => Points(v[p] - space.NoDeal[p], p)),
            _ => Enumerable.Range(0, space.Parties).Sum(p => Points(v[p], p)),
        };
        var tolerance = 1e-9 * (1 + Math.Abs(solution.AtMost!.Value));
        if (Math.Abs(Criterion(solution.Point.Value) - solution.Reached!.Value) > tolerance)
            return $"{solution.Kind} reaches {Criterion(solution.Point.Value)}, said {solution.Reached}";
        var best = truth.AcceptableFrontier.Max(p => Criterion(p.Value));
        return best > solution.AtMost + tolerance ? $"{solution.Kind} can reach {best}, said at most {solution.AtMost}" : null;
    }

    private static List<FrontierPoint> Points(Frontier frontier) => [.. Enumerable.Range(0, frontier.Count).Select(k => frontier[k])];
}
