using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace Parley.Bench;

/// <summary>
/// How quickly the workbench follows a hand, and how many hands at once: calls over the loopback to a published workbench, every one
/// with a number that was not asked before.
/// </summary>
internal static class WorkbenchTimes
{
    private const int Drags = 300;
    private const int Hands = 8;
    private static readonly TimeSpan Crowd = TimeSpan.FromSeconds(10);

    public static async Task Write(TextWriter output)
    {
        await using var workbench = await WorkbenchProcess.Start().ConfigureAwait(false);
        var hamburg = await workbench.Make(new { example = "hamburg-2017" }).ConfigureAwait(false);
        var large = await workbench.Make(new { yaml = Large(issues: 100, options: 10, seed: 1), title = "Large" }).ConfigureAwait(false);
        object Threat(int n, string[]? lenses) => Question("quantities.threat.value", $"{10 + n * 0.013:0.###}..{30 + n * 0.013:0.###}..{60 + n * 0.013:0.###}", lenses);
        object Point(int n) => Question("values.a.i7.o3", $"{n * 0.13:0.##}", null);
        var count = 0;
        // The first calls compile what they run; a user's first second does the same.
        for (var n = 0; n < 150; n++) await Ask(workbench, hamburg, Threat(count++, null)).ConfigureAwait(false);
        for (var n = 0; n < 30; n++) await Ask(workbench, large, Point(count++)).ConfigureAwait(false);
        await Latency(output, workbench, "Hamburg: deal, balance, frontier", n => Ask(workbench, hamburg, Threat(count + n, null))).ConfigureAwait(false);
        await Latency(output, workbench, "100 issues x 10 options, while dragging", n => Ask(workbench, large, Point(count + n))).ConfigureAwait(false);
        await Throughput(output, workbench, "Hamburg: deal and frontier", n => Ask(workbench, hamburg, Threat(n, ["deal"]))).ConfigureAwait(false);
        await Throughput(output, workbench, "Hamburg: deal, balance, frontier", n => Ask(workbench, hamburg, Threat(n, null))).ConfigureAwait(false);
        output.WriteLine($"load: {(File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg").ConfigureAwait(false)).Trim() : "unknown")}");
    }

    private static object Question(string path, string value, string[]? lenses) =>
        new { basedOn = 1, lenses, edits = new[] { new { @do = "set", path, value } } };

    private static async Task<int> Ask(WorkbenchProcess workbench, string id, object question)
    {
        using var answer = await workbench.Client.PostAsJsonAsync($"/api/cases/{id}/live", question).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length;
    }

    private static async Task Latency(TextWriter output, WorkbenchProcess workbench, string what, Func<int, Task<int>> ask)
    {
        var times = new double[Drags];
        var size = 0;
        var work = workbench.Work;
        for (var n = 0; n < Drags; n++)
        {
            var start = Stopwatch.GetTimestamp();
            size = await ask(n).ConfigureAwait(false);
            times[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        work = workbench.Work - work;
        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {times[Drags / 2]:0.0} ms, 95% within {times[Drags * 95 / 100]:0.0} ms, worst {times[^1]:0.0} ms; {work.TotalMilliseconds / Drags:0.0} ms of processor time and {size / 1024} KiB an answer"));
    }

    private static async Task Throughput(TextWriter output, WorkbenchProcess workbench, string what, Func<int, Task<int>> ask)
    {
        var (asked, answered) = (100_000, 0);
        var work = workbench.Work;
        var start = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(async _ =>
        {
            while (start.Elapsed < Crowd)
            {
                await ask(Interlocked.Increment(ref asked)).ConfigureAwait(false);
                Interlocked.Increment(ref answered);
            }
        })).ConfigureAwait(false);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {Hands} at once: {answered / start.Elapsed.TotalSeconds:0} answers a second, {(workbench.Work - work).TotalMilliseconds / Math.Max(answered, 1):0.0} ms of processor time each"));
    }

    /// <summary>A case of two parties whose points are drawn evenly.</summary>
    private static string Large(int issues, int options, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("parley: 1\ntitle: Large\nparties: { a: { name: A }, b: { name: B } }\nissues:\n");
        var names = string.Join(", ", Enumerable.Range(0, options).Select(o => $"o{o}"));
        for (var i = 0; i < issues; i++) text.Append(CultureInfo.InvariantCulture, $"  i{i}: {{ options: [ {names} ] }}\n");
        text.Append("status-quo: { ").AppendJoin(", ", Enumerable.Range(0, issues).Select(i => $"i{i}: o0")).Append(" }\nvalues:\n");
        foreach (var party in "ab")
        {
            text.Append(CultureInfo.InvariantCulture, $"  {party}:\n");
            for (var i = 0; i < issues; i++)
                text.Append(CultureInfo.InvariantCulture, $"    i{i}: {{ ").AppendJoin(", ", Enumerable.Range(0, options).Select(o => $"o{o}: {random.Next(0, 100)}")).Append(" }\n");
        }
        return text.ToString();
    }
}
