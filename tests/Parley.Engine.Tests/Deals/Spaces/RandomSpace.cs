using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>Random deal spaces, each feature switched on by its own chance.</summary>
public static class RandomSpace
{
    /// <summary>The space of a seed, small enough to try every package of.</summary>
    public static DealSpace Draw(Family family, int seed) => Draw(family, seed, SpaceSize.Small);

    /// <summary>The space of a seed and size.</summary>
    public static DealSpace Draw(Family family, int seed, SpaceSize size)
    {
        var draws = new Draws((ulong)seed * 16 + (ulong)family);
        var everything = family == Family.Everything;
        bool With(Family feature, double chance = 0.5) => family == feature || (everything && draws.Chance(chance));

        var parties = family switch
        {
            Family.TwoParties => 2,
            Family.ManyParties => draws.Pick(1, 3, 3, 4, 5),
            Family.Agreement => draws.Pick(2, 3, 3, 4, 5),
            _ => draws.Pick(1, 2, 2, 2, 3, 3, 4, 5),
        };
        parties = Math.Min(parties, size.Parties);
        var options = Options(draws, size);
        var order = draws.Order(options.Length);
        var applies = With(Family.ConditionalIssues) ? AppliesWhen(draws, options, order, size.Reach) : null;
        var audiences = With(Family.Audiences) ? draws.Pick(1, 1, 2) : 0;
        var bonuses = With(Family.Interactions) ? draws.Pick(1, 1, 2, 3, 4, 6) : family == Family.Audiences ? draws.Next(4) : 0;
        var rules = With(Family.Rules) ? draws.Pick(1, 1, 2, 3, 5) : 0;

        var points = new RandomPoints(draws, parties + audiences, options.Length + bonuses);
        int[] Near()
        {
            var from = draws.Next(Math.Max(1, order.Length - size.Reach + 1));
            return order[from..Math.Min(order.Length, from + size.Reach)];
        }
        var space = new DealSpace
        {
            Parties = parties,
            Options = options,
            Points = points.Sheets(options, parties),
            AppliesWhen = applies,
            Bonuses = [.. Enumerable.Range(0, bonuses).Select(_ => Bonus(draws, points, options, Near(), parties + audiences))],
            Never = [.. Enumerable.Range(0, rules).Select(_ => Never(draws, options, Near()))],
            Decimals = [.. Enumerable.Range(0, parties).Select(_ => draws.Pick(0, 0, 0, 1, 2, 6, 18))],
            Threshold = new long[audiences],
            NoDeal = new long[parties],
            Floor = new long[parties],
            Must = With(Family.Agreement, 0.3) ? [.. Enumerable.Range(0, parties).Select(_ => draws.Chance(0.3))] : null,
            AtLeast = draws.Next(parties + 1),
            Ordinal = everything && draws.Chance(0.08) ? [.. Enumerable.Range(0, parties).Select(p => p == 0 || draws.Chance(0.5))] : null,
        };
        return new RandomLevels(draws, space).Set();
    }

    private static int[] Options(Draws draws, SpaceSize size)
    {
        var most = draws.Pick(size.Packages);
        var options = new int[draws.Pick(size.Issues)];
        for (var i = 0; i < options.Length; i++) options[i] = draws.Pick(1, 2, 2, 3, 3, 4, 4, 5);
        while (options.Aggregate(1L, (n, o) => n * o) > most)
        {
            var i = draws.Next(options.Length);
            if (options[i] > 1) options[i]--;
        }
        return options;
    }

    /// <summary>
    /// Some issues arise only by what is chosen for issues earlier in a random order; in a chain each hangs on the one before it.
    /// </summary>
    private static Condition?[] AppliesWhen(Draws draws, int[] options, int[] order, int reach)
    {
        var applies = new Condition?[options.Length];
        var (chain, chance) = (draws.Chance(0.3), draws.Pick(0.3, 0.6, 0.9));
        for (var k = 1; k < order.Length; k++)
        {
            if (!draws.Chance(chance)) continue;
            applies[order[k]] = chain
                ? RandomConditions.Choice(draws, options, order[k - 1])
                : RandomConditions.Draw(draws, options, order[Math.Max(0, k - reach + 1)..k]);
        }
        return applies;
    }

    private static Bonus Bonus(Draws draws, RandomPoints points, int[] options, int[] issues, int dimensions)
    {
        var (when, sparse) = (RandomConditions.Draw(draws, options, issues), draws.Chance(0.6));
        var amounts = new long[dimensions];
        for (var d = 0; d < dimensions; d++)
            if (!sparse || draws.Chance(0.4)) amounts[d] = points.Draw(d);
        return new Bonus(when, amounts);
    }

    /// <summary>
    /// Mostly two or three choices that do not go together; now and then anything, which may forbid everything.
    /// </summary>
    private static Condition Never(Draws draws, int[] options, int[] issues) => draws.Next(50) switch
    {
        0 => new Condition.All([]),
        < 12 => RandomConditions.Draw(draws, options, issues),
        _ => new Condition.All([.. draws.Order(issues.Length).Take(draws.Pick(2, 2, 3))
            .Select(k => RandomConditions.Choice(draws, options, issues[k]))]),
    };
}
