using Parley.Engine.Sampling;

namespace Parley.Engine.Deals;

/// <summary>
/// Searches a space whose conditions tie too many issues together for elimination, as hyper-rectangle utilities over 10 to 50 issues do
/// (10^10 to 10^50 packages): the best frontier found, and bounds that no package exceeds. Every round improves both or
/// leaves them; nothing is lost.
/// </summary>
/// <remarks>
/// <para>Found by walks towards each solution and along random directions (<see cref="Walk"/>); bounded along the parties' axes and the
/// directions that press on the solutions (<see cref="BoundTree"/>). Work is counted in rounds, not in time, so that the same seed
/// and number of rounds give the same answer on any machine and any number of threads.</para>
/// <para>Cost of a round: some hundred thousand single changes, each the work of the conditions on one issue, and some hundred nodes of
/// each tree, each the work of all boxes.</para>
/// </remarks>
internal sealed class AnytimeSearch
{
    private const int Explorers = 8, MostSteps = 6000, StepsAnOption = 60, NodesARound = 150, Presses = 12;

    private readonly SearchSpace _search;
    private readonly ulong _seed;
    private readonly Directions _directions;
    private readonly RandomStream _random;
    private int _round;

    /// <summary>Prepares to search.</summary>
    public AnytimeSearch(DealSpace space, ulong seed)
    {
        _search = new(space);
        _seed = seed;
        _random = new(seed);
        Found = new(space.Parties);
        Acceptable = new(space.Parties);
        _directions = new(_search, Found);
    }

    /// <summary>Feasible packages found.</summary>
    public Archive Found { get; }

    /// <summary>Acceptable packages found.</summary>
    public Archive Acceptable { get; }

    /// <summary>The bounds.</summary>
    public Directions Bounds => _directions;

    /// <summary>The space.</summary>
    public SearchSpace Space => _search;

    /// <summary>By party: no package is worth less, piece by piece.</summary>
    public double[] Lows => _search.Low[.._search.Space.Parties];

    /// <summary>One round more.</summary>
    public void Round(CancellationToken cancel)
    {
        var aims = Aims();
        var steps = Math.Min(MostSteps, StepsAnOption * _search.Space.Options.Sum());
        var starts = aims.Select(Start).ToArray();
        var walks = aims.Select((aim, k) => new Walk(_search, aim, RandomSeed(k))).ToArray();
        Parallel.For(0, walks.Length, new() { CancellationToken = cancel }, k => walks[k].Go(starts[k], steps, cancel));
        foreach (var walk in walks)
        {
            Found.Offer(walk.Found);
            Acceptable.Offer(walk.Acceptable);
        }
        if (_round == 0) _directions.Start(cancel);
        if (_round is 0 or 4 or 16) _directions.Press(Acceptable, Presses, cancel);
        _directions.Work(NodesARound, package => Take(package), cancel);
        _round++;
    }

    private void Take(int[] package)
    {
        var value = _search.Space.Value(package);
        Found.Offer(package, value);
        if (_search.Space.IsAcceptable(value)) Acceptable.Offer(package, value);
    }

    private ulong RandomSeed(int walk) => new RandomStream(_seed ^ ((ulong)_round << 20) ^ ((ulong)walk << 4)).NextBits();

    /// <summary>The solutions and the parties' bests, among acceptable packages; then random directions, among all and among acceptable ones.</summary>
    private List<Aim> Aims()
    {
        var space = _search.Space;
        var aims = new List<Aim>();
        var origin = Array.ConvertAll(space.NoDeal, d => (double)d);
        var ideal = Ideal();
        var perSpan = new double[space.Parties];
        var perIdeal = new double[space.Parties];
        var perPoint = new double[space.Parties];
        var finest = space.Decimals.Max();
        for (var p = 0; p < space.Parties; p++)
        {
            perSpan[p] = 1 / Math.Max(1, _search.High[p] - _search.Low[p]);
            perIdeal[p] = ideal is null ? perSpan[p] : ideal[p] > space.NoDeal[p] ? 1.0 / (ideal[p] - space.NoDeal[p]) : 0;
            perPoint[p] = Power(finest - space.Decimals[p]);
        }
        var largest = Enumerable.Range(0, space.Parties).Max(p => perPoint[p] / perSpan[p]);
        for (var p = 0; p < space.Parties; p++) perPoint[p] /= largest;
        if (perIdeal.Any(w => w > 0))
        {
            aims.Add(new(Aim.Join.Product, origin, perIdeal, true));
            aims.Add(new(Aim.Join.Smallest, origin, perIdeal, true));
            aims.Add(new(Aim.Join.Smallest, origin, perPoint, true));
        }
        aims.Add(new(Aim.Join.Sum, origin, perPoint, true));
        for (var p = 0; p < space.Parties; p++)
        {
            var axis = new double[space.Parties];
            for (var q = 0; q < axis.Length; q++) axis[q] = perSpan[q] * (q == p ? 1 : 1e-3);
            aims.Add(new(Aim.Join.Sum, origin, axis, true));
            aims.Add(new(Aim.Join.Sum, origin, axis, false));
        }
        for (var k = 0; k < Explorers; k++)
        {
            var weight = new double[space.Parties];
            for (var p = 0; p < weight.Length; p++) weight[p] = perSpan[p] * (_random.NextUnit() + 1e-6);
            aims.Add(new(k % 3 == 2 ? Aim.Join.Smallest : Aim.Join.Sum, Lows, weight, k % 2 == 0));
        }
        return aims;
    }

    /// <summary>Every other round from the best found for the aim, else from anywhere.</summary>
    private int[]? Start(Aim aim)
    {
        var archive = aim.Acceptable ? Acceptable : Found;
        if (_round % 2 == 0 || archive.Count == 0) return null;
        var (best, score) = (0, double.NegativeInfinity);
        for (var k = 0; k < archive.Count; k++)
        {
            var mine = aim.Criterion(archive.Value(k));
            if (mine > score) (best, score) = (k, mine);
        }
        return archive.Package(best);
    }

    private long[]? Ideal() => Acceptable.Count == 0 ? null
        : [.. Enumerable.Range(0, _search.Space.Parties).Select(p => Enumerable.Range(0, Acceptable.Count).Max(k => Acceptable.Value(k)[p]))];

    private static double Power(int exponent)
    {
        var power = 1.0;
        for (var k = 0; k < exponent; k++) power *= 10;
        return power;
    }
}
