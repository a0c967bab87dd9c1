using System.Numerics;
using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>Compares the solver's answer with the oracle's.</summary>
public static class Judge
{
    /// <summary>The first difference in words, or null where they agree entirely.</summary>
    public static string? Difference(DealSpace space, DealAnswer answer, OracleAnswer truth)
    {
        BigInteger acceptable = truth.Acceptable;
        if (answer.Packages != truth.Packages) return $"packages {answer.Packages}, truly {truth.Packages}";
        if (answer.Acceptable != new AcceptableCount(acceptable, Exact: true, acceptable, acceptable))
            return $"acceptable {answer.Acceptable}, truly {truth.Acceptable}";
        if (answer.Exists != truth.Exists) return $"exists {answer.Exists}, truly {truth.Exists}";
        if (Written.Row(answer.Ideal) != Written.Row(truth.Ideal))
            return $"ideal {Written.Row(answer.Ideal)}, truly {Written.Row(truth.Ideal)}";
        return Difference("frontier", answer.Frontier, truth.Frontier)
            ?? Difference("acceptable frontier", answer.AcceptableFrontier, truth.AcceptableFrontier)
            ?? Difference(space, answer.Solutions, SolutionKind.Nash, truth.Nash)
            ?? Difference(space, answer.Solutions, SolutionKind.KalaiSmorodinsky, truth.KalaiSmorodinsky)
            ?? Difference(space, answer.Solutions, SolutionKind.Egalitarian, truth.Egalitarian)
            ?? Difference(space, answer.Solutions, SolutionKind.Utilitarian, truth.Utilitarian);
    }

    private static string? Difference(string name, Frontier frontier, OraclePoint[] truth)
    {
        if (!frontier.IsExact) return $"{name} is only within {Written.Row(frontier.Within)}";
        var points = Enumerable.Range(0, frontier.Count).Select(k => frontier[k]).ToArray();
        var values = string.Join(" ", points.Select(p => Written.Row(p.Value)));
        var trueValues = string.Join(" ", truth.Select(p => Written.Row(p.Value)));
        if (values != trueValues) return $"{name} {values}, truly {trueValues}";
        for (var k = 0; k < points.Length; k++)
        {
            if (!points[k].Package.SequenceEqual(truth[k].Package))
            {
                return $"{name} point {k} is package {Written.Row(points[k].Package)}, "
                    + $"but the first with {Written.Row(truth[k].Value)} is {Written.Row(truth[k].Package)}";
            }
            for (var p = 0; p < truth[k].Value.Length; p++)
                if (frontier.Value(k, p) != truth[k].Value[p]) return $"{name}: Value({k}, {p}) differs from the point's own";
        }
        return null;
    }

    private static string? Difference(DealSpace space, Solution[] solutions, SolutionKind kind, OracleSolution? truth)
    {
        var named = solutions.Where(s => s.Kind == kind).ToArray();
        if (named.Length != (truth is null ? 0 : 1))
            return $"{kind} is given {named.Length} times, truly {(truth is null ? "does not apply" : "applies")}";
        if (truth is null) return null;
        var (package, value, found) = (Written.Row(truth.Point.Package), Written.Row(truth.Point.Value), named[0]);
        if (Written.Row(found.Point.Package) != package || Written.Row(found.Point.Value) != value)
            return $"{kind} {Written.Row(found.Point.Package)} worth {Written.Row(found.Point.Value)}, truly {package} worth {value}";
        if (!found.Exact) return $"{kind} is not marked exact";
        // With audiences, packages of one value that differ in standing may be kept apart or not; `unique` then has no one meaning.
        if (space.Threshold.Length == 0 && found.Unique != truth.Unique)
            return $"{kind} {package}: unique {found.Unique}, truly {truth.Unique}";
        return null;
    }
}
