using System.Diagnostics.CodeAnalysis;

namespace Parley.Web;

/// <summary>What came of merging: one text, or what stands against it.</summary>
/// <param name="Text">The merged text; null where there are conflicts.</param>
/// <param name="Conflicts">The entries that were changed in different ways.</param>
public sealed record MergeResult(string? Text, IReadOnlyList<MergeConflict> Conflicts)
{
    /// <summary>Whether the changes went together.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    public bool IsMerged => Text is not null;
}
