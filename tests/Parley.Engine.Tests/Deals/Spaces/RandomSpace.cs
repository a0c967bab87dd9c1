using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>Random deal spaces small enough to try every package of, each feature switched on by its own chance.</summary>
public static class RandomSpace
{
    /// <summary>The space of a seed.</summary>
    public static DealSpace Draw(Family family, int seed)
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
        var options = Options(draws);
        var applies = With(Family.ConditionalIssues) ? AppliesWhen(draws, options) : null;
        var audiences = With(Family.Audiences) ? draws.Pick(1, 1, 2) : 0;
        var bonuses = With(Family.Interactions) ? draws.Pick(1, 1, 2, 3, 4, 6) : family == Family.Audiences ? draws.Next(4) : 0;
        var rules = With(Family.Rules) ? draws.Pick(1, 1, 2, 3, 5) : 0;

        var points = new RandomPoints(draws, parties + audiences, options.Length + bonuses);
        int[] all = [.. Enumerable.Range(0, options.Length)];
        var space = new DealSpace
        {
            Parties = parties,
            Options = options,
            Points = points.Sheets(options, parties),
            AppliesWhen = applies,
            Bonuses = [.. Enumerable.Range(0, bonuses).Select(_ => Bonus(draws, points, options, all, parties + audiences))],
            Never = [.. Enumerable.Range(0, rules).Select(_ => Never(draws, options, all))],
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

    /// <summary>One to seven issues of one to five options, a few packages to some three thousand.</summary>
    private static int[] Options(Draws draws)
    {
        var most = draws.Pick(20, 60, 150, 150, 400, 400, 800, 800, 3_000);
        var options = new int[draws.Pick(1, 2, 3, 4, 4, 5, 5, 6, 6, 7)];
        for (var i = 0; i < options.Length; i++) options[i] = draws.Pick(1, 2, 2, 3, 3, 4, 4, 5);
        while (options.Aggregate(1, (n, o) => n * o) > most)
        {
            var i = draws.Next(options.Length);
            if (options[i] > 1) options[i]--;
        }
        return options;
    }

    /// <summary>
    /// Some issues arise only by what is chosen for issues earlier in a random order; in a chain each hangs on the one before it.
    /// </summary>
    private static Condition?[] AppliesWhen(Draws draws, int[] options)
    {
        var applies = new Condition?[options.Length];
        var order = draws.Order(options.Length);
        var (chain, chance) = (draws.Chance(0.3), draws.Pick(0.3, 0.6, 0.9));
        for (var k = 1; k < order.Length; k++)
        {
            if (!draws.Chance(chance)) continue;
            applies[order[k]] = chain
                ? RandomConditions.Choice(draws, options, order[k - 1])
                : RandomConditions.Draw(draws, options, order[..k]);
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

    /// <summary>Mostly two or three choices that do not go together; now and then anything, which may forbid everything.</summary>
    private static Condition Never(Draws draws, int[] options, int[] issues) => draws.Next(50) switch
    {
        0 => new Condition.All([]),
        < 12 => RandomConditions.Draw(draws, options, issues),
        _ => new Condition.All([.. draws.Order(issues.Length).Take(draws.Pick(2, 2, 3)).Select(i => RandomConditions.Choice(draws, options, i))]),
    };
}
