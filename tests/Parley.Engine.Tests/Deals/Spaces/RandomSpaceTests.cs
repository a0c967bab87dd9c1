using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>
/// Agreement with brute force means something only if the random spaces are hard in all the ways they are meant to be.
/// </summary>
public sealed class RandomSpaceTests
{
    private static readonly (DealSpace Space, OracleAnswer Truth)[] Drawn = [.. Enum.GetValues<Family>()
        .SelectMany(f => Enumerable.Range(0, 150).Select(seed => RandomSpace.Draw(f, seed)))
        .Select(s => (s, BruteForce.Solve(OracleSpaces.From(s))))];

    [Fact]
    public void Every_outcome_that_matters_is_drawn_often()
    {
        Often(20, x => x.Truth.Packages == 0, "rules forbid everything");
        Often(100, x => x.Truth.Packages > 0 && x.Truth.Acceptable == 0, "the zone is empty");
        Often(50, x => x.Truth.Acceptable > 0 && !x.Truth.Exists, "something is acceptable but no deal");
        Often(300, x => x.Truth.Exists, "a deal exists");
        Often(100, x => x.Truth.Frontier.Length > 5, "a frontier of some length");
        Often(50, x => x.Truth.AcceptableFrontier.Length > 5, "an acceptable frontier of some length");
        Often(10, x => x.Truth.Frontier.Length > 50, "a long frontier");
        Often(100, x => x.Truth.Frontier.Any(p => p.Packages > 1), "packages of equal value");
        Often(100, x => x.Truth.Nash is { Unique: false }, "a tied Nash solution");
        Often(100, x => x.Truth.KalaiSmorodinsky is { Unique: true }, "an untied Kalai–Smorodinsky solution");
        Often(20, x => x.Truth.Acceptable > 0 && x.Truth.Nash is null, "nobody can gain");
        Often(20, x => x.Truth.AcceptableFrontier.Any(a => !x.Truth.Frontier.Any(f => f.Value.SequenceEqual(a.Value))),
            "an acceptable frontier that is not part of the frontier");
        Often(50, x => Different(x.Truth.Nash, x.Truth.KalaiSmorodinsky), "Nash and Kalai–Smorodinsky differ");
        Often(50, x => Different(x.Truth.Egalitarian, x.Truth.KalaiSmorodinsky), "egalitarian and Kalai–Smorodinsky differ");
        Often(50, x => Different(x.Truth.Utilitarian, x.Truth.Nash), "utilitarian and Nash differ");
        Often(20, x => x.Truth.Nash is { } n && n.Point.Value.Where((v, p) => v < x.Space.NoDeal[p]).Any(),
            "a solution leaves a party worse off");
    }

    [Fact]
    public void Families_keep_their_size()
    {
        foreach (var (space, _) in Drawn)
        {
            Assert.InRange(space.Parties, 1, 5);
            Assert.InRange(space.Issues, 1, 7);
            Assert.InRange(space.Options.Aggregate(1, (n, o) => n * o), 1, 3_000);
        }
    }

    [Fact]
    public void A_seed_always_draws_the_same_space() =>
        Assert.Equal(Written.Space(RandomSpace.Draw(Family.Everything, 7)), Written.Space(RandomSpace.Draw(Family.Everything, 7)));

    private static bool Different(OracleSolution? a, OracleSolution? b) =>
        a is not null && b is not null && !a.Point.Value.SequenceEqual(b.Point.Value);

    private static void Often(int times, Func<(DealSpace Space, OracleAnswer Truth), bool> outcome, string what)
    {
        var count = Drawn.Count(outcome);
        Assert.True(count >= times, $"{what}: only {count} of {Drawn.Length}");
    }
}
