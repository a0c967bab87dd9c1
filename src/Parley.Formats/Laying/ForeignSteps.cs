using Parley.Cases;

namespace Parley.Formats;

/// <summary>Lays out numeric issues in steps.</summary>
internal static class ForeignSteps
{
    /// <summary>Into how many steps an issue is laid out that runs continuously, or has too many whole numbers.</summary>
    public const int Usual = 100;

    /// <summary>Every whole number from one to another; 100 steps, with a note, where there are more than 10,000.</summary>
    public static Issue Whole(Issue issue, decimal from, decimal to, string file, int line, Notes notes, StepBudget budget)
    {
        if (from != decimal.Truncate(from) || to != decimal.Truncate(to) || to - from > FormatLimits.Options - 1)
        {
            notes.Guessed(file, line, $"{Names.Quoted(issue.Name)} runs from {ForeignNumber.Plain(from)} to {ForeignNumber.Plain(to)}; it is laid out in {Usual} steps.");
            return InSteps(issue, from, to, (to - from) / Usual, file, line, budget);
        }

        return InSteps(issue, from, to, 1, file, line, budget);
    }

    /// <summary>A continuous issue in 100 steps, with a note.</summary>
    public static Issue Continuous(Issue issue, decimal from, decimal to, string file, int line, Notes notes, StepBudget budget)
    {
        if (from < to)
            notes.Guessed(
                file, line,
                $"{Names.Quoted(issue.Name)} runs continuously from {ForeignNumber.Plain(from)} to {ForeignNumber.Plain(to)}; it is laid out in {Usual} steps.");
        return InSteps(issue, from, to, (to - from) / Usual, file, line, budget);
    }

    /// <summary>From, from + step, … up to at most to. One number alone becomes the only option of a listed issue.</summary>
    /// <exception cref="ForeignFileException">The bounds are turned round, the step is not above 0, or there are too many steps.</exception>
    public static Issue InSteps(Issue issue, decimal from, decimal to, decimal step, string file, int line, StepBudget budget)
    {
        if (from > to)
            throw new ForeignFileException(file, line, $"{Names.Quoted(issue.Name)} runs from {ForeignNumber.Plain(from)} down to {ForeignNumber.Plain(to)}");
        if (from < to && step <= 0)
            throw new ForeignFileException(file, line, $"the step of {Names.Quoted(issue.Name)} is {ForeignNumber.Plain(step)}; it must be above 0");
        if (from == to) return issue with { Options = ForeignOptions.Of([ForeignNumber.Plain(from)], line, budget) };
        // Compared by multiplying: a quotient of hostile bounds could overflow.
        if (to - from > FormatLimits.Options * step) budget.Take(FormatLimits.Options + 1, line);
        var steps = (int)decimal.Floor((to - from) / step);
        budget.Take(steps + 1, line);
        if (!ForeignNumber.Fits(step) || Enumerable.Range(0, steps + 1).Any(i => !ForeignNumber.Fits(from + (i * step))))
            throw new ForeignFileException(file, line, $"the steps of {Names.Quoted(issue.Name)} are too small to be told apart");
        if (steps == 0) return issue with { Options = ForeignOptions.Of([ForeignNumber.Plain(from)], line, budget) };
        return issue with
        {
            Range = new NumericRange(from, from + (steps * step), step, null),
            Options = Enumerable.Range(0, steps + 1).Select(i => Step(from + (i * step))).ToCatalog(),
        };
    }

    private static Option Step(decimal number)
    {
        var plain = ForeignNumber.Plain(number);
        return new(plain, plain, Number: number);
    }
}
