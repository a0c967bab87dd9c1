namespace Parley.Engine.Deals;

/// <summary>
/// Weighted sums of the parties' values, each with the most that any feasible package reaches: together a region that holds every
/// package. What follows for the solutions is drawn from it.
/// </summary>
internal sealed class Directions(SearchSpace search, Archive found)
{
    private readonly List<BoundTree> _trees = [];
    private readonly List<(double[] Weight, double AtMost)> _known = [];
    private BoundTree? _sum;

    /// <summary>Every direction with its bound.</summary>
    public IEnumerable<(double[] Weight, double AtMost)> Known => _trees.Select(t => (t.Weight, t.AtMost)).Concat(_known);

    /// <summary>The most that a party can get, in grid units.</summary>
    public double MostFor(int party) => _trees[party].AtMost;

    /// <summary>The largest sum of values, in points on the finest grid.</summary>
    public double MostInAll => _sum!.AtMost;

    /// <summary>Opens the parties' axes and the plain sum.</summary>
    public void Start(CancellationToken cancel)
    {
        var space = search.Space;
        for (var p = 0; p < space.Parties; p++)
        {
            var axis = new double[space.Parties];
            axis[p] = 1;
            Add(axis);
        }
        _sum = Add(PerPoint(space));
        Work(0, _ => { }, cancel);
    }

    /// <summary>By party: points on the finest grid that a grid unit counts.</summary>
    public static double[] PerPoint(DealSpace space)
    {
        var finest = space.Decimals.Max();
        return Array.ConvertAll(space.Decimals, d =>
        {
            var power = 1.0;
            for (var k = d; k < finest; k++) power *= 10;
            return power;
        });
    }

    /// <summary>
    /// Looks for the directions that press most on the solutions: for the smallest gain, weights move from the parties that the relaxed
    /// best serves well to those it serves badly; for the product, the tangent at the best found.
    /// </summary>
    public void Press(Archive acceptable, int steps, CancellationToken cancel)
    {
        if (acceptable.Count == 0) return;
        var space = search.Space;
        var ideal = Enumerable.Range(0, space.Parties)
            .Select(p => Enumerable.Range(0, acceptable.Count).Max(k => acceptable.Value(k)[p])).ToArray();
        bool[] gains = [.. ideal.Select((i, p) => i > space.NoDeal[p])];
        if (!gains.Contains(true)) return;
        Seek([.. ideal.Select((i, p) => gains[p] ? 1.0 / (i - space.NoDeal[p]) : 0)], steps, cancel);
        Seek([.. PerPoint(space).Select((w, p) => gains[p] ? w : 0)], steps, cancel);

        var (best, most) = (-1, 0.0);
        for (var k = 0; k < acceptable.Count; k++)
        {
            var product = 1.0;
            for (var p = 0; p < ideal.Length; p++)
                if (gains[p]) product *= (acceptable.Value(k)[p] - space.NoDeal[p]) / (double)(ideal[p] - space.NoDeal[p]);
            if (product > most) (best, most) = (k, product);
        }
        if (best < 0) return;
        Add([.. gains.Select((can, p) => can ? 1.0 / Math.Max(1, acceptable.Value(best)[p] - space.NoDeal[p]) : 0)]);
    }

    /// <summary>Works on every tree.</summary>
    /// <param name="nodes">How many nodes of each to look at.</param>
    /// <param name="take">Takes feasible packages met on the way.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Work(int nodes, Action<int[]> take, CancellationToken cancel)
    {
        foreach (var tree in _trees)
        {
            for (var k = 0; k < found.Count; k++) tree.Reach(Sum(tree.Weight, found.Value(k)));
        }
        Parallel.For(0, _trees.Count, new() { CancellationToken = cancel }, t => _trees[t].Work(nodes, cancel));
        foreach (var tree in _trees)
            for (var k = 0; k < tree.Found.Count; k++) take(tree.Found.Package(k));
    }

    /// <summary>The most that the smallest of some scaled gains can be.</summary>
    /// <param name="scale">By party: what one of the scale is in grid units; 0 for a party that does not count.</param>
    public double MostOfSmallest(double[] scale)
    {
        var most = double.PositiveInfinity;
        foreach (var (weight, atMost) in Known)
        {
            if (!Counts(weight, scale)) continue;
            var whole = 0.0;
            for (var p = 0; p < weight.Length; p++) whole += weight[p] * scale[p];
            if (whole > 0) most = Math.Min(most, (atMost - AtNoDeal(weight)) / whole);
        }
        return most;
    }

    /// <summary>The most that the product of some gains can be, each divided by its scale.</summary>
    /// <param name="scale">By party; 0 for a party that does not count.</param>
    /// <remarks>Of positive numbers with a given weighted sum, the product is largest where the weighted parts are equal.</remarks>
    public double MostOfProduct(double[] scale)
    {
        var parties = scale.Count(s => s > 0);
        var most = 1.0;
        for (var p = 0; p < scale.Length; p++)
            if (scale[p] > 0) most *= Math.Max(0, (MostFor(p) - search.Space.NoDeal[p]) / scale[p]);
        foreach (var (weight, atMost) in Known)
        {
            if (!Counts(weight, scale)) continue;
            var part = Math.Max(0, atMost - AtNoDeal(weight)) / parties;
            var product = 1.0;
            for (var p = 0; p < scale.Length; p++)
                if (scale[p] > 0) product *= weight[p] > 0 ? part / (weight[p] * scale[p]) : double.PositiveInfinity;
            most = Math.Min(most, product);
        }
        return most;
    }

    private void Seek(double[] perUnit, int steps, CancellationToken cancel)
    {
        var space = search.Space;
        var parties = perUnit.Count(w => w > 0);
        var share = Array.ConvertAll(perUnit, w => w > 0 ? 1.0 / parties : 0);
        var (best, least) = (perUnit, double.PositiveInfinity);
        for (var k = 0; k < steps; k++)
        {
            cancel.ThrowIfCancellationRequested();
            double[] weight = [.. perUnit.Select((w, p) => w * share[p])];
            var tree = new BoundTree(search, weight);
            for (var j = 0; j < found.Count; j++) tree.Reach(Sum(weight, found.Value(j)));
            var bound = tree.TightenRoot() - AtNoDeal(weight);
            _known.Add((weight, tree.AtMost));
            if (bound < least) (best, least) = (weight, bound);
            var value = space.Value(tree.Favoured);
            var gains = Enumerable.Range(0, space.Parties).Select(p => (value[p] - space.NoDeal[p]) * perUnit[p]).ToArray();
            var mean = gains.Where((_, p) => perUnit[p] > 0).Average();
            var spread = gains.Where((_, p) => perUnit[p] > 0).Max(g => Math.Abs(g - mean));
            if (spread == 0) break;
            var total = 0.0;
            for (var p = 0; p < share.Length; p++)
            {
                if (perUnit[p] > 0) share[p] *= 1 - ((gains[p] - mean) / spread * 0.5 / (1 + (k * 0.5)));
                total += share[p];
            }
            for (var p = 0; p < share.Length; p++) share[p] /= total;
        }
        Add(best);
    }

    private BoundTree Add(double[] weight)
    {
        if (_trees.Find(t => t.Weight.AsSpan().SequenceEqual(weight)) is { } known) return known;
        var tree = new BoundTree(search, weight);
        _trees.Add(tree);
        return tree;
    }

    /// <summary>A direction says something of gains only where it weighs none but those that count.</summary>
    private static bool Counts(double[] weight, double[] scale)
    {
        for (var p = 0; p < weight.Length; p++)
            if (weight[p] > 0 && scale[p] == 0) return false;
        return true;
    }

    private double AtNoDeal(double[] weight)
    {
        var sum = 0.0;
        for (var p = 0; p < weight.Length; p++) sum += weight[p] * search.Space.NoDeal[p];
        return sum;
    }

    private static double Sum(double[] weight, long[] value)
    {
        var sum = 0.0;
        for (var p = 0; p < weight.Length; p++) sum += weight[p] * value[p];
        return sum;
    }
}
