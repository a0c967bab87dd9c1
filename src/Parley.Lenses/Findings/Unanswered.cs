using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Findings of a lens that has nothing to tell: the reason, in one line.</summary>
internal static class Unanswered
{
    /// <summary>The lens does not apply.</summary>
    public static Finding NotApplicable(string lens, string why) =>
        new() { Lens = lens, Verdict = "not-applicable", Headline = why };

    /// <summary>What the lens needs to know of the deal space is out of reach.</summary>
    public static Finding TooLarge(string lens, DealSpaceTooLargeException e) => new()
    {
        Lens = lens,
        Verdict = "unknown",
        Headline = "This cannot be told: the rules, conditions and interactions of this case tie "
            + $"{e.Issues.Length} issues together, more than can be worked through.",
    };
}
