namespace Parley.Tournaments;

/// <summary>What one thread plays its matches with: this process, and for users' strategies a worker process.</summary>
internal sealed class Players(TournamentPlan plan, string planFile, RunOptions options) : IMatchPlayer
{
    private readonly OwnPlayer _own = new(plan);
    private WorkerPlayer? _worker;

    /// <inheritdoc/>
    public Played Play(Match match, CancellationToken cancel)
    {
        if (!Array.Exists(match.Seats, s => plan.Strategies[s].IsStranger)) return _own.Play(match, cancel);
        _worker ??= new(plan, planFile, options.Worker ?? throw new TournamentException("strategies of the user's own need worker processes, which are not to be had here"), options.Limits);
        return _worker.Play(match, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _worker?.Dispose();
}
