using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Gains over no deal measured against a full gain of each party's own, so that no points are compared between parties. Only
/// parties that have amounts and can gain at all are on the scale.
/// </summary>
internal sealed class GainScale
{
    private readonly long[] _noDeal;
    private readonly long[] _most;

    private GainScale(CaseModel model, long[] most)
    {
        (_noDeal, _most) = (model.Space.NoDeal, most);
        Parties = [.. model.Stakeholders.Where(p => most[p] > _noDeal[p])];
    }

    /// <summary>The parties on the scale.</summary>
    public int[] Parties { get; }

    /// <summary>Against each party's best feasible value, whatever the others say; null where no package is feasible.</summary>
    public static GainScale? ToBestFeasible(CaseModel model, DealAnswer answer)
    {
        if (answer.Frontier.Count == 0) return null;
        var most = new long[model.Space.Parties];
        for (var p = 0; p < most.Length; p++)
        {
            most[p] = answer.Frontier.Value(0, p);
            for (var i = 1; i < answer.Frontier.Count; i++) most[p] = Math.Max(most[p], answer.Frontier.Value(i, p));
        }
        return new(model, most);
    }

    /// <summary>Against each party's best acceptable value (the normalised gain); null where no package is acceptable.</summary>
    public static GainScale? ToIdeal(CaseModel model, DealAnswer answer) => answer.Ideal is { } ideal ? new(model, ideal) : null;

    /// <summary>A party's largest value, in units of its grid.</summary>
    public long Most(int party) => _most[party];

    /// <summary>A value as a part of the party's full gain: 0 for no deal, 1 for all it could gain.</summary>
    public decimal Share(int party, decimal units) => (units - _noDeal[party]) / ((decimal)_most[party] - _noDeal[party]);

    /// <summary>The smallest share that values give a party, and the sum of shares. Never falls when a value rises.</summary>
    public (decimal Least, decimal Sum) Rank(long[] values)
    {
        if (Parties.Length == 0) return (0, 0);
        var (least, sum) = (decimal.MaxValue, 0m);
        foreach (var p in Parties)
        {
            var share = Share(p, values[p]);
            (least, sum) = (Math.Min(least, share), sum + share);
        }
        return (least, sum);
    }

    /// <summary>About the smallest share that a point of a frontier gives a party: within 10^-12 for shares between -100 and 100.</summary>
    public double RoughLeast(Frontier frontier, int point)
    {
        var least = double.MaxValue;
        foreach (var p in Parties) least = Math.Min(least, (double)(frontier.Value(point, p) - _noDeal[p]) / (_most[p] - _noDeal[p]));
        return least;
    }

    /// <summary>Whether values give every party on the scale at least its n-th part, n being their number.</summary>
    public bool IsProportional(long[] values) => Array.TrueForAll(
        Parties, p => (Int128)(values[p] - _noDeal[p]) * Parties.Length >= (Int128)_most[p] - _noDeal[p]);
}
