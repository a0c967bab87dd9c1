using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>At what multiple of what its levers cost a party the verdict turns.</summary>
/// <param name="Multiple">The multiple, to a thousandth; null: none between 0 and <see cref="Largest"/>.</param>
internal sealed record CostSwitch(decimal? Multiple)
{
    /// <summary>The largest multiple that is tried.</summary>
    public const int Largest = 64;

    private const int One = 1000;
    private const int MostPackages = 50_000;

    /// <summary>
    /// The nearest switch: upwards from the stated cost where the verdict is to press, downwards where it is not. Null where
    /// the numbers are too large to try.
    /// </summary>
    /// <remarks>
    /// Steps of a tenth bracket it, halving finds it. A verdict that turns and turns back within one step goes unseen.
    /// </remarks>
    public static CostSwitch? Of(PressureModel model, int party, PressureVerdict verdict)
    {
        if (model.Sides is not { } sides || model.Candidates.Count > MostPackages) return null;
        if (!model.Sets[party].Sets.Any(set => set.Any(lever => model.Costs[lever][party] > 0))) return null;
        var presses = verdict == PressureVerdict.Press;
        var last = One;
        foreach (var at in presses ? Upwards() : Downwards())
        {
            if (sides.VerdictAtCost(party, at) is not { } found) return null;
            if ((found == PressureVerdict.Press) != presses) return new(Between(last, at) / (decimal)One);
            last = at;
        }
        return new((decimal?)null);

        int Between(int same, int turned)
        {
            while (Math.Abs(turned - same) > 1)
            {
                var middle = (same + turned) / 2;
                if ((sides.VerdictAtCost(party, middle) == PressureVerdict.Press) == presses) same = middle;
                else turned = middle;
            }
            return turned;
        }
    }

    private static IEnumerable<int> Upwards()
    {
        for (var at = One; at < Largest * One;) yield return at = Math.Min(Largest * One, at + at / 10);
    }

    private static IEnumerable<int> Downwards()
    {
        for (var at = One; at > 10;) yield return at -= at / 10;
        yield return 0;
    }
}
