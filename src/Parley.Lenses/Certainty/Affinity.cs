using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// Whether values of a case are sums of its uncertain numbers, each times something certain. If so, the best and the worst case of
/// any sum are found at the ends of the ranges, one number at a time, however the numbers are shared.
/// </summary>
internal static class Affinity
{
    private const int NotAffine = 1000;

    /// <summary>Whether all scores, interactions, no-deal values, floors, thresholds and levers' costs of a case are such sums.</summary>
    public static bool Holds(Case @case) =>
        @case.Parties.All(p => Holds(@case, p)) && @case.Audiences.All(a => Holds(@case, a)) && @case.Levers.All(l => Holds(@case, l));

    /// <summary>Whether what packages, no deal and walking away are worth to a party is such a sum.</summary>
    public static bool Holds(Case @case, Party party) =>
        (@case.Values.Find(party.Id) is not { } sheet || Degree(@case, sheet.Issues) <= 1)
        && (@case.NoDeal.Find(party.Id) is not { } noDeal || Degree(@case, noDeal.Amount) <= 1)
        && (@case.WalkAway.Find(party.Id) is not { } walkAway || Degree(@case, walkAway.Amount) <= 1)
        && @case.Interactions.All(i => i.Party != party.Id || Degree(@case, i.Points) <= 1)
        && @case.Audiences.All(a => a.Party != party.Id || Degree(@case, a.Weight) + Degree(@case, a.Values) <= 1);

    /// <summary>Whether what packages are worth to an audience, and what it accepts from, is such a sum.</summary>
    public static bool Holds(Case @case, Audience audience) =>
        Degree(@case, audience.Values) <= 1 && (audience.AcceptsFrom is not { } least || Degree(@case, least) <= 1);

    private static bool Holds(Case @case, Lever lever) => lever.Costs.All(c =>
        Degree(@case, c.Amount) + (@case.Audiences.Find(c.Id) is { } audience ? Degree(@case, audience.Weight) : 0) <= 1);

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
