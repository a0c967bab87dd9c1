namespace Parley.Formats.Fuzzing;

/// <summary>Small NegMAS scenarios: every kind of issue, of utility function and of value function, in YAML and JSON.</summary>
internal static class NegmasSeeds
{
    public const string Domain =
        """
        name: Orchard
        type: DiscreteCartesianOutcomeSpace
        issues:
        - name: Fruit
          type: CategoricalIssue
          values: [apples, "0.6", yes, 'it''s: new']
        - name: Baskets
          type: ContiguousIssue
          values:
          - 1
          - 6
        - name: Price
          type: negmas.outcomes.ordinal_issue.DiscreteCardinalIssue
          values: [1.0, 1.5, 2.0, 4.5]
        """;

    public const string Grower =
        """
        name: grower
        type: LinearAdditiveUtilityFunction
        reserved_value: 0.25
        weights: [0.5, 0.25, 0.25]
        values:
        - type: TableFun
          mapping: &points
            apples: 1.0
            "0.6": 0.5
            true: 0.25
            'it''s: new': 0.0
        - type: AffineFun
          slope: 0.2
          bias: -0.2
        - !TableFun {mapping: {1.0: 0.0, 1.5: 0.125, 2.0: 0.5, 4.5: 1.0}}
        """;

    public const string Buyer =
        """
        type: HyperRectangleUtilityFunction
        name: buyer
        bias: 0.5
        outcome_ranges:
        - {0: [apples, yes], 1: [2, 6]}
        - 1: [[1], [3]]
          2: 2.0
        - {2: [1.5, 2.0, 4.5]}
        - null
        utilities: [1, 2.5, -0.5, 0.25]
        weights: [1.0, 0.5, 2.0, 1.0]
        reserved_value: -.inf
        """;

    public const string Both =
        """
        {"domain": {"type": "CartesianOutcomeSpace", "name": "Both", "issues": [
          {"type": "ContinuousIssue", "name": "Share", "values": [0.0, 1.0], "n_values": null},
          {"type": "DiscreteOrdinalIssue", "name": "When", "values": ["now", "later\u00e9"]}]},
         "ufuns": [
          {"type": "WeightedUtilityFunction", "name": "one", "weights": [0.5, 2], "reserved_value": 0.5, "ufuns": [
            {"type": "LinearAdditiveUtilityFunction", "bias": 0.25, "weights": {"Share": 1, "When": 2}, "values": {
              "Share": {"type": "QuadraticFun", "a2": -1, "a1": 1, "bias": 0}, "When": [0, 1]}},
            {"type": "ConstUtilityFunction", "value": 0.125}]},
          {"type": "ExpDiscountedUFun", "name": "two", "discount": 0.9, "factor": "relative_time", "dynamic_reservation": true,
           "ufun": {"type": "MappingUtilityFunction", "default": 0.5, "reserved_value": -Infinity, "mapping": [[[0.5, "now"], 1], [[1, "later\u00e9"], 2]]}},
          {"type": "LinearAdditiveUtilityFunction", "name": "three", "values": [{"type": "GaussianFun", "center": 0.5, "sigma": 0.25},
            {"type": "ConstFun", "bias": 1}]}]}
        """;

    public static IReadOnlyList<ForeignFile[]> Folders { get; } =
    [
        [Seeds.File("Orchard.yml", Domain), Seeds.File("_info.yaml", "title: An orchard\n"), Seeds.File("buyer.yml", Buyer), Seeds.File("grower.yml", Grower)],
        [Seeds.File("both.json", Both)],
    ];
}
