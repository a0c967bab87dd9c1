namespace Parley.Cases;

/// <summary>Checks that well-formed entries do not contradict each other; where none do, points out what may have been forgotten.</summary>
internal static class MeaningChecks
{
    public static void Run(Case read, Fields fields, CaseContext context)
    {
        CheckOrders(read, fields, context);
        CheckChoices(read, fields, context);
        if (context.Problems.Errors == 0) Warnings.Add(read, fields, context);
    }

    private static void CheckOrders(Case read, Fields fields, CaseContext context)
    {
        foreach (var party in read.Priorities.Where(party => read.Values.Contains(party.Id)))
        {
            var key = ((MappingNode)fields[CaseKeys.PrioritiesSection]!).Find(party.Id)!.Key;
            context.Error(
                MeaningProblems.TwoOrders,
                key,
                $"{Shown.Quote(party.Id)} has priorities here and values too; keep one of the two");
        }
    }

    private static void CheckChoices(Case read, Fields fields, CaseContext context)
    {
        var (order, circle) = IssueOrder.Of(read.Issues);
        if (circle.Count > 0)
        {
            var issue = (MappingNode)((MappingNode)fields["issues"]!).Find(circle[0])!.Value;
            var condition = issue.Find("applies-when")!.Key;
            var words = circle.Count == 1
                ? $"'{circle[0]}' applies when '{circle[0]}' itself is settled in some way"
                : $"issues wait for each other: {Shown.List(circle)}, and that one for '{circle[0]}' again";
            context.Error(MeaningProblems.Circular, condition, $"{words}; whether an issue arises cannot depend on itself");
            return;
        }

        if (!context.CanSettle) return;
        var settlement = new Settlement(order, read.StatusQuo, read.Rules, context);
        var errors = context.Problems.Errors;
        if (fields["status-quo"] is { } statusQuo) settlement.CheckStatusQuo(statusQuo);
        if (context.Problems.Errors > errors) return;
        foreach (var choice in context.ToSettle) settlement.Check(choice);
    }
}
