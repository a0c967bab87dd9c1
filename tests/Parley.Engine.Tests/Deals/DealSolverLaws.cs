using System.Numerics;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>What must hold between answers, on spaces too large to try every package of.</summary>
public sealed class DealSolverLaws
{
    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void The_order_of_issues_does_not_matter(int first, int last) => ForEach(first, last, (space, draws) =>
        Same(space, Rewriting.WithIssues(space, draws.Order(space.Issues)), v => v, v => v));

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void The_order_of_options_does_not_matter(int first, int last) => ForEach(first, last, (space, draws) =>
    {
        var told = space;
        for (var i = 0; i < space.Issues; i++) told = Rewriting.WithOptions(told, i, draws.Order(space.Options[i]));
        return Same(space, told, v => v, v => v);
    });

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void The_order_of_parties_does_not_matter(int first, int last) => ForEach(first, last, (space, draws) =>
    {
        var order = draws.Order(space.Parties);
        return Same(space, Rewriting.WithParties(space, order), v => Rewriting.Reorder(v, order), v => v);
    });

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void A_partys_own_scale_does_not_matter(int first, int last) => ForEach(first, last, (space, draws) =>
    {
        var (party, factor) = (draws.Next(space.Parties), draws.Pick(2L, 3L, 10L));
        if (Largest(space, party) > (1L << 59) / factor) return null;
        var (plain, scaled) = (Answers.To(space), Answers.To(Rewriting.Scaled(space, party, factor)));
        static DealAnswer Comparable(DealAnswer answer) => answer with
        {
            Solutions = [.. answer.Solutions.Where(s => s.Kind is SolutionKind.Nash or SolutionKind.KalaiSmorodinsky)],
        };
        static string Packages(DealAnswer answer) => string.Join(" ", Answers.Points(answer.Frontier)
            .Concat(Answers.Points(answer.AcceptableFrontier)).Concat(answer.Solutions.Select(s => s.Point))
            .Select(p => Written.Row(p.Package)));
        (plain, scaled) = (Comparable(plain), Comparable(scaled));
        return Difference(Answers.Values(plain, v => v.Select((u, p) => p == party ? u * factor : u)), Answers.Values(scaled, v => v))
            ?? Difference(Packages(plain), Packages(scaled));
    });

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void An_issue_that_makes_no_difference_makes_none(int first, int last) => ForEach(first, last, (space, draws) =>
    {
        var (at, options) = (draws.Next(space.Issues + 1), draws.Pick(1, 1, 3));
        long[] worth = [.. Enumerable.Range(0, space.Dimensions).Select(_ => draws.Next(-5L, 5L))];
        var (plain, more) = (Answers.To(space), Answers.To(Rewriting.WithConstantIssue(space, at, options, worth)));
        BigInteger Less(BigInteger n) => n / options;
        FrontierPoint Without(FrontierPoint point) => new(
            [.. point.Package.Where((_, i) => i != at)], [.. point.Value.Select((v, p) => v - worth[p])]);
        var same = more with
        {
            Packages = Less(more.Packages),
            Acceptable = new(Less(more.Acceptable.Count), more.Acceptable.Exact, Less(more.Acceptable.Low), Less(more.Acceptable.High)),
            Ideal = more.Ideal?.Select((v, p) => v - worth[p]).ToArray(),
            Solutions = Array.ConvertAll(more.Solutions, s => s with { Unique = options == 1 && s.Unique }),
        };
        if (options > 1) plain = plain with { Solutions = Array.ConvertAll(plain.Solutions, s => s with { Unique = false }) };
        return Difference(Answers.Whole(plain), Answers.Whole(same, Without));
    });

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void The_same_space_gets_the_same_answer_twice(int first, int last) => ForEach(first, last, (space, _) =>
        Difference(Answers.Whole(Answers.To(space)), Answers.Whole(Answers.To(space))));

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void Points_are_feasible_worth_what_they_say_and_undominated(int first, int last) => ForEach(first, last, (space, _) =>
    {
        var answer = Answers.To(space);
        return Proper.Fault(space, answer.Frontier, acceptable: false) ?? Proper.Fault(space, answer.AcceptableFrontier, acceptable: true);
    });

    private static string? Same(
        DealSpace space, DealSpace told, Func<long[], IEnumerable<long>> valueOf, Func<long[], IEnumerable<long>> valueOfTold)
    {
        var (plain, other) = (Answers.To(space), Answers.To(told));
        // With audiences, packages of one value that differ in standing may be kept apart or not, and which is tied then varies.
        if (space.Threshold.Length > 0) (plain, other) = (plain with { Solutions = [] }, other with { Solutions = [] });
        return Difference(Answers.Values(plain, valueOf), Answers.Values(other, valueOfTold));
    }

    private static string? Difference(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return null;
        var at = one.Zip(other).TakeWhile(x => x.First == x.Second).Count();
        string From(string text) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
        return $"…{From(one)}…\nbecomes\n…{From(other)}…";
    }

    private static BigInteger Largest(DealSpace space, int p) =>
        space.Points[p].Aggregate(BigInteger.Zero, (sum, row) => sum + row.Max(Math.Abs))
        + space.Bonuses.Aggregate(BigInteger.Zero, (sum, b) => sum + Math.Abs(b.Points[p]));

    private static void ForEach(int first, int last, Func<DealSpace, Draws, string?> fault)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var family = (Family)(seed % Enum.GetValues<Family>().Length);
            var space = RandomSpace.Draw(family, seed, SpaceSize.Medium);
            if (fault(space, new Draws((ulong)seed)) is { } found)
                Assert.Fail($"{family}, seed {seed}: {found}\n{Written.Space(space)}");
        }
    }
}
