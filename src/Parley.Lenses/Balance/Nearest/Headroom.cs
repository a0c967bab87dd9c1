using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// The most that the issues still to be settled can add to each dimension when at most so many of them are settled otherwise than
/// in a given package: kept as they are, plus the largest improvements, plus every bonus that is still open.
/// </summary>
internal sealed class Headroom
{
    private readonly int _dimensions;
    private readonly int _changes;
    private readonly long[] _most;

    /// <summary>Tabulates it: issues × changes × dimensions.</summary>
    public Headroom(DealSpace space, DecisionOrder order, int[] package, int changes)
    {
        (_dimensions, _changes) = (space.Dimensions, changes);
        var turns = order.Issues.Length;
        _most = new long[(turns + 1) * (changes + 1) * _dimensions];
        for (var d = 0; d < _dimensions; d++)
        {
            var (kept, largest) = (0L, new long[changes]);
            for (var t = turns; t >= 0; t--)
            {
                if (t < turns)
                {
                    var (keep, best) = Issue(space, order.Issues[t], package, d);
                    kept += keep;
                    Insert(largest, Math.Max(0, best - keep));
                }
                var sum = kept + order.BonusRest[t][d];
                for (var r = 0; r <= changes; r++)
                {
                    _most[At(t, r, d)] = sum;
                    if (r < changes) sum += largest[r];
                }
            }
        }
    }

    /// <summary>The most that a turn and all later ones can add with at most so many changes.</summary>
    public long Most(int turn, int changes, int dimension) => _most[At(turn, changes, dimension)];

    private int At(int turn, int changes, int dimension) => (((turn * (_changes + 1)) + changes) * _dimensions) + dimension;

    private static (long Keep, long Best) Issue(DealSpace space, int issue, int[] package, int dimension)
    {
        var points = space.Points[dimension][issue];
        var best = points.Max();
        var mayBeAbsent = space.AppliesWhen?[issue] is not null;
        if (package[issue] < 0) return mayBeAbsent ? (0, best) : (best, best);
        var keep = points[package[issue]];
        return (mayBeAbsent ? Math.Max(0, keep) : keep, best);
    }

    private static void Insert(long[] descending, long value)
    {
        for (var k = 0; k < descending.Length && value > 0; k++)
            if (value > descending[k]) (descending[k], value) = (value, descending[k]);
    }
}
