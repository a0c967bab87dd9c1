namespace Parley.Lenses;

/// <summary>A frontier, or an evenly spread part of it.</summary>
/// <param name="Count">How many points it has.</param>
/// <param name="Exact">Whether it is the whole frontier, proved.</param>
/// <param name="Within">0 where exact; else the largest of <paramref name="WithinByParty"/>, in points.</param>
/// <param name="WithinByParty">By party, in points: no package beats every point listed by more than this in all parties at once.</param>
/// <param name="Truncated">Whether <paramref name="Points"/> lists fewer than there are.</param>
/// <param name="Points">Sorted by the first party's value, descending.</param>
public sealed record FrontierResult(
    int Count, bool Exact, decimal Within, IReadOnlyDictionary<string, decimal> WithinByParty, bool Truncated,
    IReadOnlyList<PackageResult> Points);
