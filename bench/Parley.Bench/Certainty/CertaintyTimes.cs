using System.Diagnostics;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Bench;

/// <summary>
/// How long the certainty lens takes over cases from their files: the tornado, and the draws. Medians of nine tornados and of three runs
/// of draws, after warming up, with the processor time of all threads beside the time on the clock.
/// </summary>
public static class CertaintyTimes
{
    // The fewest that the lens takes: next to the tornado they count for little.
    private const int Few = 100;
    private const int Many = 100_000;

    /// <summary>Writes a table's rows, one for each case.</summary>
    public static void Write(TextWriter to, IEnumerable<string> files)
    {
        to.WriteLine("| case | issues | ranges | tornado and 100 draws | processor | 100,000 draws | processor | draws a second |");
        to.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var file in files)
        {
            var reading = CaseReader.Parse(File.ReadAllText(file), file);
            if (reading.Case is not { } @case || !reading.IsUsable) throw new ArgumentException($"{file} is not a case without errors.", nameof(files));
            Time(@case, 20_000, 1);
            var tornado = Time(@case, Few, 9);
            var draws = Time(@case, Many, 3);
            to.WriteLine(
                $"| {@case.Title} | {@case.Issues.Count} | {Ranges(@case)} | {tornado.Clock:0} ms | {tornado.Processor:0} ms | {draws.Clock / 1000:0.0} s "
                + $"| {draws.Processor / 1000:0.0} s | {Many / draws.Clock * 1000:N0} |");
        }
    }

    private static (double Clock, double Processor) Time(Case @case, int draws, int times)
    {
        var (clock, processor) = (new double[times], new double[times]);
        for (var k = 0; k < times; k++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            Look(@case, draws);
            (clock[k], processor[k]) = (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        Array.Sort(clock);
        Array.Sort(processor);
        return (clock[times / 2], processor[times / 2]);
    }

    private static Finding Look(Case @case, int draws) =>
        Analyst.Analyze(@case, ["certainty"], AnalysisOptions.Default with { Draws = draws }).Findings[0];

    // The headline tells how many: "... draws over 75 ranges; ...".
    private static string Ranges(Case @case)
    {
        var words = Look(@case, Few).Headline.Split(' ');
        return words[Array.FindIndex(words, w => w.StartsWith("ranges", StringComparison.Ordinal)) - 1];
    }
}
