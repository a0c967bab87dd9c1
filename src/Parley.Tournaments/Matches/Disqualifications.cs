namespace Parley.Tournaments;

/// <summary>
/// Which strategies failed so often, by hanging, crashing or running out of memory, that they are asked no more.
/// </summary>
/// <remarks>
/// A strategy is out after its third such match in the order of the plan, not in that of the work. The three earliest that are known bound that from
/// above at any time, so later matches need not be played, and what is kept in the end does not depend on threads, parts or crashes of Parley.
/// Safe on several threads.
/// </remarks>
internal sealed class Disqualifications
{
    /// <summary>After how many such matches a strategy is out.</summary>
    public const int After = 3;

    private readonly Dictionary<string, List<int>> _failed = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Why a strategy that is out lost.</summary>
    public static string Reason { get; } = $"disqualified: {After} earlier matches of its own ended by hanging, crashing or running out of memory";

    /// <summary>Takes note of a match.</summary>
    public void Note(MatchRow row)
    {
        if (row.Fault is not (Fault.Hang or Fault.Crash or Fault.Memory)) return;
        var strategy = row.Seats.First(s => s.Party == row.By).Strategy;
        lock (_lock)
        {
            if (!_failed.TryGetValue(strategy, out var matches)) _failed[strategy] = matches = [];
            var at = matches.BinarySearch(row.Match);
            if (at >= 0) return;
            matches.Insert(~at, row.Match);
            if (matches.Count > After) matches.RemoveAt(After);
        }
    }

    /// <summary>The first seat whose strategy is out before a match; −1 for none.</summary>
    public int Out(int match, IEnumerable<string> strategies)
    {
        lock (_lock)
        {
            if (_failed.Count == 0) return -1;
            var seat = 0;
            foreach (var strategy in strategies)
            {
                if (_failed.TryGetValue(strategy, out var matches) && matches.Count == After && matches[^1] < match) return seat;
                seat++;
            }
            return -1;
        }
    }
}
