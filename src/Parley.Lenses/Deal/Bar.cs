using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// The values that a package has to clear to be better for all than a given one: at least as good for every party, better for
/// one. Kept as whole units, because a given package with shares can be worth parts of a unit while a frontier's points never are.
/// </summary>
internal sealed class Bar
{
    private readonly CaseModel _model;
    private readonly decimal[] _value;
    private readonly long[] _atLeast;
    private readonly long[] _above;

    private Bar(CaseModel model, decimal[] value)
    {
        (_model, _value) = (model, value);
        _atLeast = Array.ConvertAll(value, v => (long)decimal.Ceiling(v));
        _above = Array.ConvertAll(value, v => (long)decimal.Floor(v) + 1);
    }

    public static Bar Over(CaseModel model, Settlement settlement) =>
        new(model, [.. Enumerable.Range(0, model.Space.Parties).Select(p => model.Units(settlement, p))]);

    public bool IsClearedBy(Frontier frontier, int point)
    {
        var better = false;
        for (var p = 0; p < _value.Length; p++)
        {
            var value = frontier.Value(point, p);
            if (value < _atLeast[p]) return false;
            better |= value >= _above[p];
        }
        return better;
    }

    /// <summary>
    /// The smallest improvement, and the sum of all, each as a part of the most that the party can gain over no deal. Parties that
    /// cannot gain, or whose values are only an order, do not count.
    /// </summary>
    public (decimal Least, decimal Sum) Improvement(Frontier frontier, int point, long[] ideal)
    {
        var (least, sum) = (decimal.MaxValue, 0m);
        for (var p = 0; p < _value.Length; p++)
        {
            var most = ideal[p] - _model.Space.NoDeal[p];
            if (most <= 0 || _model.IsOrdinal(p)) continue;
            var improvement = (frontier.Value(point, p) - _value[p]) / most;
            (least, sum) = (Math.Min(least, improvement), sum + improvement);
        }
        return (least, sum);
    }
}
