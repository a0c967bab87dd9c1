using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads a utility function that lists whole outcomes: <c>MappingUtilityFunction</c>.</summary>
internal static class NegmasTable
{
    /// <summary>What the table gives. Outcomes that it leaves out have its default; without a finite one they cannot be.</summary>
    public static NegmasWorth Read(NegmasFile file, YamlMap map, NegmasIssue[] issues)
    {
        var mapping = file.Require(map, "mapping", "a MappingUtilityFunction");
        var worth = new NegmasWorth(issues);
        if (issues.Length == 1 && mapping is YamlMap table && table.Entries.Count >= issues[0].Values.Length)
        {
            worth.Add(0, NegmasValueFunction.Table(file, table, issues[0]));
            return worth;
        }

        var outcomes = Outcomes(file, mapping, issues);
        var otherwise = Default(file, map);
        if (outcomes.Count == 0 && otherwise is null) throw file.Refused(mapping.Line, "the table lists no outcome of this domain");
        if (outcomes.Count < worth.Issues.Aggregate(1.0, (product, issue) => product * issue.Values.Length))
        {
            if (otherwise is { } value) worth.Add(value);
            else
            {
                worth.Impossible = new Pattern.Not(new Pattern.Any(outcomes.Values.Select(o => o.Pattern).ToSequence()));
                file.Found(mapping.Line,
                    "Outcomes that the table leaves out are worth minus infinity, so they are ruled out.");
            }
        }

        var constant = worth.Constant;
        foreach (var (pattern, points) in outcomes.Values)
            if (points != constant) worth.Interactions.Add(new(pattern, ForeignNumber.Rounded(points - constant)));
        return worth;
    }

    private static decimal? Default(NegmasFile file, YamlMap map) => map["default"] switch
    {
        null => null,
        YamlText text when text.IsNothing || NegmasNumber.NotFinite(text.Text) is -1 => null,
        var written => file.Number(written, "the default"),
    };

    private static Dictionary<string, (Pattern Pattern, decimal Points)> Outcomes(NegmasFile file, YamlNode mapping, NegmasIssue[] issues)
    {
        IEnumerable<(YamlNode Key, YamlNode Value)> entries = mapping switch
        {
            YamlMap map => map.Entries,
            YamlList list => list.Items.Select(item => item is YamlList { Items: [var key, var value] }
                ? (key, value)
                : throw file.Refused(item.Line, "an entry of the table is a pair: an outcome and what it is worth")),
            _ => throw file.Refused(mapping.Line, $"{mapping.Description} stands where the table was expected"),
        };
        var outcomes = new Dictionary<string, (Pattern, decimal)>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            if (Outcome(file, key, issues) is not { } outcome) continue;
            if (!outcomes.TryAdd(string.Join(' ', outcome), (Pattern(issues, outcome), file.Number(value, "the worth of an outcome"))))
                throw file.Refused(key.Line, "this outcome stands twice in the table");
            if (outcomes.Count > FormatLimits.Interactions || (long)outcomes.Count * issues.Length > FormatLimits.Mentions)
                throw file.Refused(key.Line, $"the table lists more than {outcomes.Count - 1:N0} outcomes, more than a case can hold");
        }

        return outcomes;
    }

    private static Pattern Pattern(NegmasIssue[] issues, int[] outcome) => outcome.Length == 1
        ? issues[0].Pattern([outcome[0]])
        : new Pattern.All(outcome.Select((o, i) => (Pattern)issues[i].Pattern([o])).ToSequence());

    /// <summary>The options of an outcome; null, with a note, where it is none of this domain.</summary>
    internal static int[]? Outcome(NegmasFile file, YamlNode node, NegmasIssue[] issues)
    {
        IReadOnlyList<YamlNode> values = node is YamlList list ? list.Items : [node];
        if (values.Count != issues.Length)
            throw file.Refused(node.Line, $"an outcome here has {values.Count:N0} values, and there are {issues.Length:N0} issues");
        var outcome = new int[issues.Length];
        for (var i = 0; i < outcome.Length; i++)
        {
            outcome[i] = values[i] is not YamlText text ? -1
                : issues[i].IndexOf(NegmasValue.Of(text)) is >= 0 and var at ? at
                : issues[i].IndexOfName(text.Text);
            if (outcome[i] >= 0) continue;
            file.Dropped(node.Line, $"{issues[i].Issue.Name} has no value {values[i].Description}; this outcome is left out.");
            return null;
        }

        return outcome;
    }
}
