using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>
/// Plays matches in a worker process, and starts another when that one ends. Who was being asked when it ended loses the match.
/// </summary>
/// <remarks>
/// A worker that had played other matches before may have been worn out by those: what they left in memory, a thread that they started. So a match that
/// ends one by a crash or for want of memory is played once more in a new one, and only what happens there counts.
/// </remarks>
internal sealed class WorkerPlayer(TournamentPlan plan, string planFile, WorkerCommand command, StrangerLimits limits) : IMatchPlayer
{
    private static readonly TimeSpan Backstop = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(2);

    private readonly string _notePath = Path.GetTempFileName();
    private ActingNote? _note;
    private WorkerProcess? _worker;
    private int _played;

    /// <inheritdoc/>
    public Played Play(Match match, CancellationToken cancel)
    {
        var fresh = _worker is null || _played == 0;
        var played = Once(match, cancel);
        if (played.Fault is Fault.None or Fault.Wrong) return played;
        Renew();
        return fresh || played.Fault == Fault.Hang ? played : Again(match, cancel);
    }

    /// <summary>Why a strategy that hangs loses.</summary>
    public static string Hung(TimeSpan patience) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it gave no answer within {patience.TotalSeconds:0.###} s");

    /// <summary>Why one loses that thinks too long in all.</summary>
    public static string Slow(TimeSpan patience) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it thought for more than {(patience * StrangerLimits.Answers).TotalSeconds:0.###} s in one match");

    /// <inheritdoc/>
    public void Dispose()
    {
        Renew();
        _note?.Dispose();
        File.Delete(_notePath);
    }

    private Played Again(Match match, CancellationToken cancel)
    {
        var played = Once(match, cancel);
        if (played.Fault is not (Fault.None or Fault.Wrong)) Renew();
        return played;
    }

    private Played Once(Match match, CancellationToken cancel)
    {
        var worker = _worker ??= Started(cancel);
        _note!.Party = -1;
        _played++;
        // The worker itself tells of a strategy that hangs; this is for one that keeps even that from happening.
        var (isLate, beats) = (false, _note.Beats);
        var line = worker.Ask(match.Number) ? worker.Read(Backstop, () => beats != (beats = _note.Beats), cancel, out isLate) : null;
        if (line is not null && Read(line, match) is { } played) return played;
        return Lost(match, isLate ? Fault.Hang : Fault.Crash, worker.Errors);
    }

    private Played Lost(Match match, Fault fault, string errors)
    {
        var party = _note!.Party;
        // Nobody was being asked: a thread of a strategy's own ended the process. It is the first of the user's that sits here.
        if (party < 0 || party >= match.Seats.Length) party = Array.FindIndex(match.Seats, s => plan.Strategies[s].IsStranger);
        if (fault == Fault.Hang) return Played.Forfeit(party, Hung(limits.Patience), fault, match.Seats.Length);
        if (errors.Contains("Stack overflow", StringComparison.Ordinal)) return Played.Forfeit(party, "it overflowed the stack", fault, match.Seats.Length);
        if (errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || errors.Contains("OutOfMemory", StringComparison.Ordinal))
            return Played.Forfeit(party, Played.OutOfMemory, Fault.Memory, match.Seats.Length);
        return Played.Forfeit(party, "it ended the process that it ran in", fault, match.Seats.Length);
    }

    private WorkerProcess Started(CancellationToken cancel)
    {
        _note ??= new(_notePath);
        _played = 0;
        var worker = WorkerProcess.Start(command, Worker.WordsFor(planFile, plan.Seed, limits, _notePath, command.Strategies), limits);
        var hash = worker.Read(StartPatience, null, cancel, out _);
        if (hash == PlanFacts.Of(plan, StrangerLimits.Usual with { MemoryMiB = 0, Patience = TimeSpan.Zero }).Hash()) return worker;
        var errors = worker.Errors.Split('\n')[0];
        worker.Dispose();
        throw new TournamentException(hash is null
            ? $"a worker process for strategies ends before it has begun{(errors.Length == 0 ? "" : $": {Cases.Shown.OneLine(Cases.Shown.Message(errors))}")}"
            : "the plan, a scenario or an assembly of strategies has changed since the tournament began");
    }

    private void Renew()
    {
        _worker?.Dispose();
        _worker = null;
        _played = 0;
    }

    private static Played? Read(string line, Match match)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ResultJson.Wire.WirePlayed) is { } wire && wire.Match == match.Number && wire.Utilities.Length == match.Seats.Length && wire.Discounted.Length == match.Seats.Length
                ? wire.ToPlayed()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
