using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>Talk or press between two sides, asked under many values of the case's numbers.</summary>
internal sealed class LeverPair
{
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

    private UnitPair Pair(long[] byParty) => new(byParty[First], byParty[Second]);
}
