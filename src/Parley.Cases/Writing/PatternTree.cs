namespace Parley.Cases;

/// <summary>Lays out patterns and choices to be written.</summary>
internal sealed class PatternTree(Catalog<Issue> issues)
{
    // Fewer steps in a row are easier to read one by one.
    private const int ShortestInterval = 3;

    public MappingNode Of(Pattern pattern) => pattern switch
    {
        Pattern.All { Of.Count: 0 } => Written.Mapping(false),
        Pattern.All all when all.Of.Count > 1 && KeysDiffer(all.Of) => Written.Mapping(false, all.Of.Select(Entry)),
        _ => Written.Mapping(false, Entry(pattern)),
    };

    public MappingNode Of(Choice choice) => Written.Mapping(false, choice.Chosen.Select(chosen =>
        (chosen.Id, (Node?)(chosen.Option is { } option ? Option(chosen.Id, option)
            : Written.Mapping(false, chosen.Shares.Select(share => (share.Id, (Node?)Written.Number(share.Part))))))));

    private ScalarNode Option(string issue, string option) => issues[issue].IsNumeric ? Written.Plain(option) : Written.Text(option);

    private (string, Node?) Entry(Pattern pattern) => (KeyOf(pattern), pattern switch
    {
        Pattern.Holds holds => Options(holds),
        Pattern.Not not => Of(not.Of),
        Pattern.Any any => Written.List(false, any.Of.Select(Of)),
        Pattern.All all => Written.List(false, all.Of.Select(Of)),
        _ => null,
    });

    private static string KeyOf(Pattern pattern) => pattern switch
    {
        Pattern.Holds holds => holds.Issue,
        Pattern.Not => "not",
        Pattern.Any => "any",
        _ => "all",
    };

    private static bool KeysDiffer(Sequence<Pattern> parts) => parts.Select(KeyOf).Distinct(StringComparer.Ordinal).Count() == parts.Count;

    private Node Options(Pattern.Holds holds)
    {
        var issue = issues[holds.Issue];
        var parts = issue.IsNumeric ? Runs(holds, issue).Select(Written.Plain).ToList() : holds.Options.Select(Written.Text).ToList();
        return parts.Count == 1 ? parts[0] : Written.List(false, parts);
    }

    /// <summary>Steps in a row as intervals, others one by one.</summary>
    private static IEnumerable<string> Runs(Pattern.Holds holds, Issue issue)
    {
        var end = 0;
        for (var start = 0; start < holds.Options.Count; start = end)
        {
            var first = issue.Options.IndexOf(holds.Options[start]);
            end = start + 1;
            while (end < holds.Options.Count && issue.Options.IndexOf(holds.Options[end]) == first + end - start) end++;
            var last = first + end - start - 1;
            if (end - start >= ShortestInterval) yield return Interval(issue, first, last);
            else
                for (var i = first; i <= last; i++) yield return issue.Options[i].Id;
        }
    }

    private static string Interval(Issue issue, int first, int last)
    {
        var isAll = first == 0 && last == issue.Options.Count - 1;
        var from = first == 0 && !isAll ? "" : issue.Options[first].Id;
        var to = last == issue.Options.Count - 1 && !isAll ? "" : issue.Options[last].Id;
        return $"{from}..{to}";
    }
}
