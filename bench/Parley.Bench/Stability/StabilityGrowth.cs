using System.Diagnostics;
using Parley.Engine.Stability;

namespace Parley.Bench;

/// <summary>How time and memory grow with the states, four decision makers: the first analysis in each size and the median of those after it.</summary>
public static class StabilityGrowth
{
    /// <summary>Writes the figures, and the plot to <paramref name="picture"/>.</summary>
    public static void Write(TextWriter to, string picture)
    {
        var rows = new List<(string, double, double)>();
        to.WriteLine("kind,states,first_ms,median_ms,nanoseconds_per_state,allocated_mb,peak_mb");
        for (var options = 8; options <= 22; options += 2) Row("all feasible", options, 1 << options, () => Conflicts.Of(4, ConflictSize.Binary(options), 1 << options, 1));
        for (var options = 11; options <= 23; options += 2) Row("one in ten feasible", options, (1 << options) / 10, () => Conflicts.Of(4, ConflictSize.Binary(options), (1 << options) / 10, 1));
        foreach (var choices in (int[])[16, 32, 100, 316, 1000]) Row("two, one issue each", choices, choices * choices, () => Conflicts.Of(2, [choices, choices], choices * choices, 1));
        File.WriteAllText(picture, StabilityPlot.Draw(rows));

        void Row(string kind, int size, int states, Func<Conflict> make)
        {
            var conflict = make();
            var times = new double[states > 300_000 ? 3 : 11];
            var first = Time(conflict);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var k = 0; k < times.Length; k++) times[k] = Time(conflict);
            var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / times.Length;
            Array.Sort(times);
            var median = times[times.Length / 2];
            rows.Add((kind, states, median));
            to.WriteLine($"{kind} ({size}),{states},{first:0.00},{median:0.000},{median * 1e6 / states:0},{allocated / 1e6:0.0},{Environment.WorkingSet / 1e6:0}");
        }
    }

    private static double Time(Conflict conflict)
    {
        var watch = Stopwatch.StartNew();
        GraphModel.Analyze(conflict);
        return watch.Elapsed.TotalMilliseconds;
    }
}
