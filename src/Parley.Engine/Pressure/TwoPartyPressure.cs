namespace Parley.Engine.Pressure;

/// <summary>
/// Talk or press, for two parties whose levers' costs add up: the equilibrium in threats with lotteries (<see
/// cref="ThreatGame"/>) and the bargains over whole packages with and without them.
/// </summary>
/// <remarks>
/// Made for being asked many times with other numbers, as over draws: it keeps its memory and allocates nothing in a later
/// question of the same size. Not for several threads; give each its own. Because costs add up, a pure threat is always enough.
/// One question sorts the packages and the pairs of threats, O(n log n), and solves a game of all pairs for each step of a
/// search by halves.
/// </remarks>
public sealed class TwoPartyPressure
{
    private readonly int[][] _firstSets;
    private readonly int[][] _secondSets;
    private readonly BargainingSet _set = new();
    private readonly ThreatSearch _search = new();
    private readonly UnitPair[] _firstCosts;
    private readonly UnitPair[] _secondCosts;
    private readonly double[] _noDealFirst;
    private readonly double[] _noDealSecond;
    private PayoffPair[] _outcomes = [];

    /// <summary>Prepares for two parties' threats.</summary>
    /// <param name="firstSets">The first party's threats, each a set of levers by index; the first one is empty.</param>
    /// <param name="secondSets">The second party's.</param>
    public TwoPartyPressure(int[][] firstSets, int[][] secondSets)
    {
        (_firstSets, _secondSets) = (firstSets, secondSets);
        (_firstCosts, _secondCosts) = (new UnitPair[firstSets.Length], new UnitPair[secondSets.Length]);
        var pairs = firstSets.Length * secondSets.Length;
        (_noDealFirst, _noDealSecond) = (new double[pairs], new double[pairs]);
    }

    /// <summary>Answers for both parties.</summary>
    /// <param name="first">
    /// Values for the first party, in units of its grid, of the packages that nobody else refuses. Efficient ones are enough if
    /// they are those of the set that is acceptable at <see cref="LowestFloor"/>; more do no harm.
    /// </param>
    /// <param name="second">The same packages' values for the second party.</param>
    /// <param name="noDeal">What the parties have without a deal while nobody presses.</param>
    /// <param name="walkAway">The least they take otherwise; <see cref="long.MinValue"/>/2 for none.</param>
    /// <param name="costs">By lever, what it takes from each while there is no deal. Absolute sums stay below 2^60.</param>
    /// <param name="issueOrder">See <see cref="PackageBargain.Choose"/>.</param>
    public PressureAnswer Judge(
        ReadOnlySpan<long> first, ReadOnlySpan<long> second, UnitPair noDeal, UnitPair walkAway, ReadOnlySpan<UnitPair> costs,
        Comparison<int>? issueOrder = null)
    {
        Sum(_firstSets, costs, _firstCosts);
        Sum(_secondSets, costs, _secondCosts);
        Span(first, second, noDeal, walkAway);
        _search.Find(_set, _noDealFirst, _noDealSecond, _firstSets.Length, _secondSets.Length);
        // Rounding can leave no threat that is sure of the agreement to the last digit; doing nothing then stands for it.
        var (row, column) = (Math.Max(0, _search.PureRow()), Math.Max(0, _search.PureColumn()));
        var failed = noDeal - _firstCosts[row] - _secondCosts[column];
        var talks = PackageBargain.Choose(first, second, noDeal, walkAway, issueOrder);
        var pressed = PackageBargain.Choose(first, second, failed, walkAway, issueOrder);
        return new()
        {
            FirstThreat = row,
            SecondThreat = column,
            NoDeal = failed,
            Talks = talks,
            Pressed = pressed,
            First = Stakes(first, noDeal.First, failed.First, row),
            Second = Stakes(second, noDeal.Second, failed.Second, column),
            TalksByLot = _set.Bargain(noDeal.ToPayoffs()),
            PressedByLot = _search.Agreement,
        };

        PressureStakes Stakes(ReadOnlySpan<long> values, long without, long failing, int threat) => new(
            talks < 0 ? without : values[talks], pressed < 0 ? failing : values[pressed], failing, threat > 0, talks >= 0, pressed >= 0);
    }

    /// <summary>
    /// The lowest floors over all pairs of threats: packages below are no part of any bargain. Solve the deal space with these
    /// in place of its floors.
    /// </summary>
    public UnitPair LowestFloor(UnitPair noDeal, UnitPair walkAway, ReadOnlySpan<UnitPair> costs)
    {
        Sum(_firstSets, costs, _firstCosts);
        Sum(_secondSets, costs, _secondCosts);
        return UnitPair.Larger(walkAway, noDeal - Highest(_firstCosts) - Highest(_secondCosts));
    }

    /// <summary>
    /// The edges of the bargaining set's boundary that the last equilibrium in threats hangs on: one, twice, or the two that meet in the agreement
    /// by lot. Packages that lie beyond none of them, nor on their lines beyond their ends, do not change it.
    /// </summary>
    /// <remarks>
    /// Where the boundary runs level or straight down from the agreement, that is the edge, and its other end is any point of it.
    /// </remarks>
    public ((PayoffPair Left, PayoffPair Right) Before, (PayoffPair Left, PayoffPair Right) After) Supports =>
        (_set.Ends(_search.Supports.Before), _set.Ends(_search.Supports.After));

    private void Span(ReadOnlySpan<long> first, ReadOnlySpan<long> second, UnitPair noDeal, UnitPair walkAway)
    {
        var pairs = _noDealFirst.Length;
        if (_outcomes.Length < first.Length + pairs) _outcomes = new PayoffPair[first.Length + pairs];
        for (var row = 0; row < _firstCosts.Length; row++)
            for (var column = 0; column < _secondCosts.Length; column++)
            {
                var at = row * _secondCosts.Length + column;
                _outcomes[at] = (noDeal - _firstCosts[row] - _secondCosts[column]).ToPayoffs();
                (_noDealFirst[at], _noDealSecond[at]) = (_outcomes[at].First, _outcomes[at].Second);
            }
        var floor = UnitPair.Larger(walkAway, noDeal - Highest(_firstCosts) - Highest(_secondCosts));
        var count = pairs;
        for (var i = 0; i < first.Length; i++)
            if (first[i] >= floor.First && second[i] >= floor.Second) _outcomes[count++] = new(first[i], second[i]);
        _set.Refill(_outcomes.AsSpan(0, count));
    }

    private static void Sum(int[][] sets, ReadOnlySpan<UnitPair> costs, UnitPair[] sums)
    {
        for (var s = 0; s < sets.Length; s++)
        {
            var sum = default(UnitPair);
            foreach (var lever in sets[s]) sum += costs[lever];
            sums[s] = sum;
        }
    }

    private static UnitPair Highest(UnitPair[] costs)
    {
        var highest = costs[0];
        foreach (var cost in costs) highest = UnitPair.Larger(highest, cost);
        return highest;
    }
}
