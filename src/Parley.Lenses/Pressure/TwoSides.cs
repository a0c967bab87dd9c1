using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>
/// Two parties that alone have something at stake, whose consent alone is bargained for: here threats have an equilibrium in
/// Nash's sense.
/// </summary>
internal sealed class TwoSides
{
    // Cells of the game of whole packages times packages to look through for each.
    private const long MostWork = 20_000_000;
    private readonly PressureModel _model;
    private readonly long[] _firstValues;
    private readonly long[] _secondValues;
    private readonly TwoPartyPressure _pressure;

    private TwoSides(PressureModel model, int first, int second)
    {
        (_model, First, Second) = (model, first, second);
        _firstValues = Values(model.Candidates, first);
        _secondValues = Values(model.Candidates, second);
        _pressure = new(model.Sets[first].Sets, model.Sets[second].Sets);
    }

    public int First { get; }

    public int Second { get; }

    /// <summary>The two sides of a case; null where more than two parties have a stake, or a majority decides.</summary>
    public static TwoSides? Of(PressureModel model) =>
        model.Model.Stakeholders is [var first, var second] && model.Model.Space.Must is null
        && Array.TrueForAll(model.Owners, p => p == first || p == second)
        && Array.TrueForAll(model.Costs, cost => cost.Index().All(c => c.Index == first || c.Index == second || c.Item == 0))
            ? new(model, first, second)
            : null;

    /// <summary>The equilibrium in threats.</summary>
    public PressureAnswer Equilibrium() =>
        Judge(_firstValues, _secondValues, Pair(_model.Model.Space.NoDeal), Pair(_model.WalkAway), Costs());

    /// <summary>The Nash bargain over whole packages at a no-deal point.</summary>
    public FrontierPoint? Bargain(long[] noDeal) =>
        PackageBargain.Choose(_firstValues, _secondValues, Pair(noDeal), Pair(_model.WalkAway), IssueOrder) is >= 0 and var chosen
            ? _model.Candidates[chosen]
            : null;

    /// <summary>What can be agreed where packages can be mixed by lot.</summary>
    public BargainingSet ByLot()
    {
        var outcomes = Profiles().Select(profile => Pair(_model.NoDeal(profile)).ToPayoffs()).ToList();
        for (var i = 0; i < _firstValues.Length; i++) outcomes.Add(new(_firstValues[i], _secondValues[i]));
        return BargainingSet.Of([.. outcomes]);
    }

    /// <summary>The game whose payoffs are the bargains over whole packages; null where it would take too long.</summary>
    public BimatrixGame? Game()
    {
        var (rows, columns) = (_model.Sets[First].Sets.Length, _model.Sets[Second].Sets.Length);
        if ((long)rows * columns * _firstValues.Length > MostWork) return null;
        var situations = Profiles().Select(_model.At).ToArray();
        return new(
            Array.ConvertAll(situations, s => s.Value(First)), Array.ConvertAll(situations, s => s.Value(Second)), rows, columns);
    }

    /// <summary>Every pair of sets of levers, the first side's set changing slowest.</summary>
    public IEnumerable<int[]> Profiles() =>
        from row in Enumerable.Range(0, _model.Sets[First].Sets.Length)
        from column in Enumerable.Range(0, _model.Sets[Second].Sets.Length)
        select Profile(row, column);

    /// <summary>A profile of both sides' sets.</summary>
    public int[] Profile(int firstSet, int secondSet) =>
        PressureModel.With(PressureModel.With(_model.Nobody, First, firstSet), Second, secondSet);

    /// <summary>
    /// A party's verdict if its levers cost it another multiple of what they cost; levers that do it good stay as they are.
    /// Null where the numbers are too large.
    /// </summary>
    /// <param name="party">One of the two.</param>
    /// <param name="thousandths">The multiple, in thousandths.</param>
    public PressureVerdict? VerdictAtCost(int party, long thousandths)
    {
        const long Fine = 1000;
        // On a grid a thousand times as fine, every multiple is a whole number; another scale changes no verdict.
        var isFirst = party == First;
        UnitPair Finer(UnitPair pair) =>
            isFirst ? pair with { First = Times(pair.First) } : pair with { Second = Times(pair.Second) };
        try
        {
            var costs = Costs();
            for (var lever = 0; lever < costs.Length; lever++)
            {
                var own = isFirst ? costs[lever].First : costs[lever].Second;
                var changed = own > 0 && IsOf(party, lever) ? Small(checked(own * thousandths)) : Times(own);
                costs[lever] = isFirst ? costs[lever] with { First = changed } : costs[lever] with { Second = changed };
            }
            var answer = Judge(
                isFirst ? Array.ConvertAll(_firstValues, Times) : _firstValues,
                isFirst ? _secondValues : Array.ConvertAll(_secondValues, Times),
                Finer(Pair(_model.Model.Space.NoDeal)), Finer(Pair(_model.WalkAway)), costs);
            return (isFirst ? answer.First : answer.Second).Verdict;
        }
        catch (OverflowException)
        {
            return null;
        }

        static long Times(long units) => units == long.MinValue / 2 ? units : Small(checked(units * Fine));

        // Sums and differences of such numbers cannot overflow.
        static long Small(long units) => Math.Abs(units) < 1L << 55 ? units : throw new OverflowException();
    }

    private PressureAnswer Judge(long[] first, long[] second, UnitPair noDeal, UnitPair walkAway, UnitPair[] costs) =>
        _pressure.Judge(first, second, noDeal, walkAway, costs, IssueOrder);

    private bool IsOf(int party, int lever) => _model.Model.Case.Levers[lever].By == _model.Model.Case.Parties[party].Id;

    private UnitPair[] Costs() => Array.ConvertAll(_model.Costs, Pair);

    private UnitPair Pair(long[] byParty) => new(byParty[First], byParty[Second]);

    private int IssueOrder(int x, int y) => _model.Candidates[y].Package.AsSpan().SequenceCompareTo(_model.Candidates[x].Package);

    private static long[] Values(Frontier frontier, int party)
    {
        var values = new long[frontier.Count];
        for (var i = 0; i < values.Length; i++) values[i] = frontier.Value(i, party);
        return values;
    }
}
