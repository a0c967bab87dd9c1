using System.Numerics;
using Parley.Engine.Sampling;

namespace Parley.Engine.Deals;

/// <summary>
/// Counts the acceptable packages: exactly where the packages fall into two halves of a few million each, by an estimate from random
/// packages beyond.
/// </summary>
internal static class AcceptableCounter
{
    // Rows a half may have. Up to some 10^13 packages, halves of millions of rows cover everything; beyond, only halves whose rows
    // fall together, as with points that are small whole numbers, and those stay small or are given up early.
    private const int LargestHalf = 1 << 22;
    private const int LargestHopefulHalf = 1 << 17;

    /// <summary>The count.</summary>
    /// <param name="plan">How to go through the space.</param>
    /// <param name="packages">Feasible packages in all; more than 0.</param>
    /// <param name="known">Acceptable packages known already: a floor under any estimate.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancel">Stops the work.</param>
    public static AcceptableCount Count(
        PointedPlan plan, BigInteger packages, int known, SolverOptions options, CancellationToken cancel)
    {
        if (packages < BigInteger.One << 120 && Exactly(plan, packages, cancel) is { } count) return new(count, true, count, count);
        return Estimate(plan.Space, plan, packages, known, options, cancel);
    }

    private static BigInteger? Exactly(PointedPlan plan, BigInteger packages, CancellationToken cancel)
    {
        var space = plan.Space;
        var constraints = new List<Constraint>();
        var needed = space.Must is null ? 0 : space.AtLeast;
        for (var d = 0; d < space.Dimensions; d++)
        {
            var isParty = d < space.Parties;
            var least = isParty ? space.Floor[d] : space.Threshold[d - space.Parties];
            var required = !isParty || space.Must is null || space.Must[d];
            if (plan.Total.Low[d] >= least)
            {
                if (isParty) needed--;
                continue;
            }
            if (plan.Total.High[d] >= least) constraints.Add(new(d, least, required));
            else if (required) return BigInteger.Zero;
        }
        // Audiences clear thresholds of their own; they do not count among the parties that accept.
        needed += constraints.Count(c => c.Dimension >= space.Parties);
        if (space.Must is null) needed = 0;
        if (needed > constraints.Count) return BigInteger.Zero;
        if (constraints.Count(c => c.Required) >= needed) needed = 0;

        Constraint[] binding = [.. constraints.Where(c => c.Required || needed > 0)];
        if (binding.Length == 0) return packages;
        return Halves(plan, binding, needed, packages >> 44 == 0 ? LargestHalf : LargestHopefulHalf, cancel);
    }

    private static BigInteger? Halves(PointedPlan plan, Constraint[] constraints, int needed, int limit, CancellationToken cancel)
    {
        var valuation = new TallyValuation(plan.Space, constraints, limit);
        var parts = new List<(Tally Part, Bounds Bounds)>();
        foreach (var (part, bounds) in new Eliminator<Tally?>(plan, valuation, cancel).Parts(keepMessages: false))
        {
            if (part is null) return null;
            parts.Add((part, bounds));
        }
        Tally?[] half = [valuation.Nothing, valuation.Nothing];
        Bounds[] included = [Bounds.Zero(plan.Space.Dimensions, 0), Bounds.Zero(plan.Space.Dimensions, 0)];
        foreach (var (part, bounds) in parts.OrderByDescending(p => p.Part.Count))
        {
            cancel.ThrowIfCancellationRequested();
            var smaller = half[0]!.Count <= half[1]!.Count ? 0 : 1;
            included[smaller].Add(bounds);
            half[smaller] = valuation.Settle(valuation.Join(half[smaller], part), plan.Total.Without(included[smaller]));
            if (half[smaller] is null) return null;
        }
        return HalvesSweep.Count(half[0]!, half[1]!, constraints, needed, cancel) is { } count ? (BigInteger)count : null;
    }

    /// <summary>An estimate from packages drawn at random.</summary>
    /// <param name="space">The space.</param>
    /// <param name="plan">How to draw: its plan, or that of the same space without bonuses.</param>
    /// <param name="packages">Feasible packages in all; more than 0.</param>
    /// <param name="known">Acceptable packages known already.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancel">Stops the work.</param>
    public static AcceptableCount Estimate(
        DealSpace space, PointedPlan plan, BigInteger packages, int known, SolverOptions options, CancellationToken cancel)
    {
        var sampler = new PackageSampler(plan, options.Seed, cancel);
        var package = new int[space.Issues];
        long hits = 0;
        for (var draw = 0; draw < options.CountDraws; draw++)
        {
            if (draw % 1024 == 0) cancel.ThrowIfCancellationRequested();
            sampler.Draw(package);
            if (space.IsAcceptable(space.Value(package))) hits++;
        }
        var (share, atLeast, atMost) = Proportion.Of(hits, options.CountDraws);
        BigInteger Scale(double part) => packages * new BigInteger(Math.Clamp(part, 0, 1) * (1L << 52)) >> 52;
        var low = BigInteger.Max(known, Scale(atLeast));
        var high = BigInteger.Max(low, Scale(atMost));
        return new(BigInteger.Clamp(Scale(share), low, high), false, low, high);
    }
}
