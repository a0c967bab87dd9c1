using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// A case as the engine's arrays, under one judgement of its amounts. Indexes are the case's own orders: party p is
/// <c>Case.Parties[p]</c>, issue i is <c>Case.Issues[i]</c>, option o of it <c>Case.Issues[i].Options[o]</c>, audience a is
/// <c>Case.Audiences[a]</c>; the catalogs' <c>IndexOf</c> leads back from ids.
/// </summary>
public sealed class CaseModel
{
    private readonly Sheet[] _parties;
    private readonly Sheet[] _audiences;
    private readonly Settling _settling;
    private readonly Grid?[] _drawGrids;
    private readonly int[] _blockers;

    internal CaseModel(
        Case @case, Judgement judgement, DealSpace space, Settling settling, Sheet[] parties, Sheet[] audiences, Settlement? statusQuo)
    {
        (Case, Judgement, Space, _settling) = (@case, judgement, space, settling);
        (_parties, _audiences, StatusQuo) = (parties, audiences, statusQuo);
        _drawGrids = new Grid?[parties.Length + audiences.Length];
        _blockers = [.. Enumerable.Range(0, audiences.Length).Where(a => @case.Audiences[a].AcceptsFrom is not null)];
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The judgement that the numbers come from.</summary>
    public Judgement Judgement { get; }

    /// <summary>The case as the engine sees it.</summary>
    public DealSpace Space { get; }

    /// <summary>Indexes of the audiences that can block, in the order of the space's thresholds.</summary>
    public IReadOnlyList<int> Blockers => _blockers;

    /// <summary>How the status quo settles every issue; null where the case has none.</summary>
    public Settlement? StatusQuo { get; }

    /// <summary>The model of a case; at the likely values unless another judgement is given.</summary>
    /// <exception cref="CaseModelException">The numbers cannot be computed with.</exception>
    public static CaseModel Compile(Case @case, Judgement? judgement = null) =>
        Checked(() => new Compilation(@case, judgement ?? Judgements.Likely(@case)).Model());

    /// <summary>
    /// The same case under a drawn judgement. Several times quicker than compiling: conditions and the status quo's package are this
    /// model's. Grids are finer than this model's, because drawn numbers have more digits, and the same for every draw.
    /// </summary>
    /// <exception cref="CaseModelException">The numbers cannot be computed with.</exception>
    public CaseModel Redrawn(Judgement judgement) => Checked(() => new Compilation(Case, judgement, this).Model());

    private static CaseModel Checked(Func<CaseModel> compile)
    {
        try
        {
            return compile();
        }
        catch (OverflowException e)
        {
            throw new CaseModelException("a formula or a weight makes a number too large to compute with", e);
        }
        catch (DivideByZeroException e)
        {
            throw new CaseModelException("a formula divides by 0", e);
        }
    }

    internal Settling Settling => _settling;

    /// <summary>When each issue arises.</summary>
    internal Condition?[] AppliesWhen { get; init; } = [];

    /// <summary>The grid of a party, or after the parties of an audience, for draws around this model's numbers.</summary>
    internal Grid DrawGrid(int owner)
    {
        var sheet = owner < _parties.Length ? _parties[owner] : _audiences[owner - _parties.Length];
        return _drawGrids[owner] ??= IsOrdinal(owner) ? sheet.Grid : sheet.Grid.Finer(Largest(owner, sheet));
    }

    private decimal Largest(int owner, Sheet sheet)
    {
        var points = sheet.Points.Sum(issue => issue.Max(u => Math.Abs((decimal)u))) + sheet.Bonuses.Sum(b => Math.Abs((decimal)b.Points));
        return owner < _parties.Length
            ? Math.Max(points, Math.Max(Math.Abs((decimal)Space.NoDeal[owner]), IsOrdinal(owner) ? 0 : Math.Abs((decimal)Math.Max(Space.Floor[owner], long.MinValue / 4))))
            : Array.IndexOf(_blockers, owner - _parties.Length) is >= 0 and var at ? Math.Max(points, Math.Abs((decimal)Space.Threshold[at])) : points;
    }

    /// <summary>Whether a party's values are only an order, so that no amount is to be reported for it.</summary>
    public bool IsOrdinal(int party) => party < Space.Parties && (Space.Ordinal?[party] ?? false);

    /// <summary>Whether a party is there only to give its consent: nothing in the case is worth anything to it.</summary>
    public bool IsConsentOnly(int party) => !IsOrdinal(party) && IsWorthless(_parties[party]);

    /// <summary>Indexes of the parties to whom something in the case is worth an amount.</summary>
    public IReadOnlyList<int> Stakeholders =>
        [.. Enumerable.Range(0, Space.Parties).Where(p => !IsOrdinal(p) && !IsConsentOnly(p))];

    /// <summary>The grid of a party.</summary>
    public Grid Grid(int party) => _parties[party].Grid;

    /// <summary>The grid of an audience.</summary>
    public Grid AudienceGrid(int audience) => _audiences[audience].Grid;

    /// <summary>Whether every number of the case lies on its grid as written.</summary>
    public bool IsExact => _parties.Concat(_audiences).All(s => s.Grid.IsExact);

    /// <summary>A party's no-deal value, in points.</summary>
    public decimal NoDeal(int party) => Points(party, Space.NoDeal[party]);

    /// <summary>A party's floor, in points: the larger of its no-deal value and its walk-away.</summary>
    public decimal Floor(int party) => Points(party, Space.Floor[party]);

    /// <summary>What a party's predecessors got, in points, where the case says.</summary>
    public decimal? Benchmark(int party) => Case.Parties[party].Benchmark is { } written ? Judgement(written) : null;

    /// <summary>The least an audience accepts, in points, where it can block.</summary>
    public decimal? Threshold(int audience) =>
        Array.IndexOf(_blockers, audience) is >= 0 and var at ? _audiences[audience].Grid.ToPoints(Space.Threshold[at]) : null;

    /// <summary>Units of a party's grid as points.</summary>
    public decimal Points(int party, decimal units) => _parties[party].Grid.ToPoints(units);

    /// <summary>Units of a dimension of the space (parties, then the audiences that can block) as points.</summary>
    internal decimal DimensionPoints(int dimension, decimal units) => dimension < Space.Parties
        ? Points(dimension, units)
        : _audiences[_blockers[dimension - Space.Parties]].Grid.ToPoints(units);

    /// <summary>How a choice settles every issue; issues left out stand at the status quo.</summary>
    public Settlement Settle(Choice choice) => _settling.Settle(choice);

    /// <summary>A package as a settlement.</summary>
    public static Settlement Settle(int[] package) => new(package, Settling.NoShares);

    /// <summary>A choice as a package, issues left out standing at the status quo; null where an item is shared.</summary>
    public int[]? Encode(Choice choice) => Settle(choice) is { IsWhole: true, Package: var package } ? package : null;

    /// <summary>A package as a choice, in issue order, of the issues that arise.</summary>
    public Choice Decode(int[] package) => Decode(Settle(package));

    /// <summary>A settlement as a choice, in issue order, of the issues that are settled.</summary>
    public Choice Decode(Settlement settlement) => _settling.Choice(settlement);

    /// <summary>A settlement's value for a party, in units of its grid; shares can make parts of a unit.</summary>
    public decimal Units(Settlement settlement, int party) => _parties[party].Value(settlement);

    /// <summary>A settlement's value for a party, in points. For an ordinal party: its rank.</summary>
    public decimal Value(Settlement settlement, int party) => Points(party, Units(settlement, party));

    /// <summary>A settlement's value for an audience, in points, whether or not it can block.</summary>
    public decimal AudienceValue(Settlement settlement, int audience) =>
        _audiences[audience].Grid.ToPoints(_audiences[audience].Value(settlement));

    /// <summary>Whether a settlement settles exactly the issues that arise, and breaks no rule.</summary>
    public bool IsFeasible(Settlement settlement) => Unsettled(settlement).Count == 0 && BrokenRules(settlement).Count == 0;

    /// <summary>Indexes of issues that arise and are not settled, or are settled and do not arise.</summary>
    public IReadOnlyList<int> Unsettled(Settlement settlement) =>
        [.. Enumerable.Range(0, Space.Issues).Where(i => Space.Arises(i, settlement.Package) != settlement.Settles(i))];

    /// <summary>Indexes of the case's rules that a settlement breaks.</summary>
    public IReadOnlyList<int> BrokenRules(Settlement settlement) =>
        [.. Enumerable.Range(0, Space.Never.Length).Where(r => Space.Never[r].Holds(settlement.Package))];

    /// <summary>Indexes of the parties that a settlement leaves below their floors.</summary>
    public IReadOnlyList<int> RefusingParties(Settlement settlement) =>
        [.. Enumerable.Range(0, Space.Parties).Where(p => Units(settlement, p) < Space.Floor[p])];

    /// <summary>Indexes of the audiences that a settlement leaves below their thresholds.</summary>
    public IReadOnlyList<int> BlockingAudiences(Settlement settlement) =>
        [.. Blockers.Where((a, t) => _audiences[a].Value(settlement) < Space.Threshold[t])];

    /// <summary>Whether enough parties are at their floors.</summary>
    public bool SuitsParties(Settlement settlement)
    {
        var refusing = RefusingParties(settlement);
        return Space.Must is { } must
            ? refusing.All(p => !must[p]) && Space.Parties - refusing.Count >= Space.AtLeast
            : refusing.Count == 0;
    }

    /// <summary>Whether enough parties are at their floors and every audience at its threshold.</summary>
    public bool IsAcceptable(Settlement settlement) => SuitsParties(settlement) && BlockingAudiences(settlement).Count == 0;

    /// <summary>An amount by the id of every party that has amounts, in the case's order.</summary>
    public IReadOnlyDictionary<string, T> ByParty<T>(Func<int, T> amount)
    {
        var all = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        for (var p = 0; p < Space.Parties; p++)
            if (!IsOrdinal(p)) all.Add(Case.Parties[p].Id, amount(p));
        return all;
    }

    /// <summary>No amounts at all.</summary>
    internal IReadOnlyDictionary<string, decimal> NoAmounts { get; } = new OrderedDictionary<string, decimal>();

    private static bool IsWorthless(Sheet sheet) => sheet.Bonuses.Length == 0 && sheet.Points.All(issue => issue.All(u => u == 0));
}
