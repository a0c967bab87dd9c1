namespace Parley.Cases;

/// <summary>Reads a numeric issue's range and lays out its steps.</summary>
internal static class Steps
{
    public static string Words(NumericRange range) =>
        $"from {Numbers.Plain(range.From)} to {Numbers.Plain(range.To)} in steps of {Numbers.Plain(range.Step)}";

    public static NumericRange? Read(Node node, CaseContext context)
    {
        if (Fields.Open(node, CaseKeys.Range, context.Problems) is not { } fields) return null;
        var from = Scalars.Number(fields.Require("from"), "the first step", context.Problems);
        var to = Scalars.Number(fields.Require("to"), "the last step", context.Problems);
        var step = Scalars.Number(fields.Require("step"), "the size of a step", context.Problems);
        var unit = Scalars.Text(fields["unit"], "the unit", context.Problems);
        if (from is null || to is null || step is null) return null;
        var range = new NumericRange(from.Value, to.Value, step.Value, unit);
        if (Fault(range) is not { } fault) return range;
        context.Error(NumberProblems.Steps, node, fault);
        return null;
    }

    /// <summary>The steps as options; empty, with a problem, when the case has too many.</summary>
    public static Catalog<Option> Options(NumericRange range, Node node, CaseContext context)
    {
        var count = Count(range);
        return !context.CanLayOut(count, node) ? [] : Enumerable.Range(0, count).Select(i => Option(range.From + (i * range.Step))).ToCatalog();
    }

    private static Option Option(decimal number)
    {
        var plain = Numbers.Plain(number);
        return new Option(plain, plain, Number: number);
    }

    private static int Count(NumericRange range) => (int)decimal.Round((range.To - range.From) / range.Step) + 1;

    private static string? Fault(NumericRange range)
    {
        var (from, to, step) = (Numbers.Plain(range.From), Numbers.Plain(range.To), Numbers.Plain(range.Step));
        if (range.Step <= 0) return $"the step is {step}; it must be above 0";
        if (range.From >= range.To) return $"the range goes from {from} to {to}; 'to' must be above 'from'";
        if (range.To - range.From > Limits.StepsOfOne * range.Step)
            return $"from {from} to {to} in steps of {step} there are more than {Limits.StepsOfOne:N0} steps; use larger ones";
        var steps = Count(range) - 1;
        if (range.From + (steps * range.Step) == range.To) return null;
        var below = range.From + (decimal.Floor((range.To - range.From) / range.Step) * range.Step);
        return $"{to} is not a whole number of steps of {step} above {from}; end at {Numbers.Plain(below)} or {Numbers.Plain(below + range.Step)}";
    }
}
