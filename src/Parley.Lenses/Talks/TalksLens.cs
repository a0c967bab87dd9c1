using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What if they bargain?</summary>
/// <remarks>
/// Talks between the parties are simulated many times over, in every combination of a few styles of bargaining. Cost: one listing of the packages
/// (where the space is small enough to list), then some thousands of runs of a few hundred offers each, on all cores.
/// </remarks>
public sealed class TalksLens : ILens
{
    internal const string LensName = "talks";

    /// <inheritdoc />
    public string Name => LensName;

    /// <inheritdoc />
    public string Question => "What if they bargain?";

    /// <inheritdoc />
    public bool IsQuickFor(Case @case) => false;

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        try
        {
            if (inquiry.Talks is not { Study: { } study }) return [Unanswered.NotApplicable(Name, inquiry.Talks.Hindrance!)];
            Finding?[] findings = [OutcomeFinding.Of(study), PackagesFinding.Of(study), StylesFinding.Of(study), HasteFinding.Of(study), DrawnFinding.Of(study)];
            return [.. findings.OfType<Finding>()];
        }
        catch (DealSpaceTooLargeException e)
        {
            return [Unanswered.TooLarge(Name, e)];
        }
    }

    /// <summary>The figures; null where nobody can bargain over the case.</summary>
    internal static TalksResult? Figures(Inquiry inquiry)
    {
        try
        {
            return inquiry.Talks.Study?.Result;
        }
        catch (DealSpaceTooLargeException)
        {
            return null;
        }
    }
}
