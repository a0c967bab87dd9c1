using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>
/// Answers about a space that elimination cannot solve, from an <see cref="AnytimeSearch"/>: the best found, each with a bound
/// that no package exceeds.
/// </summary>
internal static class AnytimeSolver
{
    /// <summary>Searches for as many rounds as the options allow.</summary>
    /// <exception cref="DealSpaceTooLargeException">Rules and conditions alone tie too many issues together to count the packages.</exception>
    public static DealAnswer Solve(DealSpace space, SolverOptions options, CancellationToken cancel)
    {
        // Bonuses forbid nothing, so packages are counted and drawn without them.
        var free = space with { Bonuses = [] };
        var bare = new PointedPlan(EliminationPlan.Of(free, Math.Max(options.TableBudget, SolverOptions.Default.TableBudget)), free);
        var packages = new Eliminator<BigInteger>(bare, new PackageCounting(), cancel).All();
        var nothing = new Frontier([.. Enumerable.Range(0, space.Parties).Select(_ => Array.Empty<long>())], 0, _ => [], new long[space.Parties], []);
        if (packages.IsZero)
        {
            return new()
            {
                Packages = packages,
                Exists = false,
                Acceptable = new(0, true, 0, 0),
                Ideal = null,
                Frontier = nothing,
                AcceptableFrontier = nothing,
                Solutions = [],
            };
        }
        var search = new AnytimeSearch(space, options.Seed);
        for (var round = 0; round < options.SearchRounds; round++)
        {
            search.Round(cancel);
            options.Searched?.Invoke(round + 1);
        }
        var frontier = Found(search, search.Found, search.Lows);
        var acceptable = Found(search, search.Acceptable, LeastAcceptable(space, search.Lows));
        var ideal = acceptable.Count == 0 ? null : DealSolver.Ideal(space, acceptable);
        return new()
        {
            Packages = packages,
            Exists = DealSolver.HasDeal(space, acceptable),
            Acceptable = AcceptableCounter.Estimate(space, bare, packages, acceptable.Count, options, cancel),
            Ideal = ideal,
            Frontier = frontier,
            AcceptableFrontier = acceptable,
            Solutions = ideal is null ? [] : [.. SolutionFinder.Find(space, acceptable, ideal).Select(s => Bounded(space, search.Bounds, s, ideal))],
            IdealAtMost = [.. Enumerable.Range(0, space.Parties).Select(p => search.Bounds.MostFor(p))],
        };
    }

    private static Frontier Found(AnytimeSearch search, Archive archive, double[] least)
    {
        var span = Enumerable.Range(0, least.Length).Select(p => search.Bounds.MostFor(p) - least[p]).ToArray();
        // Nothing was found: that is proved where the bounds leave no room.
        var within = archive.Count > 0 ? Reach.Within(search.Space, archive, search.Bounds, least)
            : Array.Exists(span, s => s < 0) ? new long[least.Length]
            : Array.ConvertAll(span, s => (long)Math.Ceiling(Math.Max(1, s)));
        return archive.ToFrontier(within);
    }

    /// <summary>What each party has at least in an acceptable package.</summary>
    private static double[] LeastAcceptable(DealSpace space, double[] lows) =>
        [.. lows.Select((low, p) => space.Must is null || space.Must[p] ? Math.Max(low, space.Floor[p]) : low)];

    private static Solution Bounded(DealSpace space, Directions bounds, Solution solution, long[] ideal)
    {
        var gains = ideal.Select((i, p) => Math.Max(0.0, i - space.NoDeal[p])).ToArray();
        var perPoint = Directions.PerPoint(space);
        var value = solution.Point.Value;
        var gainers = Enumerable.Range(0, space.Parties).Where(p => gains[p] > 0).ToArray();
        var (reached, atMost) = solution.Kind switch
        {
            SolutionKind.Nash => (
                gainers.Aggregate(1.0, (product, p) => product * Math.Max(0, (value[p] - space.NoDeal[p]) / gains[p])),
                bounds.MostOfProduct(gains)),
            SolutionKind.KalaiSmorodinsky => (
                gainers.Min(p => (value[p] - space.NoDeal[p]) / gains[p]), bounds.MostOfSmallest(gains)),
            SolutionKind.Egalitarian => (
                gainers.Min(p => (value[p] - space.NoDeal[p]) * perPoint[p]) / Finest(space),
                bounds.MostOfSmallest([.. gains.Select((g, p) => g > 0 ? 1 / perPoint[p] : 0)]) / Finest(space)),
            _ => (value.Select((v, p) => v * perPoint[p]).Sum() / Finest(space), bounds.MostInAll / Finest(space)),
        };
        return solution with { Exact = false, Reached = reached, AtMost = Math.Max(reached, atMost) };
    }

    private static double Finest(DealSpace space) => (double)BigInteger.Pow(10, space.Decimals.Max());
}
