using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// A case under analysis: what several lenses need, found once, when the first of them asks; by one
/// thread, while others that ask wait.
/// </summary>
public sealed class Inquiry
{
    private readonly Lazy<DealAnswer> _answer;
    private readonly Lazy<DealResult> _deal;
    private readonly Lazy<StabilityStudy> _stability;
    private readonly Lazy<(TalksStudy? Study, string? Hindrance)> _talks;

    /// <summary>Opens the analysis of a case.</summary>
    /// <exception cref="CaseModelException">The numbers of the case cannot be computed with.</exception>
    public Inquiry(Case @case, AnalysisOptions? options = null, CancellationToken cancel = default)
        : this(CaseModel.Compile(@case), options ?? AnalysisOptions.Default, cancel) { }

    /// <summary>Opens the analysis of a case that is compiled already, perhaps under another judgement than the likely values.</summary>
    public Inquiry(CaseModel model, AnalysisOptions options, CancellationToken cancel = default)
    {
        (Model, Options, Cancel) = (model, options, cancel);
        _answer = new(() => DealSolver.Solve(Model.Space, Options.Solver, Cancel));
        _deal = new(() => DealFigures.Of(Model, Answer, Options));
        _stability = new(() => new(this));
        _talks = new(() => TalksStudy.Of(this));
    }

    /// <summary>The case, compiled; at its likely values unless it was opened under another judgement.</summary>
    public CaseModel Model { get; }

    /// <summary>How the case is to be analysed.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>What the solver found.</summary>
    /// <exception cref="DealSpaceTooLargeException">The case ties too many issues together to be solved.</exception>
    public DealAnswer Answer => _answer.Value;

    /// <summary>The same in the case's own ids and points.</summary>
    /// <exception cref="DealSpaceTooLargeException">The case ties too many issues together to be solved.</exception>
    public DealResult Deal => _deal.Value;

    /// <summary>The case as a conflict.</summary>
    internal StabilityStudy Stability => _stability.Value;

    /// <summary>Simulated talks, or why there are none.</summary>
    /// <exception cref="TalksException">The options name what is not there.</exception>
    /// <exception cref="DealSpaceTooLargeException">The case ties too many issues together to be solved.</exception>
    internal (TalksStudy? Study, string? Hindrance) Talks => _talks.Value;
}
