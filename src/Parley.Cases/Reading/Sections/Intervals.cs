namespace Parley.Cases;

/// <summary>Reads intervals of a numeric issue in patterns: <c>120..180</c>, <c>120..</c>, <c>..60</c>.</summary>
internal static class Intervals
{
    /// <summary>
    /// Whether the node is written as an interval of a numeric issue; if so, the steps in it, none (with a problem) where it
    /// is faulty.
    /// </summary>
    public static bool TryRead(Node node, IssueShape shape, CaseContext context, out IEnumerable<string> steps)
    {
        steps = [];
        if (shape.Issue.Range is not { } range || node is not ScalarNode scalar) return false;
        if (scalar.Text.Split("..") is not [var left, var right]) return false;
        if (!shape.KnowsOptions) return true;
        if (End(left, range.From, scalar, context) is not { } from || End(right, range.To, scalar, context) is not { } to) return true;
        if (from > to)
        {
            context.Error(
                NumberProblems.TurnedRound,
                node,
                $"the interval {Shown.Quote(scalar.Text)} is turned round: {Numbers.Plain(from)} is more than "
                    + $"{Numbers.Plain(to)}");
            return true;
        }

        var first = (int)decimal.Ceiling((Math.Max(from, range.From) - range.From) / range.Step);
        var last = (int)decimal.Floor((Math.Min(to, range.To) - range.From) / range.Step);
        if (first > last || from > range.To || to < range.From)
            context.Error(
                NumberProblems.EmptyInterval,
                node,
                $"no step of '{shape.Issue.Id}' lies in {Shown.Quote(scalar.Text)}; it goes {Steps.Words(range)}");
        else if (context.CanLayOut(last - first + 1, node))
            steps = Enumerable.Range(first, last - first + 1).Select(i => shape.Issue.Options[i].Id);
        return true;
    }

    private static decimal? End(string text, decimal otherwise, ScalarNode scalar, CaseContext context)
    {
        text = text.Trim();
        if (text.Length == 0) return otherwise;
        if (Numbers.Read(text, out var number) is not { } kind) return number;
        context.Error(
            kind,
            scalar,
            $"in the interval {Shown.Quote(scalar.Text)}, {NumberMessage.Of(kind, text, "a number was expected")}");
        return null;
    }
}
