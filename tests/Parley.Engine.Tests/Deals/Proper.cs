using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>What every frontier must be, exact or not.</summary>
public static class Proper
{
    /// <summary>
    /// What is wrong with a frontier on its face, or null: packages are feasible (and acceptable), values are theirs, the order
    /// is
    /// descending, and no point dominates another.
    /// </summary>
    public static string? Fault(DealSpace space, Frontier frontier, bool acceptable)
    {
        long[][] values = [.. Answers.Points(frontier).Select(p => p.Value)];
        for (var k = 0; k < frontier.Count; k++)
        {
            var point = frontier[k];
            var what = $"point {k} of {(acceptable ? "the acceptable frontier" : "the frontier")}, {Written.Row(point.Package)}";
            if (!space.IsFeasible(point.Package)) return $"{what}, is not feasible";
            var value = space.Value(point.Package);
            if (acceptable && !space.IsAcceptable(value)) return $"{what}, is not acceptable";
            if (!value.AsSpan(0, space.Parties).SequenceEqual(point.Value))
                return $"{what}, is not worth {Written.Row(point.Value)}";
            if (k > 0 && point.Value.AsSpan().SequenceCompareTo(values[k - 1]) >= 0) return $"{what}, is out of order";
            for (var j = 0; j < k; j++)
                if (Covers(values[j], point.Value)) return $"{what}, is dominated";
        }
        return null;
    }

    /// <summary>
    /// Whether <paramref name="a"/> is at least <paramref name="b"/> less <paramref name="within"/> for every party.
    /// </summary>
    public static bool Covers(long[] a, long[] b, long[]? within = null)
    {
        for (var p = 0; p < b.Length; p++)
            if (a[p] < b[p] - (within?[p] ?? 0)) return false;
        return true;
    }
}
