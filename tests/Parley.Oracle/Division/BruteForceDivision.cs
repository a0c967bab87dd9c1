using System.Numerics;

namespace Parley.Oracle;

/// <summary>
/// The best equal division of items between two parties, by trying every item as the one shared and every assignment of the
/// others
/// whole. An efficient equal division that shares at most one item always exists (Brams and Taylor 1996), so the best of these is
/// it.
/// </summary>
public static class BruteForceDivision
{
    /// <summary>
    /// All divisions with the highest equal total; the share of the item tried may come out as 0 or 1. With <paramref
    /// name="divisible"/>
    /// the list is narrowed to those that share no indivisible item, and may become empty.
    /// </summary>
    public static IReadOnlyList<OracleDivision> Best(long[] first, long[] second, bool[] divisible)
    {
        var all = Equal(first, second).ToList();
        var best = all.Max(d => d.Total);
        return [.. all.Where(d => d.Total.Equals(best) && Enumerable.Range(0, first.Length).All(i => divisible[i] || IsWhole(d.First[i])))];
    }

    private static bool IsWhole(Ratio share) => share.Over.IsZero || share.Over == share.Under;

    private static IEnumerable<OracleDivision> Equal(long[] first, long[] second)
    {
        BigInteger firstSum = first.Sum(), secondSum = second.Sum();
        for (var shared = 0; shared < first.Length; shared++)
        {
            for (var mask = 0; mask < 1 << first.Length; mask++)
            {
                if ((mask >> shared & 1) != 0) continue;
                BigInteger a = 0, b = 0;
                for (var i = 0; i < first.Length; i++)
                {
                    if (i == shared) continue;
                    if ((mask >> i & 1) != 0) a += first[i];
                    else b += second[i];
                }
                // (a + s·first) / firstSum = (b + (1 − s)·second) / secondSum, for the share s of the item tried.
                var under = first[shared] * secondSum + second[shared] * firstSum;
                var over = (b + second[shared]) * firstSum - a * secondSum;
                var share = under.IsZero ? new Ratio(0) : new Ratio(over, under);
                if (under.IsZero ? !over.IsZero : over.Sign < 0 || over > under) continue;
                var shares = Enumerable.Range(0, first.Length).Select(i => i == shared ? share : new Ratio(mask >> i & 1)).ToArray();
                yield return new OracleDivision(new Ratio(a * share.Under + share.Over * first[shared], share.Under * firstSum), shares);
            }
        }
    }
}
