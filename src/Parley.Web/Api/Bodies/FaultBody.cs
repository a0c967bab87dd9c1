namespace Parley.Web;

/// <summary>A refusal as JSON (<c>application/problem+json</c>).</summary>
/// <param name="Status">The status code.</param>
/// <param name="Detail">One plain sentence.</param>
/// <param name="Faults">What is wrong with the case, in the order of the lines; empty where that is not the reason.</param>
/// <param name="Conflicts">Entries that two people changed in different ways; empty where that is not the reason.</param>
/// <param name="Current">The number of the latest version, where that is what stands in the way; else null.</param>
internal sealed record FaultBody(int Status, string Detail, IReadOnlyList<CaseFault> Faults, IReadOnlyList<ConflictBody> Conflicts, int? Current);
