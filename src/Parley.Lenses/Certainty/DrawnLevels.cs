using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What packages are measured by in a draw: no-deal values, floors, thresholds, the status quo, and what levers cost.</summary>
internal sealed class DrawnLevels
{
    private readonly AmountSlots _slots;
    private readonly DealSpace _space;
    private readonly Grid[] _grids;
    private readonly int[]? _statusQuo;
    private readonly int[] _noDeal;
    private readonly int[] _walkAway;
    private readonly (int Slot, Grid Grid)[] _thresholds;
    private readonly (int Lever, int Party, int Own, (int Weight, int Cost)[] Read)[] _costs;

    /// <summary>Lays out the levels of a case.</summary>
    /// <param name="likely">The case.</param>
    /// <param name="slots">Gives amounts their slots.</param>
    /// <param name="space">Where levels go.</param>
    public DrawnLevels(CaseModel likely, AmountSlots slots, DealSpace space)
    {
        (_slots, _space) = (slots, space);
        var @case = likely.Case;
        _grids = [.. Enumerable.Range(0, space.Parties).Select(likely.DrawGrid)];
        _statusQuo = likely.StatusQuo?.Package;
        _noDeal = [.. @case.Parties.Select(p => Slot(@case.NoDeal.Find(p.Id)?.Amount))];
        _walkAway = [.. @case.Parties.Select(p => Slot(@case.WalkAway.Find(p.Id)?.Amount))];
        _thresholds = [.. likely.Blockers.Select(a => (slots.Of(@case.Audiences[a].AcceptsFrom!), likely.DrawGrid(space.Parties + a)))];
        _costs = [.. from lever in Enumerable.Range(0, @case.Levers.Count) from party in Enumerable.Range(0, space.Parties) select Cost(@case, lever, party)];
        WalkAway = new long[space.Parties];
        LeverCosts = [.. @case.Levers.Select(_ => new long[space.Parties])];
    }

    /// <summary>The least each party takes besides its no-deal value, in units; <see cref="long.MinValue"/>/2 for none.</summary>
    public long[] WalkAway { get; }

    /// <summary>What levers take from parties, by lever and party, in units.</summary>
    public long[][] LeverCosts { get; }

    /// <summary>Computes the levels of the draw in the slots, once the space has its points.</summary>
    /// <exception cref="OverflowException">A number is too large to compute with.</exception>
    public void Draw()
    {
        var values = _slots.Values;
        var standing = _statusQuo is null ? null : _space.Value(_statusQuo);
        for (var p = 0; p < _grids.Length; p++)
        {
            if (standing is not null) _space.StatusQuo![p] = standing[p];
            _space.NoDeal[p] = _noDeal[p] >= 0 ? _grids[p].ToUnits(values[_noDeal[p]]) : standing?[p] ?? 0;
            WalkAway[p] = _walkAway[p] >= 0 ? _grids[p].ToUnits(values[_walkAway[p]]) : long.MinValue / 2;
            _space.Floor[p] = Math.Max(_space.NoDeal[p], WalkAway[p]);
        }
        for (var t = 0; t < _thresholds.Length; t++) _space.Threshold[t] = _thresholds[t].Grid.ToUnits(values[_thresholds[t].Slot]);
        foreach (var (lever, party, own, read) in _costs)
        {
            var readings = 0m;
            foreach (var (weight, cost) in read) readings += values[weight] * values[cost];
            LeverCosts[lever][party] = _grids[party].ToUnits((own < 0 ? 0 : values[own]) + readings);
        }
    }

    private (int Lever, int Party, int Own, (int Weight, int Cost)[] Read) Cost(Case @case, int lever, int party) =>
    (
        lever, party, Slot(@case.Levers[lever].Costs.Find(@case.Parties[party].Id)?.Amount),
        [.. @case.Audiences.Where(a => a.Party == @case.Parties[party].Id && @case.Levers[lever].Costs.Contains(a.Id))
            .Select(a => (_slots.Of(a.Weight), _slots.Of(@case.Levers[lever].Costs[a.Id].Amount)))]
    );

    private int Slot(Amount? amount) => amount is null ? -1 : _slots.Of(amount);
}
