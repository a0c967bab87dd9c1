namespace Parley.Formats.Fuzzing;

/// <summary>Small GMCR+ conflicts: statements of every form, rankings by hand, all directions.</summary>
internal static class GmcrSeeds
{
    public const string Statements =
        """
        {"program": "gmcr-py", "version": "0.4.1", "useManualPreferenceRanking": false, "coalitions": [0, [1, 2]],
         "options": [{"name": "Build the mill", "permittedDirection": "fwd"}, {"name": "Sue", "permittedDirection": "both"},
                     {"name": "Grant a permit", "permittedDirection": "back"}, {"name": "Sue", "permittedDirection": "both"}],
         "infeasibles": [[[0, "Y"], [2, "N"]], [[1, "Y"], [3, "Y"]]],
         "decisionMakers": [
          {"name": "Miller", "options": [0], "preferences": [[[2, "Y"]], [[0, "Y"], [1, "N"]], {"compound": true, "members": [[[1, "N"], [3, "N"]], [[0, "N"]]]}]},
          {"name": "Neighbour", "options": [1], "preferences": ["-1", "3 | 2", "2 IF 1", "(3 & -4) IFF 1"], "misperceptions": [[[0, "Y"]]]},
          {"name": "Town", "options": [2, 3], "preferences": []}]}
        """;

    public const string Ranked =
        """
        {"useManualPreferenceVectors": true, "infeasibles": [],
         "options": [{"name": "Raise", "reversibility": "both"}, {"name": "Fold"}],
         "decisionMakers": [
          {"name": "Ann", "options": [0], "preferences": [], "preferenceVector": [3, [1, 4], 2]},
          {"name": "Bob", "options": [1], "preferences": [[[1, "N"]], [[0, "N"]]], "preferenceRanking": [1, 2, 3, 4], "payoffs": [4, 3, 2, 1]}]}
        """;

    public static IReadOnlyList<ForeignFile[]> Folders { get; } =
    [
        [Seeds.File("mill.gmcr", Statements), Seeds.File("notes.txt", "{ to be read by people }")],
        [Seeds.File("cards.gmcr", Ranked)],
    ];
}
