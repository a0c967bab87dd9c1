namespace Parley.Tournaments;

/// <summary>All matches of a plan, numbered: by scenario, deadline, seating, repetition. Laid out once; a match is found in O(log scenarios).</summary>
internal sealed class Schedule
{
    private readonly TournamentPlan _plan;
    private readonly IReadOnlyList<int[]>[] _seatings;
    private readonly int[] _starts;

    public Schedule(TournamentPlan plan)
    {
        _plan = plan;
        _seatings = [.. plan.Scenarios.Select(s => Seatings.Of(plan, s))];
        _starts = new int[plan.Scenarios.Count + 1];
        for (var s = 0; s < plan.Scenarios.Count; s++) _starts[s + 1] = checked(_starts[s] + (_seatings[s].Count * plan.Deadlines.Count * plan.Repetitions));
    }

    /// <summary>How many matches.</summary>
    public int Count => _starts[^1];

    /// <summary>The match of a number.</summary>
    public Match this[int number]
    {
        get
        {
            var at = Array.BinarySearch(_starts, number);
            var scenario = at < 0 ? ~at - 1 : at;
            // Scenarios without matches share a start with the next.
            while (_starts[scenario + 1] <= number) scenario++;
            var rest = number - _starts[scenario];
            var repetition = rest % _plan.Repetitions;
            rest /= _plan.Repetitions;
            return new(number, scenario, rest / _seatings[scenario].Count, _seatings[scenario][rest % _seatings[scenario].Count], repetition + 1);
        }
    }
}
