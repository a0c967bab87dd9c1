namespace Parley.Web;

/// <summary>One entry that differs between two texts of a case.</summary>
/// <param name="Path">Where: in the later text, or in the earlier one for what was removed.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="From">What stood there, on one line; null for what was added.</param>
/// <param name="To">What stands there, on one line; null for what was removed.</param>
/// <param name="About">The entry in the words of the case: <c>Russia's points for Sanctions lifted</c>.</param>
/// <param name="Was">What stood there, in plain words; null for what was added, and where only the order changed.</param>
/// <param name="Is">What stands there, in plain words; null for what was removed, and where only the order changed.</param>
/// <param name="Words">The change in the words of the case: <c>Russia's points for Sanctions lifted: 30 → 25</c>.</param>
public sealed record CaseChange(CasePath Path, ChangeKind Kind, string? From, string? To, string About, string? Was, string? Is, string Words);
