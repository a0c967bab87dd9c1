using Parley.Cases;

namespace Parley.Formats;

/// <summary>Functions of one issue's value: tables, lines, and the curves that NegMAS knows.</summary>
internal static class NegmasValueFunction
{
    /// <summary>What a function gives for an issue.</summary>
    public static NegmasRating Read(NegmasFile file, YamlNode node, NegmasIssue issue)
    {
        if (node is YamlList list) return ByOrder(file, list, issue);
        var map = file.Map(node, $"the values of {Names.Quoted(issue.Name)}");
        var type = NegmasFile.TypeOf(map);
        return type switch
        {
            null => Table(file, map["mapping"] as YamlMap ?? map, issue),
            "TableFun" or "dict" => Table(file, file.Map(file.Require(map, "mapping", "a TableFun"), "the mapping"), issue),
            "IdentityFun" => Line(file, map, issue, 1, 0),
            "LinearFun" => Line(file, map, issue, file.Number(map, "slope", type), 0),
            "AffineFun" => Line(file, map, issue, file.Number(map, "slope", type), file.Number(map, "bias", "the bias", 0)),
            "ConstFun" => Constant(issue, file.Number(map, "bias", type)),
            "BiasedFun" => Read(file, file.Require(map, "fun", type), issue).Plus(Constant(issue, Bias(file, map)), issue),
            "AggregatingFun" => Sum(file, map, issue),
            "LambdaFun" => throw file.Refused(map.Line, "LambdaFun holds a Python function; nothing in a file is run, so it cannot be read"),
            _ when NegmasCurve.Read(file, map, type) is { } curve => Curve(file, map, issue, curve),
            _ => throw file.Refused(map.Line, $"{Names.Quoted(type)} is not a value function that is read{NegmasCurve.Near(type)}"),
        };
    }

    private static NegmasRating Constant(NegmasIssue issue, decimal constant) => issue.Issue.IsNumeric
        ? NegmasRating.Line(0, constant)
        : NegmasRating.Table([.. Enumerable.Repeat(constant, issue.Values.Length)]);

    private static decimal Bias(NegmasFile file, YamlMap map)
    {
        if (map["normalize"] is YamlText { Text: "true" or "True" })
            throw file.Refused(map.Line, "a value function that still has to be normalized cannot be read; have NegMAS write it out");
        return file.Number(map, "bias", "the bias", 0);
    }

    /// <summary>Slope times value plus intercept.</summary>
    internal static NegmasRating Line(NegmasFile file, YamlNode at, NegmasIssue issue, decimal slope, decimal intercept)
    {
        if (issue.Issue.IsNumeric)
        {
            foreach (var end in (NegmasValue[])[issue.Values[0], issue.Values[^1]]) At(end);
            return NegmasRating.Line(slope, intercept);
        }

        return NegmasRating.Table([.. issue.Values.Select(At)]);

        decimal At(NegmasValue value) => value.Number is { } number
            ? file.InRange(ForeignNumber.Rounded((slope * number) + intercept), at.Line, $"the worth of {Names.Quoted(value.Name)}")
            : throw file.Refused(
                at.Line, $"{Names.Quoted(issue.Name)} is multiplied by a number, and its value {Names.Quoted(value.Name)} is none");
    }

    private static NegmasRating Curve(NegmasFile file, YamlMap map, NegmasIssue issue, Func<double, double> curve) => NegmasRating.Table(
        [.. issue.Values.Select(value => value.Number is not { } number
            ? throw file.Refused(map.Line, $"a curve needs numbers, and the value {Names.Quoted(value.Name)} of {Names.Quoted(issue.Name)} is none")
            : ForeignNumber.Of(curve((double)number)) ?? throw file.Refused(
                map.Line, $"the curve of {Names.Quoted(issue.Name)} gives no number that a case can hold at {Names.Quoted(value.Name)}"))]);

    private static NegmasRating Sum(NegmasFile file, YamlMap map, NegmasIssue issue)
    {
        var parts = file.List(file.Require(map, "funs", "an AggregatingFun"), "the functions").Items;
        var weights = map["weights"] is null or YamlText { IsNothing: true } ? null : file.Numbers(map["weights"]!, "a weight");
        if (parts.Count == 0 || (weights is not null && weights.Length != parts.Count))
            throw file.Refused(map.Line, $"there are {parts.Count:N0} functions and {weights?.Length ?? 0:N0} weights for them");
        var sum = Constant(issue, Bias(file, map));
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Read(file, parts[i], issue);
            sum = sum.Plus(part with { Weight = ForeignNumber.Rounded((weights?[i] ?? 1) * part.Weight) }, issue);
        }

        return sum;
    }

    /// <summary>Numbers in the order of the issue's values.</summary>
    private static NegmasRating ByOrder(NegmasFile file, YamlList list, NegmasIssue issue)
    {
        var numbers = file.Numbers(list, $"the worth of a value of {Names.Quoted(issue.Name)}");
        return numbers.Length == issue.Values.Length
            ? NegmasRating.Table(numbers)
            : throw file.Refused(
                list.Line, $"{Names.Quoted(issue.Name)} has {issue.Values.Length:N0} values, and {numbers.Length:N0} numbers stand for them");
    }

    internal static NegmasRating Table(NegmasFile file, YamlMap map, NegmasIssue issue)
    {
        var points = new decimal?[issue.Values.Length];
        foreach (var (key, value) in map.Entries)
        {
            // A pair of one, as older versions wrote the values of a single issue.
            var word = (key is YamlList { Items: [var only] } ? only : key) as YamlText;
            var option = word is null ? -1 : issue.IndexOf(NegmasValue.Of(word));
            if (option < 0 && word is not null) option = issue.IndexOfName(word.Text);
            if (option >= 0) points[option] = file.Number(value, $"the worth of {key.Description}");
            else file.Dropped(key.Line, $"{issue.Name} has no value {key.Description}; what it is worth is left out.");
        }

        var left = points.Index().Where(p => p.Item is null).Select(p => issue.Values[p.Index].Name).ToList();
        if (left.Count > 0)
            file.Guessed(map.Line,
                $"{issue.Name}: nothing is said of {Names.Quoted(left[0])}{(left.Count > 1 ? $" and {left.Count - 1:N0} more" : "")}; taken as worth 0.");
        return NegmasRating.Table([.. points.Select(p => p ?? 0)]);
    }
}
