namespace Parley.Formats.Fuzzing;

/// <summary>Small GeniusWeb domains: words and numbers, in both spellings.</summary>
internal static class GeniusWebSeeds
{
    public const string Domain =
        """
        { "name": "Party", "issuesValues": {
          "Food": { "values": ["chips", "pizza & pasta", "世"] },
          "Guests": { "range": [10, 30, 5] },
          "Price": { "range": ["0.5", "2.5", "0.5"] },
          "Music": { "values": ["band"] } } }
        """;

    public const string Ann =
        """
        { "LinearAdditiveUtilitySpace": {
          "name": "ann",
          "issueUtilities": {
            "Food": { "discreteutils": { "valueUtilities": { "chips": 0.1, "pizza & pasta": 1, "世": 0 } } },
            "Guests": { "numberutils": { "lowValue": 10, "lowUtility": 0.2, "highValue": 30, "highUtility": 1 } },
            "Price": { "NumberValueSetUtilities": { "lowValue": 0.5, "lowUtility": 1, "highValue": 2.5, "highUtility": 0 } },
            "Music": { "DiscreteValueSetUtilities": { "valueUtilities": { "band": 0.5 } } } },
          "issueWeights": { "Food": 0.4, "Guests": 0.3, "Price": 0.2, "Music": 0.1 },
          "reservationBid": { "issuevalues": { "Food": "chips", "Guests": 20, "Price": 1.5, "Music": "band" } } } }
        """;

    public static readonly string Bob =
        "{ \"LinearAdditiveUtilitySpace\": { \"issueUtilities\": {"
        + "\"Food\": { \"DiscreteValueSetUtilities\": { \"valueUtilities\": { \"chips\": 1.0, \"pizza & pasta\": 0.25, \"世\": 0.125 } } },"
        + "\"Guests\": { \"NumberValueSetUtilities\": { \"lowValue\": 10, \"lowUtility\": 1, \"highValue\": 30, \"highUtility\": 0 } },"
        + "\"Price\": { \"discreteutils\": { \"valueUtilities\": { \"0.5\": 0, \"1.0\": 0.5, \"1.5\": 0.6, \"2.0\": 0.9, \"2.5\": 1 } } },"
        + "\"Music\": { \"discreteutils\": { \"valueUtilities\": { \"band\": 0 } } } },"
        + "\"issueWeights\": { \"Food\": 0.1, \"Guests\": 0.2, \"Price\": 0.3, \"Music\": 0.4 }, \"name\": \"bob\", \"domain\":" + Domain + "} }";

    public static IReadOnlyList<ForeignFile[]> Folders { get; } =
    [
        [Seeds.File("party.json", Domain), Seeds.File("party-ann.json", Ann), Seeds.File("party-bob.json", Bob), Seeds.File("specials.json", "{ \"size\": 75 }")],
        [Seeds.File("bob.json", Bob), Seeds.File("ann.json", Ann)],
    ];
}
