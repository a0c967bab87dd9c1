namespace Parley.Engine.Bargaining;

/// <summary>One party's order of the listed packages: best first, equal ones in issue order, grouped by levels of equal utility.</summary>
internal sealed class ListedOrder
{
    private readonly int[] _places;
    private readonly double[] _levels;
    private readonly int[] _starts;
    private readonly int _atFloor;

    /// <summary>Sorts once, O(n log n).</summary>
    /// <param name="utilities">By place.</param>
    /// <param name="floor">The least the party accepts.</param>
    public ListedOrder(double[] utilities, double floor)
    {
        Floor = floor;
        _places = new int[utilities.Length];
        for (var k = 0; k < _places.Length; k++) _places[k] = k;
        Array.Sort(_places, (a, b) => utilities[b].CompareTo(utilities[a]) is var c and not 0 ? c : a.CompareTo(b));
        var levels = new List<double>();
        var starts = new List<int>();
        for (var k = 0; k < _places.Length; k++)
        {
            if (k > 0 && utilities[_places[k]] == levels[^1]) continue;
            levels.Add(utilities[_places[k]]);
            starts.Add(k);
        }
        starts.Add(_places.Length);
        (_levels, _starts) = ([.. levels], [.. starts]);
        _atFloor = _starts[LevelsFrom(floor)];
    }

    /// <summary>The least the party accepts.</summary>
    public double Floor { get; }

    /// <summary>The places, best first.</summary>
    public ReadOnlySpan<int> Places => _places;

    /// <summary>The offer at a position of the order.</summary>
    public Offer At(int position) => new(_places[position]);

    /// <summary>The offer of a rank, while it is at or above the floor.</summary>
    public Offer Ranked(int rank) => (uint)rank < (uint)_atFloor ? At(rank) : Offer.None;

    /// <summary>The first offer of the lowest level at or above the target and the floor; the best where none is.</summary>
    public Offer AtLeast(double target)
    {
        if (_atFloor == 0) return Offer.None;
        var levels = LevelsFrom(Math.Max(target, Floor));
        return At(_starts[Math.Max(levels - 1, 0)]);
    }

    /// <summary>The positions [from, to) of utilities in [low, high].</summary>
    public (int From, int To) Between(double low, double high)
    {
        var (above, to) = (0, LevelsFrom(low));
        for (var end = to; above < end;)
        {
            var middle = (above + end) >>> 1;
            if (_levels[middle] > high) above = middle + 1;
            else end = middle;
        }
        return (_starts[above], _starts[to]);
    }

    // How many levels are at or above a utility.
    private int LevelsFrom(double utility)
    {
        var (from, to) = (0, _levels.Length);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (_levels[middle] >= utility) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
