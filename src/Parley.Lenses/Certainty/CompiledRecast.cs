using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Compiles the case anew for every cast: right for any case.</summary>
/// <param name="likely">The case at its likely values.</param>
/// <param name="doubts">Its uncertain numbers.</param>
/// <param name="afresh">Whether each cast gets the grids that fit its numbers best, so that it is exact where the case is; slower.</param>
internal sealed class CompiledRecast(CaseModel likely, Doubts doubts, bool afresh) : IRecast
{
    private readonly Case _case = likely.Case;
    private CaseModel? _model;

    /// <summary>The case as last cast.</summary>
    public CaseModel Model => _model!;

    /// <inheritdoc />
    public DealSpace Space => Model.Space;

    /// <inheritdoc />
    public long[] WalkAway =>
    [
        .. _case.Parties.Select((party, p) => _case.WalkAway.Find(party.Id) is { } written
            ? Model.Grid(p).ToUnits(Model.Judgement(written.Amount))
            : long.MinValue / 2),
    ];

    /// <inheritdoc />
    public long[][] LeverCosts { get; private set; } = [];

    /// <inheritdoc />
    public bool Cast(decimal[] values)
    {
        try
        {
            // A model is asked for amounts later on, when the values may have been overwritten: it gets its own.
            var judgement = doubts.At([.. values]);
            _model = (afresh ? null : Redrawn(judgement)) ?? CaseModel.Compile(_case, judgement);
            // A formula that only a lever's cost is made of can fail as well.
            LeverCosts = Lenses.LeverCosts.Units(_model);
            return true;
        }
        catch (Exception e) when (e is CaseModelException or DivideByZeroException or OverflowException)
        {
            return false;
        }
    }

    // A draw can be far larger than what is likely, too large for the grids made around that; then it gets grids of its own.
    private CaseModel? Redrawn(Judgement judgement)
    {
        try
        {
            return likely.Redrawn(judgement);
        }
        catch (CaseModelException)
        {
            return null;
        }
    }
}
