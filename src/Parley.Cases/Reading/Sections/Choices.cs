namespace Parley.Cases;

/// <summary>Reads choices: a plain mapping from issues to options, or to the shares of a divisible item.</summary>
internal static class Choices
{
    private const decimal Tolerance = 0.000000001m;

    /// <summary>The choice; null, with a problem, when part of it cannot be read.</summary>
    public static Choice? Read(Node? node, CaseContext context)
    {
        if (node is null) return null;
        if (node is MappingNode mapping && mapping.Entries.FirstOrDefault(entry => entry.Key.Text is "not" or "any" or "all") is { } word)
        {
            context.Error(
                StructureProblems.WrongKind,
                word.Key,
                $"'{word.Key.Text}' belongs to patterns; a choice names one option for each issue");
            return null;
        }

        var errors = context.Problems.Errors;
        var chosen = Section.Catalog(node, "choices", context, entry => Chosen(entry, context));
        return context.Problems.Errors == errors ? new Choice(chosen) : null;
    }

    private static Chosen? Chosen(Entry entry, CaseContext context)
    {
        if (context.Issues.Refer(entry.Key, context.Problems) is not { } id || !context.Shapes.TryGetValue(id, out var shape)) return null;
        switch (entry.Value)
        {
            case MappingNode shares:
                return Shared(shares, shape, context);
            case SequenceNode:
                context.Error(
                    StructureProblems.WrongKind,
                    entry.Value,
                    $"a list stands where one option of '{id}' was expected; a choice is one option");
                return null;
            default:
                return shape.Refer(entry.Value, context) is { } option ? new Chosen(id, option) : null;
        }
    }

    private static Chosen? Shared(MappingNode node, IssueShape shape, CaseContext context)
    {
        var issue = shape.Issue;
        if (shape.KnowsOptions && !(issue.IsDivided && issue.Divisible))
        {
            var why = issue.IsDivided
                ? "goes to one party as a whole; to let it be shared, add 'divisible: true' to the issue"
                : "is settled by one option, not by shares";
            context.Error(MeaningProblems.NotDivisible, node, $"'{issue.Id}' {why}");
            return null;
        }

        var errors = context.Problems.Errors;
        var shares = Section.Catalog(node, "shares", context, entry =>
        {
            var party = shape.Refer(entry.Key, context);
            var part = Scalars.Number(entry.Value, "a share", context.Problems);
            if (part is < 0 or > 1)
                context.Error(
                    NumberProblems.OutOfBounds,
                    entry.Value,
                    $"the share is {Numbers.Plain(part.Value)}; a share lies between 0 and 1");
            return party is null || part is null ? null : new Share(party, part.Value);
        });
        if (context.Problems.Errors > errors) return null;
        var sum = shares.Sum(share => share.Part);
        if (Math.Abs(sum - 1) <= Tolerance) return new Chosen(issue.Id, null, shares);
        context.Error(NumberProblems.SharesSum, node, $"the shares of '{issue.Id}' add up to {Numbers.Plain(sum)}, not to 1");
        return null;
    }
}
