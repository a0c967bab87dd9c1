namespace Parley.Cases;

/// <summary>Every kind of problem that reading a case can find, by code.</summary>
public static class ProblemCatalog
{
    /// <summary>All kinds, in the order of their codes.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        .. FileProblems.All, .. StructureProblems.All, .. IdProblems.All, .. NumberProblems.All, .. MeaningProblems.All,
        .. CaseWarnings.All,
    ];

    /// <summary>The kind with this code, whatever its capitals; null where there is none.</summary>
    public static ProblemKind? Find(string code) =>
        All.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.OrdinalIgnoreCase));
}
