namespace Parley.Lenses;

/// <summary>Where deals lie: what beats them, and how far they are from the frontier and from the bargaining solutions.</summary>
/// <remarks>Of acceptable packages. O(frontier × players) for each package.</remarks>
internal sealed class DealGround
{
    private readonly TalksSetting _setting;
    private readonly long[][] _values;
    private readonly double[][] _gains;
    private readonly (string Name, long[] Values)[] _solutions;

    public DealGround(Inquiry inquiry, TalksSetting setting)
    {
        _setting = setting;
        var frontier = inquiry.Answer.AcceptableFrontier;
        IsExact = frontier.IsExact;
        _values = [.. Enumerable.Range(0, frontier.Count).Select(i => setting.Players.Select(p => frontier.Value(i, p)).ToArray())];
        _gains = Array.ConvertAll(_values, Gains);
        _solutions = [.. inquiry.Deal.Solutions.Zip(inquiry.Answer.Solutions, (named, found) =>
            (named.Name, setting.Players.Select(p => found.Point.Value[p]).ToArray()))];
    }

    /// <summary>Whether the frontier is exact.</summary>
    public bool IsExact { get; }

    /// <summary>The solutions, by name and what each is worth to every player as a share of the most it could gain.</summary>
    public IEnumerable<(string Name, double[] Gains)> Solutions => _solutions.Select(s => (s.Name, Gains(s.Values)));

    /// <summary>Efficient acceptable packages: what each is worth to every player, as a share of the most it could gain.</summary>
    public IReadOnlyList<double[]> Frontier => _gains;

    /// <summary>Whether an acceptable package is at least as good for every player and better for one.</summary>
    public bool IsBeaten(int[] package)
    {
        var value = Values(package);
        foreach (var other in _values)
        {
            var (covers, better) = (true, false);
            for (var p = 0; p < value.Length && covers; p++) (covers, better) = (other[p] >= value[p], better | other[p] > value[p]);
            if (covers && better) return true;
        }
        return false;
    }

    /// <summary>The distance to the nearest efficient acceptable package; 0 where the package is one.</summary>
    public double ToFrontier(int[] package)
    {
        var gains = Gains(Values(package));
        var least = double.PositiveInfinity;
        foreach (var point in _gains) least = Math.Min(least, Squared(gains, point));
        return double.IsFinite(least) ? Math.Sqrt(least) : 0;
    }

    /// <summary>The distance to each solution, and whether the package is worth exactly as much to every player.</summary>
    public (double Distance, bool At)[] ToSolutions(int[] package)
    {
        var values = Values(package);
        var gains = Gains(values);
        return Array.ConvertAll(_solutions, s => (Math.Sqrt(Squared(gains, Gains(s.Values))), values.AsSpan(0, gains.Length).SequenceEqual(s.Values)));
    }

    private long[] Values(int[] package) => _setting.Space.Value(package).AsSpan(0, _setting.Players.Length).ToArray();

    private double[] Gains(long[] values)
    {
        var gains = new double[_setting.Players.Length];
        for (var p = 0; p < gains.Length; p++) gains[p] = _setting.Scenario.Utility(p, values[p]);
        return gains;
    }

    private static double Squared(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var p = 0; p < a.Length; p++) sum += (a[p] - b[p]) * (a[p] - b[p]);
        return sum;
    }
}
