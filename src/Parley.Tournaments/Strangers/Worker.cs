using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>
/// The inside of a worker process: reads the numbers of matches from standard input, plays each, and writes how it went, a line each way. A
/// strategy that thinks too long ends the process, after the match was written down as its forfeit; the end of standard input does too, so that no
/// worker outlives its tournament.
/// </summary>
public static class Worker
{
    private const string Names = "names";
    private const string Play = "play";
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a worker with the words after its command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> words)
    {
        // What strategies print must not be taken for answers.
        var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        var questions = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        Console.SetOut(TextWriter.Null);
        Console.SetIn(TextReader.Null);
        if (words.Count == 0) return 2;
        if (words[0] == Names) return Tell(words[1], answers);
        if (words[0] != Play || words.Count < 5) return 2;
        return PlayAll(words[1], ulong.Parse(words[2], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(words[3], CultureInfo.InvariantCulture)), words[4], [.. words.Skip(5)], questions, answers);
    }

    /// <summary>The words that ask which strategies an assembly holds.</summary>
    internal static IReadOnlyList<string> WordsFor(StrangerAssembly assembly) => [Names, assembly.Path];

    /// <summary>The words that make a worker for a plan.</summary>
    internal static IReadOnlyList<string> WordsFor(string planFile, ulong seed, StrangerLimits limits, string note, IEnumerable<string> assemblies) =>
        [Play, planFile, seed.ToString(CultureInfo.InvariantCulture), limits.Patience.TotalSeconds.ToString("R", CultureInfo.InvariantCulture), note, .. assemblies];

    private static int Tell(string path, StreamWriter answers)
    {
        WireStrategies told;
        try
        {
            told = new([.. StrangerLoader.Load(path).Select(s => s.Name)], null);
        }
        catch (TournamentException e)
        {
            told = new([], e.Message);
        }
        answers.WriteLine(JsonSerializer.Serialize(told, ResultJson.Wire.WireStrategies));
        Leave();
        return 0;
    }

    private static int PlayAll(string planFile, ulong seed, TimeSpan patience, string notePath, IReadOnlyList<string> assemblies, StreamReader questions, StreamWriter answers)
    {
        using var note = new ActingNote(notePath);
        var watch = new Watch(note);
        var reading = PlanReader.Read(planFile, StrangerCatalog.Loaded(assemblies), prepares: false);
        if (reading.Plan is not { } read) return 3;
        var plan = read with { Seed = seed };
        var schedule = new Schedule(plan);
        var player = new OwnPlayer(plan, [.. plan.Strategies.Select(s => (Func<int, Engine.Bargaining.IStrategy>)(party => s.IsStranger ? new WatchedStrategy(s.Strategy!, s.Name, party, watch) : s.Strategy!))]);
        var current = -1;
        new Thread(Guard) { IsBackground = true, Priority = ThreadPriority.AboveNormal }.Start();
        answers.WriteLine(PlanFacts.Of(plan, StrangerLimits.Usual with { MemoryMiB = 0, Patience = TimeSpan.Zero }).Hash());
        // Questions are read ahead, so that the end of them is seen even while a strategy thinks.
        var asked = new System.Collections.Concurrent.BlockingCollection<int>();
        new Thread(Ask) { IsBackground = true }.Start();
        foreach (var number in asked.GetConsumingEnumerable())
        {
            var match = schedule[number];
            Volatile.Write(ref current, number);
            Played played;
            try
            {
                watch.Start(match.Seats.Length);
                played = player.Play(match, CancellationToken.None);
            }
            catch (Exception e) when (watch.Party >= 0)
            {
                // Whatever the engine's own guard lets through: an exception that throws when it is asked what it says, say.
                played = Played.Forfeit(watch.Party, $"it threw {e.GetType().Name}", Fault.Wrong, match.Seats.Length);
            }
            watch.End();
            Volatile.Write(ref current, -1);
            Answer(number, played);
        }
        return 0;

        void Ask()
        {
            while (questions.ReadLine() is { } line && int.TryParse(line, out var number)) asked.Add(number);
            Leave();
        }

        void Guard()
        {
            for (; ; Thread.Sleep(Often))
            {
                note.Beats++;
                var (late, tired) = (watch.Thinking > patience, watch.Spent > patience * StrangerLimits.Answers);
                if (!(late || tired) || watch.Party is not (>= 0 and var party) || Volatile.Read(ref current) is not (>= 0 and var number)) continue;
                Answer(number, Played.Forfeit(party, late ? WorkerPlayer.Hung(patience) : WorkerPlayer.Slow(patience), Fault.Hang, schedule[number].Seats.Length));
                Leave();
            }
        }

        void Answer(int number, Played played)
        {
            lock (answers) answers.WriteLine(JsonSerializer.Serialize(WirePlayed.Of(number, played), ResultJson.Wire.WirePlayed));
        }
    }

    // At once: strategies may have threads, finalisers and handlers of the process's end.
    private static void Leave() => Process.GetCurrentProcess().Kill();
}
