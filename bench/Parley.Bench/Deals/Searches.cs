using System.Diagnostics;
using System.Globalization;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Bench;

/// <summary>What more rounds of search bring on spaces of hyper-rectangles that elimination cannot solve.</summary>
internal static class Searches
{
    public static void Write(TextWriter output)
    {
        output.WriteLine("| issues × options, boxes | rounds | seconds | efficient packages found | nash reached / at most | kalai-smorodinsky | utilitarian |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (issues, boxes) in ((int, int)[])[(10, 60), (20, 150), (30, 250), (50, 400)])
        {
            var space = Boxes(7, issues, 10, boxes);
            foreach (var rounds in (int[])[1, 2, 4, 8, 16, 32])
            {
                var clock = Stopwatch.StartNew();
                var answer = DealSolver.Solve(space, new() { SearchRounds = rounds, CountDraws = 1000 });
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {issues} × 10, {boxes} | {rounds} | {clock.Elapsed.TotalSeconds:0.0} | {answer.Frontier.Count} | {Of(SolutionKind.Nash)} | {Of(SolutionKind.KalaiSmorodinsky)} | {Of(SolutionKind.Utilitarian)} |"));

                string Of(SolutionKind kind)
                {
                    var solution = answer.Solutions.First(s => s.Kind == kind);
                    return string.Create(CultureInfo.InvariantCulture, $"{solution.Reached:0.###} / {solution.AtMost:0.###}");
                }
            }
        }
    }

    private static DealSpace Boxes(ulong seed, int issues, int options, int boxes)
    {
        const int parties = 2;
        var random = new RandomStream(seed);
        var bonuses = new List<Bonus>();
        for (var b = 0; b < boxes; b++)
        {
            var sides = Enumerable.Range(0, issues).OrderBy(_ => random.NextBits()).Take(2 + random.NextInt(4)).Order().Select(issue =>
            {
                var first = random.NextInt(options);
                return new Condition.OneOf(issue, [.. Enumerable.Range(first, 1 + random.NextInt(options - first))]);
            });
            var points = new long[parties];
            points[random.NextInt(parties)] = 1 + random.NextInt(100);
            bonuses.Add(new(new Condition.All([.. sides]), points));
        }
        return new()
        {
            Parties = parties,
            Options = [.. Enumerable.Repeat(options, issues)],
            Points = [.. Enumerable.Range(0, parties).Select(_ => Enumerable.Range(0, issues).Select(_ => new long[options]).ToArray())],
            Decimals = new int[parties],
            NoDeal = new long[parties],
            Floor = new long[parties],
            Bonuses = [.. bonuses],
        };
    }
}
