using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The case at one value of the varied number: what several watches need, worked out when the first asks.</summary>
internal sealed class VariedCase
{
    private readonly Lazy<Frontier> _acceptable;
    private readonly Lazy<Solution[]> _solutions;

    private readonly Witnesses _witnesses;

    public VariedCase(CaseModel model, DealStructure structure, Witnesses witnesses, AnalysisOptions options, CancellationToken cancel)
    {
        (Model, _witnesses, Options, Cancel) = (model, witnesses, options, cancel);
        _acceptable = new(() => DealSolver.AcceptableFrontier(model.Space, structure, options.Solver, cancel), LazyThreadSafetyMode.None);
        _solutions = new(() => DealSolver.Solutions(model.Space, Acceptable), LazyThreadSafetyMode.None);
    }

    /// <summary>The case, compiled at that value.</summary>
    public CaseModel Model { get; }

    /// <summary>How the case is to be analysed.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>The acceptable packages that no acceptable one dominates.</summary>
    public Frontier Acceptable => _acceptable.Value;

    /// <summary>Whether a deal exists: proved by a package known from another value where one does, else by the acceptable frontier.</summary>
    public bool HasDeal => _witnesses.Prove(Model.Space) || _witnesses.Keep(DealSolver.AnyDeal(Model.Space, Acceptable));

    /// <summary>The solutions.</summary>
    public IReadOnlyList<Solution> Solutions => _solutions.Value;

    /// <summary>Whether what was asked for came from a frontier that is only within an error.</summary>
    public bool IsWithinError => _acceptable.IsValueCreated && !_acceptable.Value.IsExact;
}
