using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// Whether every value of a case is a sum of its uncertain numbers, each times something certain. If so, the best and the worst case of
/// any sum are found at the ends of the ranges, one number at a time, however the numbers are shared.
/// </summary>
internal static class Affinity
{
    private const int NotAffine = 1000;

    /// <summary>Whether all scores, interactions, no-deal values, floors, thresholds and levers' costs of a case are such sums.</summary>
    public static bool Holds(Case @case)
    {
        var degrees =
            @case.Values.Select(s => Degree(@case, s.Issues))
            .Concat(@case.NoDeal.Select(a => Degree(@case, a.Amount)))
            .Concat(@case.WalkAway.Select(a => Degree(@case, a.Amount)))
            .Concat(@case.Interactions.Select(i => Degree(@case, i.Points)))
            .Concat(@case.Audiences.Select(a => Degree(@case, a.Weight) + Degree(@case, a.Values)))
            .Concat(@case.Audiences.Select(a => a.AcceptsFrom is { } least ? Degree(@case, least) : 0))
            .Concat(@case.Levers.SelectMany(l => l.Costs.Select(c => Degree(@case, c.Amount) + (@case.Audiences.Find(c.Id) is { } a ? Degree(@case, a.Weight) : 0))));
        return degrees.All(d => d <= 1);
    }

    private static int Degree(Case @case, Catalog<IssueScore> sheet) => sheet.Select(score =>
        Math.Max(
            (score.Weight is { } weight ? Degree(@case, weight) : 0) + score.Points.Select(p => Degree(@case, p.Amount)).DefaultIfEmpty().Max(),
            score.Whole is { } whole ? Degree(@case, whole) : 0)).DefaultIfEmpty().Max();

    private static int Degree(Case @case, Amount amount) => amount switch
    {
        Between => 1,
        Computed computed => Degree(@case, computed.Formula),
        _ => 0,
    };

    private static int Degree(Case @case, Formula formula) => formula switch
    {
        Formula.Quantity quantity => @case.Quantities[quantity.Id].Value is Known ? 0 : 1,
        Formula.Negative negative => Degree(@case, negative.Of),
        Formula.Binary binary => Degree(binary.Operation, Degree(@case, binary.Left), Degree(@case, binary.Right)),
        _ => 0,
    };

    private static int Degree(Operation operation, int left, int right) => operation switch
    {
        Operation.Plus or Operation.Minus => Math.Max(left, right),
        Operation.Times => left + right,
        Operation.DividedBy => right == 0 ? left : NotAffine,
        _ => left + right == 0 ? 0 : NotAffine,
    };
}
