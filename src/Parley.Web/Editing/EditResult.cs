using System.Diagnostics.CodeAnalysis;

namespace Parley.Web;

/// <summary>What came of editing: the new text, or why there is none.</summary>
/// <param name="Text">The text with all edits made; null where one of them cannot be.</param>
/// <param name="Fault">The first edit that cannot be made, and why; null where all were.</param>
public sealed record EditResult(string? Text, EditFault? Fault)
{
    /// <summary>Whether all edits were made.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDone => Text is not null;
}
