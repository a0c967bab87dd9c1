using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads one issue: a list of values, or a range that is laid out in steps.</summary>
internal static class NegmasIssueReader
{
    // A range of real numbers is laid out in so many steps, a long one of whole numbers in no fewer.
    private const int RealSteps = 100;
    private const int FewestSteps = 100;

    /// <summary>Reads an issue.</summary>
    /// <param name="file">The file.</param>
    /// <param name="map">The issue as written.</param>
    /// <param name="issue">The case's issue, still without options.</param>
    /// <param name="name">The name by which utility functions call it.</param>
    public static NegmasIssue Read(NegmasFile file, YamlMap map, Issue issue, string name)
    {
        var values = file.Require(map, "values", $"the issue {Names.Quoted(issue.Name)}");
        return NegmasFile.TypeOf(map) switch
        {
            "ContiguousIssue" or "RangeIssue" => Whole(file, values, issue, name),
            "ContinuousIssue" => Real(file, values, issue, name),
            "CategoricalIssue" or "DiscreteCategoricalIssue" or "SingletonIssue" => Listed(file, values, issue, name, isCardinal: false),
            "OrdinalIssue" or "DiscreteOrdinalIssue" when values is YamlList => Listed(file, values, issue, name, isCardinal: false),
            "CardinalIssue" or "DiscreteCardinalIssue" when values is YamlList => Listed(file, values, issue, name, isCardinal: true),
            null when values is YamlText => Whole(file, values, issue, name),
            null when values is YamlList { IsTuple: true } range => range.Items.All(HasNoPoint)
                ? Whole(file, values, issue, name)
                : Real(file, values, issue, name),
            null => Listed(file, values, issue, name, isCardinal: true),
            "CountableInfiniteIssue" or "ContinuousInfiniteIssue" => throw file.Refused(
                map.Line, $"the issue {Names.Quoted(issue.Name)} has no ends; only issues with a first and a last value are read"),
            var type => throw file.Refused(map.Line, $"{Names.Quoted(type)} is not a kind of issue that is read{Near(type)}"),
        };
    }

    private static string Near(string type) => Spelling.Nearest(
        type, ["CategoricalIssue", "ContiguousIssue", "ContinuousIssue", "DiscreteCardinalIssue", "DiscreteOrdinalIssue"]) is { } near
        ? $"; did you mean {near}?"
        : "; those are lists of values, ranges of whole numbers and ranges of real numbers";

    /// <summary>Whole numbers from one to another; a single number n stands for 0 to n − 1.</summary>
    private static NegmasIssue Whole(NegmasFile file, YamlNode node, Issue issue, string name)
    {
        var (from, to) = node is YamlText
            ? (0, file.Number(node, "the number of values") - 1)
            : Ends(file, node, issue);
        if (!IsWhole(from) || !IsWhole(to))
            throw file.Refused(node.Line, $"the range of {Names.Quoted(issue.Name)} is one of whole numbers, and an end is not");
        if (from > to) throw file.Refused(node.Line, $"the range of {Names.Quoted(issue.Name)} holds no number: {from:0} is above {to:0}");
        if (from == to)
        {
            var only = NegmasValue.Of(from);
            return new(issue with { Options = [new Option(Ids.OfOptions().Of(only.Name), only.Name)] }, name, [only]);
        }

        var steps = to - from;
        if (steps < FormatLimits.Options) return Stepped(issue, name, from, to, 1);
        var count = Enumerable.Range(FewestSteps, FormatLimits.Options - FewestSteps)
            .LastOrDefault(n => steps % n == 0, FewestSteps * 10);
        file.Guessed(node.Line,
            $"{issue.Name} has {steps + 1:N0} values; it is laid out in {count:N0} steps of {ForeignNumber.Plain(steps / count)}.");
        return Stepped(issue, name, from, to, steps / count);
    }

    private static NegmasIssue Real(NegmasFile file, YamlNode node, Issue issue, string name)
    {
        var (from, to) = Ends(file, node, issue);
        var step = (to - from) / RealSteps;
        if (step <= 0) throw file.Refused(node.Line, $"the range of {Names.Quoted(issue.Name)} must end above where it starts");
        if (from + (step * RealSteps) != to)
            throw file.Refused(node.Line, $"the ends of {Names.Quoted(issue.Name)} have more digits than a case can hold");
        file.Guessed(node.Line,
            $"{issue.Name} is a range of real numbers; it is laid out in {RealSteps} steps of {ForeignNumber.Plain(step)}.");
        return Stepped(issue, name, from, to, step);
    }

    private static (decimal From, decimal To) Ends(NegmasFile file, YamlNode node, Issue issue)
    {
        var ends = file.List(node, $"the range of {Names.Quoted(issue.Name)}").Items;
        return ends.Count == 2
            ? (file.Number(ends[0], "the first end of the range"), file.Number(ends[1], "the last end of the range"))
            : throw file.Refused(node.Line, $"the range of {Names.Quoted(issue.Name)} has {ends.Count:N0} numbers; it needs two");
    }

    private static NegmasIssue Stepped(Issue issue, string name, decimal from, decimal to, decimal step)
    {
        var count = (int)((to - from) / step) + 1;
        NegmasValue[] values = [.. Enumerable.Range(0, count).Select(i => NegmasValue.Of(from + (i * step)))];
        return new(
            issue with
            {
                Range = new(from, to, step, null),
                Options = values.Select(v => new Option(v.Name, v.Name, Number: v.Number)).ToCatalog(),
            },
            name, values);
    }

    private static NegmasIssue Listed(NegmasFile file, YamlNode node, Issue issue, string name, bool isCardinal)
    {
        var items = file.List(node, $"the values of {Names.Quoted(issue.Name)}").Items;
        if (items.Count is 0 or > FormatLimits.Options)
            throw file.Refused(
                node.Line, $"{Names.Quoted(issue.Name)} has {items.Count:N0} values; it needs one or more, and at most {FormatLimits.Options:N0}");
        var values = new List<NegmasValue>(items.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item is not YamlText text)
                throw file.Refused(item.Line, $"{item.Description} stands where a value of {Names.Quoted(issue.Name)} was expected");
            var value = NegmasValue.Of(text);
            if (value.Number is { } number) file.InRange(number, item.Line, "this value");
            if (known.Add(value.Key)) values.Add(value);
            else file.Repaired(item.Line, $"{issue.Name} lists {text.Description} twice; it counts once.");
        }

        if (isCardinal && Step(values) is { } step) return Stepped(issue, name, values[0].Number!.Value, values[^1].Number!.Value, step);
        var ids = Ids.OfOptions();
        var options = values.Select((value, i) =>
        {
            var shown = Names.Clean(value.Name, $"Value {i + 1}");
            return new Option(ids.Of(shown), shown);
        });
        return new(issue with { Options = options.ToCatalog() }, name, [.. values]);
    }

    /// <summary>The step between numbers that rise evenly; null where they do not.</summary>
    private static decimal? Step(List<NegmasValue> values)
    {
        if (values.Count < 2 || values.Exists(value => value.Number is null)) return null;
        var step = values[1].Number!.Value - values[0].Number!.Value;
        if (step <= 0) return null;
        for (var i = 0; i < values.Count; i++)
            if (values[i].Number != values[0].Number + (i * step)) return null;
        return step;
    }

    private static bool HasNoPoint(YamlNode end) => end is YamlText text && !text.Text.Contains('.', StringComparison.Ordinal);

    private static bool IsWhole(decimal number) => number == decimal.Truncate(number);
}
