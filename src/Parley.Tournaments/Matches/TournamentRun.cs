using System.Diagnostics;
using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>Plays a tournament, or a part of one, on all cores, and keeps what was played as it goes.</summary>
/// <remarks>
/// Results depend on the plan alone: each match has a seed of its own, and rows are written in the order of matches. So they are the same bytes
/// with any number of threads, in one go or after any number of crashes.
/// </remarks>
public static class TournamentRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private const int LargestBlock = 1 << 20;

    /// <summary>Plays it.</summary>
    /// <param name="reading">The plan.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Stops it; what is on the disk stays there.</param>
    /// <exception cref="TournamentException">It cannot be played, continued or written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TournamentResults Run(PlanReading reading, RunOptions options, CancellationToken cancel = default)
    {
        var plan = reading.Plan ?? throw new ArgumentException("The plan has problems.", nameof(reading));
        var progress = options.Progress ?? new();
        var folder = options.Folder is { } path ? new ResultFolder(path) : null;
        var schedule = new Schedule(plan);
        var earlier = options.Resume ? (folder ?? throw new ArgumentException("Nothing can be resumed without a folder.", nameof(options))).Read() : null;
        if (options.Resume && earlier is null) throw new TournamentException($"{options.Folder} holds no results to continue; leave --resume away to start");
        var facts = PlanFacts.Of(plan, options.Limits);
        if (earlier is not null) Continuation.Check(earlier, facts, options);
        else folder?.Make();
        if (earlier is { IsComplete: true })
        {
            folder!.Tidy();
            return TournamentResults.Of(folder, earlier);
        }
        progress.Doing = "preparing the scenarios";
        var measures = new ScenarioMeasure[plan.Scenarios.Count];
        Parallel.For(0, measures.Length, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = options.Threads }, s => measures[s] = ScenarioMeasure.Of(plan.Scenarios[s].Talks, cancel));
        var manifest = new TournamentManifest
        {
            Version = options.Version,
            PlanHash = facts.Hash(),
            Plan = facts,
            Shard = options.Shard.Of == 1 ? null : options.Shard.ToString(),
            Matches = schedule.Count,
            Own = options.Shard.CountOf(schedule.Count),
            Scenarios = [.. plan.Scenarios.Select((s, i) => ScenarioFacts.Of(plan, s, measures[i]))],
        };
        if (folder is not null)
        {
            // The manifest first: with it a folder can be gone on with, whatever else is not there yet.
            if (earlier is null) folder.Write(manifest);
            if (!File.Exists(folder.At(ResultFolder.Plan))) folder.Write(ResultFolder.Plan, stream => stream.Write(reading.Bytes));
        }
        using var journal = OpenJournal(folder, options.Shard, schedule.Count);
        progress.Dropped = journal.Dropped;
        var rows = new RowMaker(plan, measures);
        var outs = new Disqualifications();
        Play(plan, reading, schedule, rows, outs, journal, options, progress, cancel);
        progress.Doing = "writing the results";
        return TournamentResults.Write(folder, manifest, Final(plan, schedule, rows, outs, journal, options.Shard, cancel));
    }

    private static Journal OpenJournal(ResultFolder? folder, Shard shard, int matches)
    {
        try
        {
            return Journal.Open(folder?.Journal, shard, matches);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TournamentException($"cannot write {folder?.Path ?? "to the folder for temporary files"}: {e.Message}", e) { IsAccess = true };
        }
    }

    private static void Play(
        TournamentPlan plan, PlanReading reading, Schedule schedule, RowMaker rows, Disqualifications outs, Journal journal, RunOptions options, RunProgress progress, CancellationToken cancel)
    {
        var own = options.Shard.CountOf(schedule.Count);
        var todo = new List<int>();
        for (var o = 0; o < own; o++)
        {
            if (!journal.Has(o)) todo.Add(o);
            else if (plan.Strategies.Any(s => s.IsStranger)) outs.Note(MatchRow.Parse(journal.Line(o)));
        }
        (progress.Matches, progress.Earlier, progress.Kept) = (own, own - todo.Count, journal.Kept);
        progress.Start(own - todo.Count);
        progress.Doing = "playing";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Exception? failure = null;
        var next = -1;
        var keep = new Lock();
        var written = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Math.Clamp(options.Threads, 1, Math.Max(1, todo.Count))).Select(_ => new Thread(Work) { IsBackground = true }).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Keep(flush: true);
        if (failure is not null and not OperationCanceledException) throw Told(failure);
        cancel.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                using var player = new Players(plan, reading.File, options);
                while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var at && at < todo.Count)
                {
                    var match = schedule[(todo[at] * options.Shard.Of) + options.Shard.Part - 1];
                    if (outs.Out(match.Number, match.Seats.Select(s => plan.Strategies[s].Name)) < 0)
                    {
                        var row = rows.Of(match, player.Play(match, stop.Token));
                        outs.Note(row);
                        Keep(flush: false, todo[at], Bytes(row));
                    }
                    progress.Add();
                }
            }
            catch (Exception e)
            {
                // Whatever goes wrong on one thread ends all; what is on the disk stays.
                Interlocked.CompareExchange(ref failure, e, null);
                stop.Cancel();
            }
        }

        void Keep(bool flush, int at = -1, byte[]? line = null)
        {
            lock (keep)
            {
                if (line is not null) journal.Add(at, line);
                if (!flush && journal.Pending < LargestBlock && Stopwatch.GetElapsedTime(written) < Patience) return;
                journal.Flush();
                progress.Kept = journal.Kept;
                written = Stopwatch.GetTimestamp();
            }
        }
    }

    private static Exception Told(Exception failure) => failure is IOException or UnauthorizedAccessException
        ? new TournamentException($"the results cannot be written: {failure.Message}", failure) { IsAccess = true }
        : failure is TournamentException ? failure : new AggregateException(failure).Flatten().InnerException!;

    private static IEnumerable<MatchRow> Final(TournamentPlan plan, Schedule schedule, RowMaker rows, Disqualifications outs, Journal journal, Shard shard, CancellationToken cancel)
    {
        var own = shard.CountOf(schedule.Count);
        for (var o = 0; o < own; o++)
        {
            cancel.ThrowIfCancellationRequested();
            var match = schedule[(o * shard.Of) + shard.Part - 1];
            var seat = outs.Out(match.Number, match.Seats.Select(s => plan.Strategies[s].Name));
            yield return seat < 0
                ? MatchRow.Parse(journal.Line(o))
                : rows.Of(match, Played.Forfeit(seat, Disqualifications.Reason, Fault.Disqualified, match.Seats.Length));
        }
    }

    private static byte[] Bytes(MatchRow row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ResultJson.Line)) row.Write(json);
        return bytes.ToArray();
    }
}
