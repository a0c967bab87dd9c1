using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Random and special scenarios for talks.</summary>
internal static class Scenarios
{
    /// <summary>Any scenario that can be talked about, interactions, rules, audiences and conditional issues among them.</summary>
    public static Scenario Random(int seed)
    {
        for (var k = 0; ; k++)
        {
            try
            {
                var space = RandomSpace.Draw(Family.Everything, (seed * 1000) + k);
                if (space.Parties > 1) return Scenario.Of(space);
            }
            catch (ScenarioException)
            {
                // Nothing can be offered, or a party only ranks: take the next.
            }
        }
    }

    /// <summary>Plain weighted issues, floors at 0, points drawn evenly.</summary>
    public static DealSpace Additive(Draws draws, int parties, params int[] options) => new()
    {
        Parties = parties,
        Options = options,
        Points = [.. Enumerable.Range(0, parties).Select(_ => options.Select(n =>
        {
            var weight = draws.Next(1, 100);
            return Enumerable.Range(0, n).Select(_ => weight * draws.Next(0, 100L)).ToArray();
        }).ToArray())],
        Decimals = new int[parties],
        NoDeal = new long[parties],
        Floor = new long[parties],
    };

    /// <summary>Deadlines in rounds and in seconds, with and without discounts and the risk of a breakdown.</summary>
    public static TalksRules Rules(int seed, int parties) => new()
    {
        Rounds = (seed % 3) switch { 0 => 40, 1 => 1, _ => 120 },
        Seconds = seed % 5 == 4 ? 60 : null,
        SecondsPerOffer = (0.5, 2),
        BreakdownRisk = seed % 4 == 1 ? 0.02 : 0,
        Discount = seed % 2 == 1 ? [.. Enumerable.Range(0, parties).Select(p => 0.5 + (0.1 * p))] : null,
    };
}
