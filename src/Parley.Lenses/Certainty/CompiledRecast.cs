using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Compiles the case anew for every cast: right for any case.</summary>
internal sealed class CompiledRecast(Case @case, Doubts doubts) : IRecast
{
    private CaseModel? _model;

    /// <summary>The case as last cast.</summary>
    public CaseModel Model => _model!;

    /// <inheritdoc />
    public DealSpace Space => Model.Space;

    /// <inheritdoc />
    public long[] WalkAway =>
    [
        .. @case.Parties.Select((party, p) => @case.WalkAway.Find(party.Id) is { } written
            ? Model.Grid(p).ToUnits(Model.Judgement(written.Amount))
            : long.MinValue / 2),
    ];

    /// <inheritdoc />
    public long[][] LeverCosts => Lenses.LeverCosts.Units(Model);

    /// <inheritdoc />
    public bool Cast(decimal[] values)
    {
        try
        {
            // A model is asked for amounts later on, when the values may have been overwritten: it gets its own.
            _model = CaseModel.Compile(@case, doubts.At([.. values]));
            return true;
        }
        catch (CaseModelException)
        {
            return false;
        }
    }
}
