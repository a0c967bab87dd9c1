using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Will it hold once signed?</summary>
/// <remarks>
/// The graph model for conflict resolution (Fang, Hipel and Kilgour 1993) over the packages of a case. Findings: whether each package
/// holds; which packages of all do, and how one gets there; what would make one hold; who could break it together.
/// </remarks>
public sealed class StabilityLens : ILens
{
    // Packages, before rules: a tenth of a second or so.
    private const double MostAtOnce = 5_000;

    /// <inheritdoc />
    public string Name => "stability";

    /// <inheritdoc />
    public string Question => "Will it hold once signed?";

    /// <inheritdoc />
    public bool IsQuickFor(Case @case) =>
        !Hands.AreNamed(@case) || @case.Issues.Aggregate(1.0, (all, issue) => all * issue.Options.Count) <= MostAtOnce;

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        if (!Hands.AreNamed(inquiry.Model.Case))
            return [Unanswered.NotApplicable(Name, "Whether it will hold cannot be told: no issue says who gives it (given-by), so nobody can move.")];
        var study = inquiry.Stability;
        var verdicts = PackageVerdict.All(study);
        Finding?[] findings =
        [
            study.TooLarge is { } large ? TooManyStates.Of(Name, study, large, verdicts) : null,
            HoldsFinding.Of(Name, study, verdicts),
            EquilibriaFinding.Of(Name, study, verdicts),
            GuaranteeFinding.Of(Name, Guarantees.All(verdicts, inquiry.Cancel)),
            CoalitionFinding.Of(Name, verdicts),
        ];
        Finding[] told = [.. findings.OfType<Finding>()];
        return told.Length > 0 ? told
            : [Unanswered.NotApplicable(Name, "Whether it will hold cannot be told: with the issues that nobody gives as they stand, no package is possible.")];
    }
}
