namespace Parley.Formats.Fuzzing;

/// <summary>A small NegoLog domain.</summary>
internal static class NegoLogSeeds
{
    public const string A =
        """{ "reservationValue": 0.3, "issueWeights": { "route": 0.6, "pace": 0.4 }, "issues": { "route": { "coast": 1.0, "hills": 0.25 }, "pace": { "slow": 0.5, "quick": 1, "very quick": 0.0 } } }""";

    public const string B =
        """{ "reservationValue": 0.0, "issueWeights": { "route": 0.5, "pace": 0.5 }, "issues": { "route": { "coast": 0.1, "hills": 1.0 }, "pace": { "slow": 1.0, "quick": 0.6, "very quick": 0.2 } } }""";

    public static IReadOnlyList<ForeignFile[]> Folders { get; } =
    [
        [Seeds.File("profileA.json", A), Seeds.File("profileB.json", B), Seeds.File("specs.json", """{ "Name": "Ride", "NumberOfBids": 6, "Opposition": 0.3 }""")],
    ];
}
