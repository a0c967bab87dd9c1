using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Everything that was found about a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Deal">The deal lens's figures; null when it was not asked.</param>
/// <param name="Findings">The findings, in the order of the lenses asked.</param>
public sealed record Analysis(Case Case, DealResult? Deal, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the stability lens was asked.</summary>
    public bool StabilityAsked { get; init; }

    /// <summary>The stability lens's figures; null when it was not asked, or nobody is named to give anything.</summary>
    public StabilityResult? Stability { get; init; }

    /// <summary>Whether the talks lens was asked.</summary>
    public bool TalksAsked { get; init; }

    /// <summary>The talks lens's figures; null when it was not asked, or nobody can bargain over the case.</summary>
    public TalksResult? Talks { get; init; }

    /// <summary>One run of talks, told move by move; null when none was asked for.</summary>
    public TalksTale? Tale { get; init; }

    /// <summary>How the case was analysed.</summary>
    public AnalysisOptions Options { get; init; } = AnalysisOptions.Default;
}
