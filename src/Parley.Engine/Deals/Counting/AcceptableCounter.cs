using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>
/// Counts the acceptable packages: exactly where the packages fall into two halves of a few million each, by an estimate from random
/// packages beyond.
/// </summary>
internal static class AcceptableCounter
{
    // Rows a half may have: exact counts of two-party additive spaces reach 10^12 packages when issues split evenly.
    private const int LargestHalf = 1 << 22;

    /// <summary>The count.</summary>
    /// <param name="plan">How to go through the space.</param>
    /// <param name="packages">Feasible packages in all; more than 0.</param>
    /// <param name="known">Acceptable packages known already: a floor under any estimate.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancel">Stops the work.</param>
    public static AcceptableCount Count(
        EliminationPlan plan, BigInteger packages, int known, SolverOptions options, CancellationToken cancel)
    {
        if (packages < BigInteger.One << 120 && Exactly(plan, packages, cancel) is { } count) return new(count, true, count, count);
        return Estimate(plan, packages, known, options, cancel);
    }

    private static BigInteger? Exactly(EliminationPlan plan, BigInteger packages, CancellationToken cancel)
    {
        var space = plan.Space;
        var (low, high) = plan.TotalBounds();
        var constraints = new List<Constraint>();
        var needed = space.Must is null ? 0 : space.AtLeast;
        for (var d = 0; d < space.Dimensions; d++)
        {
            var isParty = d < space.Parties;
            var least = isParty ? space.Floor[d] : space.Threshold[d - space.Parties];
            var required = !isParty || space.Must is null || space.Must[d];
            if (low[d] >= least)
            {
                if (isParty) needed--;
                continue;
            }
            if (high[d] >= least) constraints.Add(new(d, least, required));
            else if (required) return BigInteger.Zero;
        }
        // Audiences clear thresholds of their own; they do not count among the parties that accept.
        needed += constraints.Count(c => c.Dimension >= space.Parties);
        if (space.Must is null) needed = 0;
        if (needed > constraints.Count) return BigInteger.Zero;
        if (constraints.Count(c => c.Required) >= needed) needed = 0;

        Constraint[] binding = [.. constraints.Where(c => c.Required || needed > 0)];
        if (binding.Length == 0) return packages;
        return Halves(plan, binding, needed, (low, high), cancel);
    }

    private static BigInteger? Halves(
        EliminationPlan plan, Constraint[] constraints, int needed, (long[] Low, long[] High) total, CancellationToken cancel)
    {
        var valuation = new TallyValuation(plan.Space, constraints, LargestHalf);
        var parts = new List<(Tally Part, long[] Low, long[] High)>();
        foreach (var (part, low, high) in new Eliminator<Tally?>(plan, valuation, cancel).Parts(keepMessages: false))
        {
            if (part is null) return null;
            parts.Add((part, low, high));
        }
        var dimensions = plan.Space.Dimensions;
        Tally?[] half = [valuation.Nothing, valuation.Nothing];
        (long[] Low, long[] High)[] included = [(new long[dimensions], new long[dimensions]), (new long[dimensions], new long[dimensions])];
        foreach (var (part, low, high) in parts.OrderByDescending(p => p.Part.Count))
        {
            cancel.ThrowIfCancellationRequested();
            var smaller = half[0]!.Count <= half[1]!.Count ? 0 : 1;
            Bounds.Add(included[smaller].Low, included[smaller].High, low, high);
            half[smaller] = valuation.Settle(
                valuation.Join(half[smaller], part), Rest(total.Low, included[smaller].Low), Rest(total.High, included[smaller].High));
            if (half[smaller] is null) return null;
        }
        return HalvesSweep.Count(half[0]!, half[1]!, constraints, needed, cancel) is { } count ? (BigInteger)count : null;
    }

    private static long[] Rest(long[] total, long[] included) => [.. total.Zip(included, (t, i) => t - i)];

    /// <summary>An estimate from packages drawn at random, with Wilson's 95% interval (1927).</summary>
    private static AcceptableCount Estimate(
        EliminationPlan plan, BigInteger packages, int known, SolverOptions options, CancellationToken cancel)
    {
        var sampler = new PackageSampler(plan, options.Seed, cancel);
        var package = new int[plan.Space.Issues];
        long hits = 0;
        for (var draw = 0; draw < options.CountDraws; draw++)
        {
            if (draw % 1024 == 0) cancel.ThrowIfCancellationRequested();
            sampler.Draw(package);
            if (plan.Space.IsAcceptable(plan.Space.Value(package))) hits++;
        }
        const double z = 1.959963984540054;
        double n = options.CountDraws;
        var share = hits / n;
        var centre = (share + (z * z / (2 * n))) / (1 + (z * z / n));
        var reach = z / (1 + (z * z / n)) * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n)));
        BigInteger Scale(double part) => packages * new BigInteger(Math.Clamp(part, 0, 1) * (1L << 52)) >> 52;
        var low = BigInteger.Max(known, Scale(centre - reach));
        var high = hits == options.CountDraws ? packages : BigInteger.Max(low, Scale(centre + reach));
        return new(BigInteger.Clamp(Scale(share), low, high), false, low, high);
    }
}
