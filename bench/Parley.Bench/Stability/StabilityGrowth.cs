using System.Diagnostics;
using Parley.Engine.Stability;

namespace Parley.Bench;

/// <summary>
/// How time and memory grow with the states: processor time, all threads added, so that other work on the machine matters less; the first
/// analysis of each size and the mean of those after it.
/// </summary>
public static class StabilityGrowth
{
    // Conflicts of which most combinations are infeasible.
    private const string Sparse = "one in ten feasible";
    private const int LeastMilliseconds = 400;

    private static readonly LogPlot Plot = new("Processor time to all five concepts, every decision maker and state", "states")
    {
        Exponents = [2, 3, 4, 5, 6, 7],
        MostPower = 5,
        Right = 560,
        NamedBefore = Sparse,
    };

    /// <summary>Writes the figures, and the plot to <paramref name="picture"/>.</summary>
    public static void Write(TextWriter to, string picture)
    {
        var rows = new List<(string, double, double)>();
        to.WriteLine("kind,states,moves,first_ms,ms,nanoseconds_per_state,allocated_mb,peak_mb");
        // Long enough that the machine code is the final one before anything is timed.
        for (var warm = 0; warm < 100; warm++) GraphModel.Analyze(Conflicts.Of(4, ConflictSize.Binary(10), 800, 1));
        for (var options = 8; options <= 22; options += 2) Row("all feasible", ConflictSize.Binary(options), 4, 1);
        for (var options = 11; options <= 23; options += 2) Row(Sparse, ConflictSize.Binary(options), 4, 10);
        foreach (var choices in (int[])[16, 32, 100, 316, 1000, 2000]) Row("two, one issue each", [choices, choices], 2, 1);
        File.WriteAllText(picture, Plot.Draw(rows));

        void Row(string kind, int[] options, int decisionMakers, int oneIn)
        {
            var states = options.Aggregate(1, (a, b) => a * b) / oneIn;
            var conflict = Conflicts.Of(decisionMakers, options, states, 1);
            var first = Processor(conflict);
            var (total, runs, before) = (0.0, 0, GC.GetTotalAllocatedBytes(precise: true));
            for (; total < LeastMilliseconds; runs++) total += Processor(conflict);
            var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / runs;
            using var process = Process.GetCurrentProcess();
            rows.Add((kind, Math.Log10(states), total / runs));
            to.WriteLine($"{kind},{states},{Moves(conflict)},{first:0.0},{total / runs:0.00},{total / runs * 1e6 / states:0},{allocated / 1e6:0.0},{process.PeakWorkingSet64 / 1e6:0}");
        }
    }

    private static double Processor(Conflict conflict)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        GraphModel.Analyze(conflict);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static long Moves(Conflict conflict) =>
        conflict.Moves.Sum(m => Enumerable.Range(0, m.States).Sum(s => (long)m.Targets(s).Length - 1));
}
