using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Names of the concepts of stability: in the output for programs, and in words.</summary>
public static class ConceptNames
{
    /// <summary>The concepts, in the order in which they are told.</summary>
    public static IReadOnlyList<Concept> All { get; } = Enum.GetValues<Concept>();

    /// <summary>A concept's name in the output: <c>nash</c>, <c>gmr</c>, <c>smr</c>, <c>seq</c>, <c>sseq</c>.</summary>
    public static string Id(Concept concept) => concept switch
    {
        Concept.Nash => "nash",
        Concept.GeneralMetarational => "gmr",
        Concept.SymmetricMetarational => "smr",
        Concept.Sequential => "seq",
        Concept.SymmetricSequential => "sseq",
        _ => throw new InvalidOperationException($"Unknown concept {concept}."),
    };

    /// <summary>A concept's name as it heads a column.</summary>
    public static string InWords(Concept concept) => concept switch
    {
        Concept.Nash => "Nash stability",
        Concept.GeneralMetarational => "GMR",
        Concept.SymmetricMetarational => "SMR",
        Concept.Sequential => "SEQ",
        Concept.SymmetricSequential => "SSEQ",
        _ => throw new InvalidOperationException($"Unknown concept {concept}."),
    };

    /// <summary>What keeps everybody where they are, by a concept.</summary>
    public static string Reason(Concept concept) => concept switch
    {
        Concept.Nash => "nobody gains by moving away",
        Concept.GeneralMetarational => "whoever would gain can be answered, at whatever cost to those who answer",
        Concept.SymmetricMetarational => "the same, and nothing done afterwards gets round the answer",
        Concept.Sequential => "whoever would gain can be answered by moves that each better the one who makes them",
        Concept.SymmetricSequential => "the same, and nothing done afterwards gets round the answer",
        _ => throw new InvalidOperationException($"Unknown concept {concept}."),
    };
}
