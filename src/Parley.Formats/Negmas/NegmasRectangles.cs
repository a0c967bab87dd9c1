using System.Globalization;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads a utility function made of boxes in the outcome space: <c>HyperRectangleUtilityFunction</c>.</summary>
/// <remarks>
/// As NegMAS evaluates it: a pair of numbers is an open range, so its ends do not count; a list holds where any of its items
/// does; one value holds where it is the value. Boxes over one issue become that issue's points.
/// </remarks>
internal static class NegmasRectangles
{
    /// <summary>What the boxes give.</summary>
    public static NegmasWorth Read(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        var ranges = file.List(file.Require(map, "outcome_ranges", "a HyperRectangleUtilityFunction"), "the ranges").Items;
        var utilities = file.List(file.Require(map, "utilities", "a HyperRectangleUtilityFunction"), "the utilities").Items;
        var weights = map["weights"] is YamlList { Items.Count: > 0 } list ? file.Numbers(list, "a weight") : [.. ranges.Select(_ => 1m)];
        if (utilities.Count != ranges.Count || weights.Length != ranges.Count)
            throw file.Refused(
                map.Line, $"there are {ranges.Count:N0} ranges, {utilities.Count:N0} utilities and {weights.Length:N0} weights; they belong together");
        var worth = new NegmasWorth(issues);
        worth.Add(file.Number(map, "bias", "the bias", 0));
        var ignores = map["ignore_issues_not_in_input"] is YamlText { Text: "true" or "True" };
        var single = new decimal[]?[issues.Length];
        var mentions = 0L;
        for (var r = 0; r < ranges.Count; r++)
        {
            if (utilities[r] is YamlMap)
                throw file.Refused(utilities[r].Line, "a box's utility must be a number; functions in boxes are not read");
            var points = ForeignNumber.Rounded(weights[r] * file.Number(utilities[r], "a utility"));
            if (Box(file, ranges[r], issues, ignores) is not { } box) continue;
            if ((mentions += box.Sum(side => side.Options.Length)) > FormatLimits.Mentions)
                throw file.Refused(ranges[r].Line, $"the boxes name more than {FormatLimits.Mentions:N0} values between them");
            Add(worth, single, box, points);
            if (worth.Interactions.Count > FormatLimits.Interactions)
                throw file.Refused(ranges[r].Line, $"there are more than {FormatLimits.Interactions:N0} boxes over several issues");
        }

        for (var i = 0; i < single.Length; i++)
            if (single[i] is { } table) worth.Add(i, NegmasRating.Table(Array.ConvertAll(table, ForeignNumber.Rounded)));
        return worth;
    }

    private static void Add(NegmasWorth worth, decimal[]?[] single, List<(int Issue, int[] Options)> box, decimal points)
    {
        if (box.Count == 0)
        {
            worth.Add(points);
        }
        else if (box is [var (only, options)])
        {
            var table = single[only] ??= new decimal[worth.Issues[only].Values.Length];
            foreach (var option in options) table[option] += points;
        }
        else
        {
            var sides = box.Select(side => (Pattern)worth.Issues[side.Issue].Pattern(side.Options)).ToSequence();
            worth.Interactions.Add(new(new Pattern.All(sides), points));
        }
    }

    /// <summary>The sides of a box that leave something out, in order of issue; null where it holds no outcome.</summary>
    private static List<(int Issue, int[] Options)>? Box(NegmasFile file, YamlNode node, NegmasIssue[] issues, bool ignores)
    {
        var sides = new SortedDictionary<int, int[]>();
        if (node is not YamlText { IsNothing: true })
            foreach (var (key, value) in file.Map(node, "a range").Entries)
            {
                var issue = IssueOf(key, issues);
                if (issue < 0 && !ignores)
                    throw file.Refused(key.Line, $"{key.Description} is no issue; issues are numbered 0 to {issues.Length - 1}, or named");
                if (issue < 0 || value is YamlText { IsNothing: true })
                {
                    var why = issue < 0 ? $"{key.Description} is no issue" : $"nothing is said of {issues[issue].Issue.Name}";
                    file.Dropped(key.Line, $"A box where {why} counts for no outcome in NegMAS; it is left out.");
                    return null;
                }

                var side = Side(file, value, issues[issue]);
                sides[issue] = sides.TryGetValue(issue, out var before) ? [.. before.Intersect(side)] : side;
            }

        if (sides.Values.Any(side => side.Length == 0))
        {
            file.Dropped(node.Line, "No outcome lies in this box; it is left out. A range does not hold its ends.");
            return null;
        }

        return [.. sides.Where(side => side.Value.Length < issues[side.Key].Values.Length).Select(side => (side.Key, side.Value))];
    }

    private static int IssueOf(YamlNode key, NegmasIssue[] issues)
    {
        if (key is not YamlText text) return -1;
        var named = Array.FindIndex(issues, issue => issue.Name == text.Text);
        return named >= 0 ? named
            : int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < issues.Length ? number
            : -1;
    }

    /// <summary>The options that a condition holds for.</summary>
    private static int[] Side(NegmasFile file, YamlNode node, NegmasIssue issue)
    {
        if (Range(node) is { } range) return Inside(issue, range);
        if (node is YamlText single) return One(issue, single);
        var options = new SortedSet<int>();
        foreach (var item in file.List(node, "the values of a box").Items)
            options.UnionWith(item switch
            {
                YamlText text => One(issue, text),
                YamlList list when Range(list) is { } part => Inside(issue, part),
                YamlList list => list.Items.OfType<YamlText>().SelectMany(text => One(issue, text)),
                _ => throw file.Refused(item.Line, $"{item.Description} stands where a value or a range was expected"),
            });
        return [.. options];
    }

    private static (decimal Low, decimal High)? Range(YamlNode node) =>
        node is YamlList { Items: [YamlText { IsPlain: true } low, YamlText { IsPlain: true } high] }
        && End(low) is { } from && End(high) is { } to
            ? (from, to)
            : null;

    private static decimal? End(YamlText text) => NegmasNumber.NotFinite(text.Text) switch
    {
        1 => decimal.MaxValue,
        -1 => decimal.MinValue,
        0 => null,
        _ => NegmasNumber.Read(text.Text),
    };

    private static int[] Inside(NegmasIssue issue, (decimal Low, decimal High) range) =>
        [.. issue.Values.Index().Where(v => v.Item.Number is { } number && range.Low < number && number < range.High).Select(v => v.Index)];

    private static int[] One(NegmasIssue issue, YamlText text) => issue.IndexOf(NegmasValue.Of(text)) is >= 0 and var at ? [at] : [];
}
