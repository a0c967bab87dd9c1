namespace Parley.Tournaments;

/// <summary>Plays matches, one at a time. Each thread of a run has its own.</summary>
internal interface IMatchPlayer : IDisposable
{
    /// <summary>Plays a match to its end.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    Played Play(Match match, CancellationToken cancel);
}
