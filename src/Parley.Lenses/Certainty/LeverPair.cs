using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>Talk or press between two sides, asked under many values of the case's numbers.</summary>
internal sealed class LeverPair
{
    // Far more than are ever needed: each finds a package that none before it did.
    private const int MostRounds = 50;
    private readonly TwoPartyPressure _pressure;
    private long[] _first = [];
    private long[] _second = [];

    private LeverPair(int first, int second, TwoPartyPressure pressure) => (First, Second, _pressure) = (first, second, pressure);

    public int First { get; }

    public int Second { get; }

    /// <summary>The two sides of a case with levers; null where there are none, or not just two sides.</summary>
    public static LeverPair? Of(Inquiry inquiry)
    {
        var @case = inquiry.Model.Case;
        if (@case.Levers.Count == 0 || inquiry.Model.Space.Ordinal is not null) return null;
        return PressureModel.Of(inquiry) is { Sides: { } sides, Sets: { } sets }
            ? new(sides.First, sides.Second, new(sets[sides.First].Sets, sets[sides.Second].Sets))
            : null;
    }

    /// <summary>The space in which everything that pressure can make acceptable is acceptable.</summary>
    public DealSpace AtLowestFloor(IRecast recast)
    {
        var lowest = _pressure.LowestFloor(Pair(recast.Space.NoDeal), Pair(recast.WalkAway), Array.ConvertAll(recast.LeverCosts, Pair));
        var floor = (long[])recast.Space.Floor.Clone();
        (floor[First], floor[Second]) = (lowest.First, lowest.Second);
        return recast.Space with { Floor = floor };
    }

    /// <summary>The equilibrium in threats, given the frontier of the space at its lowest floors.</summary>
    public PressureAnswer Judge(IRecast recast, Frontier frontier)
    {
        var count = frontier.Count;
        if (_first.Length < count) (_first, _second) = (new long[count * 2], new long[count * 2]);
        for (var i = 0; i < count; i++) (_first[i], _second[i]) = (frontier.Value(i, First), frontier.Value(i, Second));
        return _pressure.Judge(
            _first.AsSpan(0, count), _second.AsSpan(0, count), Pair(recast.Space.NoDeal), Pair(recast.WalkAway),
            Array.ConvertAll(recast.LeverCosts, Pair),
            (x, y) => frontier[y].Package.AsSpan().SequenceCompareTo(frontier[x].Package));
    }

    /// <summary>
    /// The equilibrium in threats without a frontier: judged from a few packages, which are added to until it is proved that no other one
    /// changes the answer.
    /// </summary>
    /// <param name="recast">The case as it is cast.</param>
    /// <param name="search">Knows the packages; the answer's are among them.</param>
    /// <param name="answer">The answer; its packages are places among those known.</param>
    /// <returns>Whether there is an answer; if not, the frontier has it.</returns>
    public bool TryJudge(IRecast recast, BargainSearch search, out PressureAnswer answer)
    {
        var lowest = AtLowestFloor(recast);
        search.Take(lowest);
        var space = recast.Space;
        var costs = Array.ConvertAll(recast.LeverCosts, Pair);
        int[]? talks = null, pressed = null;
        UnitPair? failed = null;
        for (var round = 0; round < MostRounds; round++)
        {
            answer = JudgeKnown(recast, search, costs);
            if (talks is null)
            {
                var best = search.Nash(space.NoDeal, space.Floor);
                if (best < 0) return false;
                talks = search[best];
                continue;
            }
            var isExtended = false;
            var (before, after) = _pressure.Supports;
            if (search.Beyond(First, Second, before.Left, before.Right, lowest.Floor) is not { } found) return false;
            isExtended |= found >= 0;
            if (before != after)
            {
                if (search.Beyond(First, Second, after.Left, after.Right, lowest.Floor) is not { } other) return false;
                isExtended |= other >= 0;
            }
            if (isExtended) continue;
            if (answer.NoDeal != failed)
            {
                failed = answer.NoDeal;
                var best = search.Nash(At(space.NoDeal, failed.Value), At(space.Floor, UnitPair.Larger(failed.Value, Pair(recast.WalkAway))));
                if (best < 0) return false;
                pressed = search[best];
                continue;
            }
            return answer.Talks >= 0 && answer.Pressed >= 0 && search[answer.Talks] == talks && search[answer.Pressed] == pressed;
        }
        answer = default;
        return false;
    }

    private PressureAnswer JudgeKnown(IRecast recast, BargainSearch search, UnitPair[] costs)
    {
        var count = search.Count;
        if (_first.Length < count) (_first, _second) = (new long[count * 2], new long[count * 2]);
        for (var k = 0; k < count; k++)
            (_first[k], _second[k]) = search.IsAcceptable(k) ? (search.Value(k, First), search.Value(k, Second)) : (long.MinValue, long.MinValue);
        return _pressure.Judge(
            _first.AsSpan(0, count), _second.AsSpan(0, count), Pair(recast.Space.NoDeal), Pair(recast.WalkAway), costs,
            (x, y) => search[y].AsSpan().SequenceCompareTo(search[x]));
    }

    private long[] At(long[] byParty, UnitPair pair)
    {
        var all = (long[])byParty.Clone();
        (all[First], all[Second]) = (pair.First, pair.Second);
        return all;
    }

    private UnitPair Pair(long[] byParty) => new(byParty[First], byParty[Second]);
}
