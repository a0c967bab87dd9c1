using System.Diagnostics;
using System.Globalization;
using Parley.Engine.Bargaining;

namespace Parley.Bench;

/// <summary>
/// How fast talks run: rounds and whole negotiations a second, and what they allocate. A round is both parties proposing once; whole
/// negotiations are timed, seats and books included.
/// </summary>
internal static class TalksTimes
{
    private static readonly TalksRules Rules = new() { Rounds = 100 };

    public static void Write(TextWriter output)
    {
        output.WriteLine("| packages | set-up | negotiations a second, one thread | rounds a second, one thread | two threads | bytes allocated a round |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in TalksSpace.All)
        {
            var space = size.Make();
            var clock = Stopwatch.StartNew();
            var scenario = Scenario.Of(space);
            var first = clock.Elapsed;
            clock.Restart();
            scenario = Scenario.Of(space);
            var setUp = clock.Elapsed;
            Run(scenario, TimeSpan.FromSeconds(1), 1);
            var one = Run(scenario, TimeSpan.FromSeconds(2), 1);
            var two = Run(scenario, TimeSpan.FromSeconds(2), 2);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {setUp.TotalMilliseconds:0.0} ms (first {first.TotalMilliseconds:0} ms) | {one.Talks:#,0} | {one.Rounds:#,0} | {two.Talks:#,0}, {two.Rounds:#,0} rounds | {one.Bytes:0} |"));
        }
    }

    private static (double Talks, double Rounds, double Bytes) Run(Scenario scenario, TimeSpan time, int threads)
    {
        var (talks, rounds, bytes) = (0L, 0L, 0L);
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(t => new Thread(() =>
        {
            var protocol = new AlternatingOffers();
            IStrategy[] strategies = [new Boulware(), new Boulware()];
            var (own, ownRounds, before) = (0L, 0L, GC.GetAllocatedBytesForCurrentThread());
            while (clock.Elapsed < time)
            {
                for (var k = 0; k < 50; k++)
                {
                    ownRounds += protocol.Run(scenario, strategies, Rules, (ulong)((own * threads) + t)).Round + 1;
                    own++;
                }
            }
            Interlocked.Add(ref bytes, GC.GetAllocatedBytesForCurrentThread() - before);
            Interlocked.Add(ref talks, own);
            Interlocked.Add(ref rounds, ownRounds);
        })).ToList();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        var seconds = clock.Elapsed.TotalSeconds;
        return (talks / seconds, rounds / seconds, (double)bytes / rounds);
    }
}
