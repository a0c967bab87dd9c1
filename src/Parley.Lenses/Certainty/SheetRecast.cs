using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Casts a case from its score sheets, laid out once: what <see cref="CompiledRecast"/> gives on the grids for draws, number for number, at a
/// tenth of the time. Only what can move is computed again. A draw that it cannot compute is left to compiling, which says why not or takes
/// other grids.
/// </summary>
internal sealed class SheetRecast : IRecast
{
    private readonly CompiledRecast _otherwise;
    private readonly AmountSlots _slots;
    private readonly DrawnSheets _sheets;
    private readonly DrawnLevels _levels;
    private bool _isLaidOut;

    private SheetRecast(CaseModel likely, Doubts doubts)
    {
        _otherwise = new(likely, doubts, afresh: false);
        _slots = new(doubts);
        _sheets = new(likely, _slots);
        _levels = new(likely, _slots, _sheets.Space);
    }

    /// <summary>A cast of a case; null where its sheets cannot be laid out: some party's values are an order, or the status quo shares an item.</summary>
    public static SheetRecast? For(CaseModel likely, Doubts doubts) =>
        likely.Space.Ordinal is null && likely.StatusQuo is null or { IsWhole: true } ? new(likely, doubts) : null;

    /// <inheritdoc />
    public DealSpace Space => _isLaidOut ? _sheets.Space : _otherwise.Space;

    /// <inheritdoc />
    public long[] WalkAway => _isLaidOut ? _levels.WalkAway : _otherwise.WalkAway;

    /// <inheritdoc />
    public long[][] LeverCosts => _isLaidOut ? _levels.LeverCosts : _otherwise.LeverCosts;

    /// <inheritdoc />
    public bool Cast(decimal[] values)
    {
        try
        {
            _slots.Draw(values);
            _isLaidOut = _sheets.Draw();
            if (_isLaidOut) _levels.Draw();
        }
        catch (Exception e) when (e is OverflowException or DivideByZeroException)
        {
            _isLaidOut = false;
        }
        return _isLaidOut || _otherwise.Cast(values);
    }
}
