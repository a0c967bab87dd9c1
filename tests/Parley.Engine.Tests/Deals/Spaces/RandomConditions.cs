using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>Random statements about packages.</summary>
public static class RandomConditions
{
    /// <summary>
    /// A statement over up to four of the issues: a single choice, a conjunction, an alternative, a negation, or a nest of them.
    /// </summary>
    public static Condition Draw(Draws draws, int[] options, int[] among)
    {
        var order = draws.Order(among.Length);
        var issues = order.Take(draws.Pick(1, 2, 2, 2, 3, 4)).Select(k => among[k]).ToArray();
        return draws.Next(20) switch
        {
            < 9 => new Condition.All(Array.ConvertAll(issues, i => Choice(draws, options, i))),
            < 12 => new Condition.Any(Array.ConvertAll(issues, i => Choice(draws, options, i))),
            < 14 => new Condition.Not(Choice(draws, options, issues[0])),
            _ => Nest(draws, options, issues, 3),
        };
    }

    /// <summary>Some of an issue's options; now and then none or all of them.</summary>
    public static Condition Choice(Draws draws, int[] options, int issue)
    {
        if (draws.Chance(0.6)) return new Condition.OneOf(issue, [draws.Next(options[issue])]);
        var share = draws.Pick(0.3, 0.5, 0.8, 1);
        return new Condition.OneOf(issue, [.. draws.Order(options[issue]).Where(_ => draws.Chance(share))]);
    }

    private static Condition Nest(Draws draws, int[] options, int[] issues, int depth)
    {
        if (depth == 0 || draws.Chance(0.25)) return Choice(draws, options, draws.Pick(issues));
        var parts = new Condition[draws.Pick(0, 1, 2, 2, 2, 3)];
        for (var k = 0; k < parts.Length; k++) parts[k] = Nest(draws, options, issues, depth - 1);
        return draws.Next(3) switch
        {
            0 => new Condition.All(parts),
            1 => new Condition.Any(parts),
            _ => new Condition.Not(Nest(draws, options, issues, depth - 1)),
        };
    }
}
