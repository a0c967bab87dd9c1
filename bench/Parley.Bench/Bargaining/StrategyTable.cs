using System.Diagnostics;
using System.Globalization;
using Parley.Engine.Bargaining;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Bench;

/// <summary>
/// Every strategy against every one, itself included, on random two-party scenarios: how often they agree, what each gets, how close to the frontier's largest sum they come, and how
/// long it takes. The table in docs/reference/strategies.md comes from here.
/// </summary>
internal static class StrategyTable
{
    private const int Scenarios = 100;

    /// <param name="to">Where the table goes.</param>
    /// <param name="length">How many rounds the talks may last.</param>
    public static void Write(TextWriter to, int length)
    {
        var strategies = StrategyCatalog.BuiltIn.Entries.Select(e => StrategyCatalog.BuiltIn.Find(e.Name)).ToList();
        var spaces = Enumerable.Range(0, Scenarios).Select(k => Space((ulong)k)).ToList();
        var scenarios = spaces.ConvertAll(s => Scenario.Of(s));
        var sums = scenarios.ConvertAll(LargestSum);
        var talks = new AlternatingOffers();
        var rules = new TalksRules { Rounds = length };
        to.WriteLine("strategy | agreed | own | other | of the largest sum | against itself | against boulware | against conceder | against hardliner | µs a round");
        foreach (var one in strategies)
        {
            var (agreed, own, other, joint, count, rounds) = (0, 0.0, 0.0, 0.0, 0, 0L);
            var (itself, boulware, conceder, hardliner) = (0.0, 0.0, 0.0, 0.0);
            var spent = new TimeSpan();
            foreach (var two in strategies)
            {
                for (var k = 0; k < Scenarios; k++)
                {
                    for (var seat = 0; seat < 2; seat++)
                    {
                        var watch = Stopwatch.StartNew();
                        var outcome = talks.Run(scenarios[k], seat == 0 ? [one, two] : [two, one], rules, (ulong)k);
                        if (one == two) (spent, rounds) = (spent + watch.Elapsed, rounds + outcome.Round + 1);
                        count++;
                        if (outcome.End == TalksEnd.Agreement) agreed++;
                        own += outcome.Utilities[seat];
                        other += outcome.Utilities[1 - seat];
                        joint += (outcome.Utilities[0] + outcome.Utilities[1]) / sums[k];
                        if (one == two) itself += outcome.Utilities[seat];
                        if (two.Name == "boulware") boulware += outcome.Utilities[seat];
                        if (two.Name == "conceder") conceder += outcome.Utilities[seat];
                        if (two.Name == "hardliner") hardliner += outcome.Utilities[seat];
                    }
                }
            }
            var each = 2.0 * Scenarios;
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{one.Name} | {(double)agreed / count:P0} | {own / count:F3} | {other / count:F3} | {joint / count:F2} | {itself / each:F2} | {boulware / each:F2} | {conceder / each:F2} | {hardliner / each:F2} | {spent.TotalMicroseconds / rounds:F2}"));
        }
        Pace(to);
    }

    /// <summary>Rounds a second of two Boulwares that never agree, on one thread.</summary>
    private static void Pace(TextWriter to)
    {
        const int rounds = 1_000_000;
        var space = new DealSpace
        {
            Parties = 2,
            Options = [1001],
            Points = [[[.. Enumerable.Range(0, 1001).Select(k => (long)k)]], [[.. Enumerable.Range(0, 1001).Select(k => 1000L - k)]]],
            Decimals = [0, 0],
            NoDeal = [0, 0],
            Floor = [600, 600],
        };
        var scenario = Scenario.Of(space);
        foreach (var strategy in (IStrategy[])[new Boulware(), new Linear(), new Conceder(), new Hardliner(), new Micro(), new TitForTat()])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var outcome = new AlternatingOffers().Run(scenario, [strategy, strategy], new() { Rounds = rounds }, 1);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{strategy.Name}: {(outcome.Round + 1) / watch.Elapsed.TotalSeconds:N0} rounds a second, {(double)(GC.GetAllocatedBytesForCurrentThread() - before) / (outcome.Round + 1):F2} bytes a round, {outcome.End}"));
        }
    }

    private static double LargestSum(Scenario scenario)
    {
        var space = scenario.Space;
        var (sum, package) = (0.0, new int[space.Issues]);
        for (var code = 0; code < scenario.Packages; code++)
        {
            var rest = code;
            for (var i = 0; i < package.Length; i++) (package[i], rest) = (rest % space.Options[i], rest / space.Options[i]);
            var value = space.Value(package);
            sum = Math.Max(sum, scenario.Utility(0, value[0]) + scenario.Utility(1, value[1]));
        }
        return sum;
    }

    // Three to five issues of three to five options; on each the two want opposite ends, with weights of their own.
    private static DealSpace Space(ulong seed)
    {
        var random = new RandomStream(seed);
        var options = new int[3 + random.NextInt(3)];
        for (var i = 0; i < options.Length; i++) options[i] = 3 + random.NextInt(3);
        var points = new long[2][][];
        for (var p = 0; p < 2; p++)
        {
            points[p] = new long[options.Length][];
            for (var i = 0; i < options.Length; i++)
            {
                var weight = 1 + random.NextInt(100);
                var value = Enumerable.Range(0, options[i]).Select(_ => weight * (long)random.NextInt(100)).Order().ToArray();
                value[0] = 0;
                if (p == 1) Array.Reverse(value);
                points[p][i] = value;
            }
        }
        return new() { Parties = 2, Options = options, Points = points, Decimals = [0, 0], NoDeal = [0, 0], Floor = [0, 0] };
    }
}
