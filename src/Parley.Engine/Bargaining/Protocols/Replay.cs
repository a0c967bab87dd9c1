namespace Parley.Engine.Bargaining;

/// <summary>Strategies that say again what was said in a run of talks.</summary>
/// <remarks>
/// Under the same scenario, protocol, rules and seed they lead to the same end, whatever strategies were at the table: what is random in the
/// talks themselves comes from the seed. A party that forfeited does so again, at the same place, for another reason given. Where the talks go
/// otherwise than the record, the party that notices forfeits.
/// </remarks>
public static class Replay
{
    /// <summary>One strategy for every party.</summary>
    /// <exception cref="ArgumentException">The trace is of no talks that ended.</exception>
    public static IReadOnlyList<IStrategy> Of(Trace trace)
    {
        if (trace is not { Book: { } book, Outcome: { } outcome }) throw new ArgumentException("The trace is of no talks that ended.", nameof(trace));
        return [.. Enumerable.Range(0, book.Scenario.Parties).Select(p => new ReplayStrategy(trace, book, outcome, p))];
    }
}
