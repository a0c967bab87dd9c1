namespace Parley.Web;

/// <summary>One entry that differs between two versions.</summary>
/// <param name="Path">The entry.</param>
/// <param name="Kind"><c>added</c>, <c>removed</c>, <c>changed</c> or <c>reordered</c>.</param>
/// <param name="From">What stood there; null for what was added.</param>
/// <param name="To">What stands there; null for what was removed.</param>
/// <param name="Words">The change in the words of the case.</param>
internal sealed record ChangeBody(string Path, string Kind, string? From, string? To, string Words)
{
    /// <summary>The same of a change.</summary>
    public static ChangeBody Of(CaseChange change) => new(change.Path.ToString(), change.Kind.ToString().ToLowerInvariant(), change.From, change.To, change.Words);
}
