using System.Numerics;
using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>That a conflict is too large to be worked through, and what there is instead.</summary>
internal static class TooManyStates
{
    /// <summary>The finding.</summary>
    public static Finding Of(string lens, StabilityStudy study, ConflictTooLargeException large, IReadOnlyList<PackageVerdict> verdicts)
    {
        var states = large.States is { } count ? Say.Count(count, "package", "packages") : "too many packages";
        var instead = verdicts.Count > 0
            ? "what lies around the named packages and the solutions is told instead"
            : study.Judged.Count == 0 ? "name a package, and what lies around it can be told" : "even what lies around the named packages is too much";
        return new()
        {
            Lens = lens,
            Verdict = "unknown",
            Headline = $"Which of all packages would hold cannot be told: {(large.Moves ? $"the moves between {states} are" : $"there are {states}, which is")} more than can be worked through; {instead}.",
        };
    }
}
