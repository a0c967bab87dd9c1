namespace Parley.Cases;

/// <summary>Checks that a choice settles what arises, and nothing else, without breaking a rule.</summary>
internal sealed class Settlement(IReadOnlyList<Issue> order, Choice? statusQuo, Sequence<Rule> rules, CaseContext context)
{
    /// <summary>Checks the status quo, which has to settle every issue that arises in it.</summary>
    public void CheckStatusQuo(Node node)
    {
        if (statusQuo is not null) Check(new ChoiceAt(statusQuo, node, "the status quo"), fallback: null);
    }

    /// <summary>Checks a package or offer; issues it leaves out stand at the status quo.</summary>
    public void Check(ChoiceAt choice) => Check(choice, statusQuo);

    private void Check(ChoiceAt choice, Choice? fallback)
    {
        var errors = context.Problems.Errors;
        var options = Settle(choice, fallback);
        if (context.Problems.Errors > errors) return;
        foreach (var rule in rules)
        {
            if (!rule.Never.Matches(options.GetValueOrDefault)) continue;
            var reason = rule.Because is null ? $"no package has {Describe(rule.Never)}" : rule.Because;
            context.Error(
                MeaningProblems.BreaksRule,
                choice.Node,
                $"{choice.Words} is what a rule forbids: {Shown.OneLine(reason)}");
            return;
        }
    }

    /// <summary>The option of every issue that arises; null where it is shared.</summary>
    private Dictionary<string, string?> Settle(ChoiceAt choice, Choice? fallback)
    {
        var options = new Dictionary<string, string?>(StringComparer.Ordinal);
        var open = new List<string>();
        foreach (var issue in order)
        {
            var named = choice.Choice.Chosen.Find(issue.Id);
            if (issue.AppliesWhen?.Matches(options.GetValueOrDefault) == false)
            {
                if (named is not null) ReportIdle(issue, choice);
            }
            else if ((named ?? fallback?.Chosen.Find(issue.Id)) is { } chosen)
            {
                options.Add(issue.Id, chosen.Option);
            }
            else
            {
                open.Add(issue.Id);
            }
        }

        if (open.Count > 0) ReportOpen(open, choice, fallback);
        return options;
    }

    private void ReportIdle(Issue issue, ChoiceAt choice)
    {
        var key = (choice.Node as MappingNode)?.Find(issue.Id)?.Key ?? choice.Node;
        context.Error(
            MeaningProblems.DoesNotArise,
            key,
            $"{choice.Words} settles '{issue.Id}', which does not arise with the rest of it: it applies when "
                + $"{Describe(issue.AppliesWhen!)}");
    }

    private void ReportOpen(List<string> open, ChoiceAt choice, Choice? fallback)
    {
        var why = fallback is not null ? "; the status quo does not settle it either"
            : statusQuo is null ? "; there is no status quo to fall back on" : "";
        if (open.Count > 1) why = why.Replace("it either", "them either", StringComparison.Ordinal);
        context.Error(MeaningProblems.NotSettled, choice.Node, $"{choice.Words} leaves open {Shown.List(open)}{why}");
    }

    private static string Describe(Pattern pattern) => pattern switch
    {
        Pattern.Holds { Options.Count: > 5 } holds =>
            $"{holds.Issue} is one of {holds.Options.Count} from {holds.Options[0]} to {holds.Options[^1]}",
        Pattern.Holds holds => $"{holds.Issue} is {string.Join(" or ", holds.Options)}",
        Pattern.Not not => $"not ({Describe(not.Of)})",
        Pattern.All all => Join(all.Of, " and "),
        Pattern.Any any => $"({Join(any.Of, " or ")})",
        _ => "",
    };

    private static string Join(Sequence<Pattern> parts, string word) =>
        string.Join(word, parts.Take(5).Select(Describe)) + (parts.Count > 5 ? word + "more" : "");
}
