using System.Diagnostics;
using Parley.Engine.Deals;

namespace Parley.Bench;

/// <summary>
/// How time grows from 10^5 packages to 10^100: the median of eleven solutions each, with what was kept at every step. Comma-separated.
/// </summary>
public static class Growth
{
    private static readonly SolverOptions Options = SolverOptions.Default with { CountAcceptable = false };

    private static readonly LogPlot Plot = new("Time to the whole frontier and all solutions, two parties", "packages (ten options an issue)")
    {
        Exponents = [5, 20, 40, 60, 80, 100],
        MostPower = 3,
        Right = 620,
    };

    /// <summary>Writes the figures, and the plot to <paramref name="picture"/>.</summary>
    public static void Write(TextWriter to, string picture)
    {
        var rows = new List<(string, double, double)>();
        // Long enough that the machine code is the final one before anything is timed.
        for (var warm = 0; warm < 200; warm++) DealSolver.Solve(Spaces.Opposed(12, 10, 2), Options);
        to.WriteLine("kind,packages,milliseconds,frontier,kept_at_all_steps,microseconds_per_kept_point");
        foreach (var issues in (int[])[5, 8, 12, 20, 30, 40, 50, 60, 70, 80, 90, 100])
        {
            Row("uniform", issues, n => Spaces.Uniform(2, n, 10, 1));
            Row("opposed", issues, n => Spaces.Opposed(n, 10, 1));
        }
        File.WriteAllText(picture, Plot.Draw(rows));

        void Row(string kind, int issues, Func<int, DealSpace> make)
        {
            var space = make(issues);
            DealSolver.Solve(space, Options);
            var times = new double[issues > 50 ? 3 : 11];
            for (var k = 0; k < times.Length; k++)
            {
                var watch = Stopwatch.StartNew();
                DealSolver.Solve(space, Options);
                times[k] = watch.Elapsed.TotalMilliseconds;
            }
            Array.Sort(times);
            var median = times[times.Length / 2];
            // Every step keeps the frontier of the issues merged so far: that is what time is spent on.
            var kept = Enumerable.Range(1, issues).Sum(n => (long)DealSolver.Solve(First(space, n), Options).Frontier.Count);
            var frontier = DealSolver.Solve(space, Options).Frontier.Count;
            rows.Add((kind, issues, median));
            to.WriteLine($"{kind},1e{issues},{median:0.000},{frontier},{kept},{median * 1000 / kept:0.000}");
        }
    }

    private static DealSpace First(DealSpace space, int issues) => space with
    {
        Options = space.Options[..issues],
        Points = Array.ConvertAll(space.Points, p => p[..issues]),
    };
}
