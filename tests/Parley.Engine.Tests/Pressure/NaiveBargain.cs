using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

/// <summary>
/// The Nash bargain with lotteries from its definition: the best product of gains over every mixture of any two outcomes. No
/// hull.
/// </summary>
internal static class NaiveBargain
{
    public static PayoffPair At(PayoffPair[] outcomes, PayoffPair noDeal)
    {
        var (best, product) = (noDeal, -1.0);
        foreach (var p in outcomes)
            foreach (var q in outcomes)
            {
                // The product along p + t (q − p) is a parabola in t.
                var (a, b) = (q.First - p.First, q.Second - p.Second);
                double[] places = a * b < 0 ? [0, 1, -((p.First - noDeal.First) * b + (p.Second - noDeal.Second) * a) / (2 * a * b)] : [0, 1];
                foreach (var t in places)
                {
                    if (t is < 0 or > 1) continue;
                    var (x, y) = (p.First + t * a, p.Second + t * b);
                    var (g, h) = (x - noDeal.First, y - noDeal.Second);
                    if (g < -1e-9 || h < -1e-9) continue;
                    var mine = Math.Max(0, g) * Math.Max(0, h) + 1e-9 * (g + h);
                    if (mine > product) (best, product) = (new(x, y), mine);
                }
            }
        return best;
    }
}
