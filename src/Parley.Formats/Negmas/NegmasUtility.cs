using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads a utility function by its type.</summary>
internal static class NegmasUtility
{
    private static readonly string[] Known =
    [
        "LinearAdditiveUtilityFunction", "LinearUtilityFunction", "AffineUtilityFunction", "MappingUtilityFunction",
        "HyperRectangleUtilityFunction", "ConstUtilityFunction", "WeightedUtilityFunction", "ExpDiscountedUFun", "LinDiscountedUFun",
    ];

    /// <summary>What the function gives.</summary>
    public static NegmasWorth Read(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        if (map["constraints"] is YamlList { Items.Count: > 0 })
            file.Dropped(map.Line, "Its constraints are Python functions; nothing in a file is run, so they are left out.");
        return NegmasFile.TypeOf(map) switch
        {
            "LinearAdditiveUtilityFunction" or "LinearUtilityAggregationFunction" => Additive(file, map, issues),
            "LinearUtilityFunction" or "AffineUtilityFunction" => Linear(file, map, issues),
            "MappingUtilityFunction" => NegmasTable.Read(file, map, issues),
            "HyperRectangleUtilityFunction" or "NonlinearHyperRectangleUtilityFunction" => NegmasRectangles.Read(file, map, issues),
            "ConstUtilityFunction" => Constant(file, map, issues),
            "WeightedUtilityFunction" => Weighted(file, map, issues),
            "ExpDiscountedUFun" or "LinDiscountedUFun" => Discounted(file, map, issues),
            null => throw file.Refused(map.Line, "a utility function needs a 'type'"),
            var type => throw file.Refused(
                map.Line,
                $"{Names.Quoted(type)} is not a utility function that is read"
                + (Spelling.Nearest(type, Known) is { } near ? $"; did you mean {near}?" : $"; those are {string.Join(", ", Known)}")),
        };
    }

    private static NegmasWorth Additive(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        var worth = new NegmasWorth(issues);
        worth.Add(file.Number(map, "bias", "the bias", 0));
        var weights = Weights(file, map, issues, _ => 1, otherwise: 1);
        var values = file.Require(map, "values", "a LinearAdditiveUtilityFunction");
        if (values is YamlMap named)
        {
            Unknown(file, named, issues);
            for (var i = 0; i < issues.Length; i++)
                Add(i, named[issues[i].Name] is { } function
                    ? NegmasValueFunction.Read(file, function, issues[i])
                    : NegmasValueFunction.Line(file, named, issues[i], 1, 0));
            return worth;
        }

        var functions = file.List(values, "the values").Items;
        if (functions.Count != issues.Length)
            throw file.Refused(values.Line, $"there are {functions.Count:N0} value functions for {issues.Length:N0} issues");
        for (var i = 0; i < issues.Length; i++) Add(i, NegmasValueFunction.Read(file, functions[i], issues[i]));
        return worth;

        void Add(int issue, NegmasRating rating)
        {
            // Worth nothing whatever it is: the score sheet leaves the issue out.
            if (rating is { Points: null, Slope: 0, Intercept: 0 } || (rating.Points?.All(p => p == 0) ?? false)) return;
            worth.Add(issue, rating with { Weight = ForeignNumber.Rounded(weights[issue] * rating.Weight) });
        }
    }

    private static NegmasWorth Linear(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        var worth = new NegmasWorth(issues);
        if (NegmasFile.TypeOf(map) == "AffineUtilityFunction") worth.Add(file.Number(map, "bias", "the bias", 0));
        var weights = Weights(file, map, issues, count => 1m / count, otherwise: null);
        for (var i = 0; i < issues.Length; i++) worth.Add(i, NegmasValueFunction.Line(file, map, issues[i], weights[i], 0));
        return worth;
    }

    private static NegmasWorth Constant(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        var worth = new NegmasWorth(issues);
        worth.Add(file.Number(map, "value", "a ConstUtilityFunction"));
        return worth;
    }

    private static NegmasWorth Weighted(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        var parts = file.List(file.Require(map, "ufuns", "a WeightedUtilityFunction"), "the utility functions").Items;
        var weights = IsLeftOut(map["weights"]) ? [.. parts.Select(_ => 1m)] : file.Numbers(map["weights"]!, "a weight");
        if (weights.Length != parts.Count)
            throw file.Refused(map.Line, $"there are {parts.Count:N0} utility functions and {weights.Length:N0} weights for them");
        var worth = new NegmasWorth(issues);
        for (var i = 0; i < parts.Count; i++) worth.Add(Read(file, file.Map(parts[i], "a utility function"), issues), weights[i]);
        return worth;
    }

    /// <summary>NegMAS discounts by steps or by time as talks go on; the values before that are the inner function's.</summary>
    private static NegmasWorth Discounted(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        var worth = Read(file, file.Map(file.Require(map, "ufun", "a discounted utility function"), "the utility function"), issues);
        if (NegmasFile.TypeOf(map) == "LinDiscountedUFun")
        {
            file.Dropped(map.Line, "The cost of time of a LinDiscountedUFun is left out; values are those at the start.");
            return worth;
        }

        if (IsLeftOut(map["discount"])) return worth;
        var discount = file.Number(map["discount"]!, "the discount");
        var factor = (map["factor"] as YamlText)?.Text ?? "step";
        if (factor == "relative_time" && discount is > 0 and <= 1) worth.Discount = discount;
        else file.Dropped(map.Line, $"The discount is {ForeignNumber.Plain(discount)} a {Names.Quoted(factor)}, not over the whole time; left out.");
        return worth;
    }

    /// <summary>Weights by issue, from a list or by name.</summary>
    private static decimal[] Weights(NegmasFile file, YamlMap map, NegmasIssue[] issues, Func<int, decimal> all, decimal? otherwise)
    {
        if (IsLeftOut(map["weights"])) return [.. issues.Select(_ => all(issues.Length))];
        if (map["weights"] is YamlMap named)
        {
            Unknown(file, named, issues);
            return
            [
                .. issues.Select(issue => named[issue.Name] is { } weight ? file.Number(weight, $"the weight of {Names.Quoted(issue.Name)}")
                    : otherwise ?? throw file.Refused(named.Line, $"{Names.Quoted(issue.Name)} has no weight")),
            ];
        }

        var weights = file.Numbers(map["weights"]!, "a weight");
        return weights.Length == issues.Length
            ? weights
            : throw file.Refused(map["weights"]!.Line, $"there are {weights.Length:N0} weights for {issues.Length:N0} issues");
    }

    private static void Unknown(NegmasFile file, YamlMap named, NegmasIssue[] issues)
    {
        foreach (var (key, _) in named.Entries)
            if (key is not YamlText text || !Array.Exists(issues, issue => issue.Name == text.Text))
                file.Dropped(key.Line, $"There is no issue {key.Description}; what stands for it is left out.");
    }

    private static bool IsLeftOut(YamlNode? node) => node is null or YamlText { IsNothing: true };
}
