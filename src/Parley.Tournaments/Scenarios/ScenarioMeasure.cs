using System.Collections.Concurrent;
using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Tournaments;

/// <summary>What deals of a scenario are measured by: its solutions and its frontier, in utilities. Solved once for all matches.</summary>
/// <remarks>
/// The frontier is that of the acceptable packages, and so are the solutions. A distance is Euclid's, over all parties, between utilities before
/// discounting; talks without a deal stand at the no-deal point, 0 for every party.
/// </remarks>
internal sealed class ScenarioMeasure
{
    private readonly double[][] _frontier;
    private readonly ConcurrentDictionary<string, Distances> _known = new(StringComparer.Ordinal);

    private ScenarioMeasure(double[][] frontier, double[]? nash, double[]? kalaiSmorodinsky, bool isExact) =>
        (_frontier, Nash, KalaiSmorodinsky, IsExact) = (frontier, nash, kalaiSmorodinsky, isExact);

    /// <summary>The utilities of Nash's solution; null where there is none.</summary>
    public double[]? Nash { get; }

    /// <summary>The utilities of Kalai's and Smorodinsky's; null where there is none.</summary>
    public double[]? KalaiSmorodinsky { get; }

    /// <summary>Whether frontier and solutions are proved, rather than the best found.</summary>
    public bool IsExact { get; }

    /// <summary>How many points the frontier has.</summary>
    public int FrontierPoints => _frontier.Length;

    /// <summary>Solves a scenario.</summary>
    public static ScenarioMeasure Of(Scenario scenario, CancellationToken cancel)
    {
        DealAnswer answer;
        try
        {
            answer = DealSolver.Solve(scenario.Space, SolverOptions.Default with { CountAcceptable = false }, cancel);
        }
        catch (DealSpaceTooLargeException)
        {
            return new([], null, null, false);
        }
        var frontier = answer.AcceptableFrontier;
        var points = new double[frontier.Count][];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new double[scenario.Parties];
            for (var p = 0; p < scenario.Parties; p++) points[i][p] = scenario.Utility(p, frontier.Value(i, p));
        }
        // By the first party's utility, from the largest: the solver's order, made sure of.
        Array.Sort(points, (a, b) => b[0].CompareTo(a[0]));
        return new(points, Solution(SolutionKind.Nash), Solution(SolutionKind.KalaiSmorodinsky), frontier.IsExact && answer.Solutions.All(s => s.Exact));

        double[]? Solution(SolutionKind kind) => Array.Find(answer.Solutions, s => s.Kind == kind) is { } solution
            ? [.. Enumerable.Range(0, scenario.Parties).Select(p => scenario.Utility(p, solution.Point.Value[p]))]
            : null;
    }

    /// <summary>A measure from points in utilities, for tests.</summary>
    internal static ScenarioMeasure From(double[][] frontier, double[]? nash = null) =>
        new([.. frontier.OrderByDescending(p => p[0])], nash, null, true);

    /// <summary>How far utilities are from the solutions and the frontier. Talks come to the same deals again and again, so each is measured once.</summary>
    public Distances To(double[] utilities) => _known.GetOrAdd(
        string.Join('|', utilities.Select(u => BitConverter.DoubleToInt64Bits(u))),
        _ => new(Nash is null ? null : Distance(utilities, Nash), KalaiSmorodinsky is null ? null : Distance(utilities, KalaiSmorodinsky), ToFrontier(utilities)));

    // From the nearest in the first party's utility outwards, until that alone is farther than the best found. O(points) at worst.
    private double? ToFrontier(double[] utilities)
    {
        if (_frontier.Length == 0) return null;
        var (from, end) = (0, _frontier.Length);
        while (from < end)
        {
            var middle = (from + end) >>> 1;
            if (_frontier[middle][0] > utilities[0]) from = middle + 1;
            else end = middle;
        }
        var best = double.PositiveInfinity;
        for (var i = from; i < _frontier.Length && utilities[0] - _frontier[i][0] < best; i++) best = Math.Min(best, Distance(utilities, _frontier[i]));
        for (var i = from - 1; i >= 0 && _frontier[i][0] - utilities[0] < best; i--) best = Math.Min(best, Distance(utilities, _frontier[i]));
        return best;
    }

    private static double Distance(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var p = 0; p < a.Length; p++) sum += (a[p] - b[p]) * (a[p] - b[p]);
        return Math.Sqrt(sum);
    }
}
