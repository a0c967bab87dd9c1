namespace Parley.Cases;

/// <summary>Reads amounts: a number, a range, or a formula over quantities.</summary>
internal static class Amounts
{
    private const string Expected = "an amount was expected: a number, a range low..high, or a formula = …";

    /// <summary>The amount under a node; null, with a problem, when there is none. Null without one where the node is.</summary>
    public static Amount? Read(Node? node, CaseContext context, Bounds? bounds = null)
    {
        if (node is null) return null;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            context.Error(
                node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind,
                node,
                $"{node.Description} stands where {Expected}");
            return null;
        }

        var amount = Of(scalar, context);
        if (amount is null || bounds is null || IsWithin(amount, bounds, context)) return amount;
        context.Error(NumberProblems.OutOfBounds, node, $"{bounds.Words}, and {Shown.Quote(scalar.Text)} does not");
        return null;
    }

    private static Amount? Of(ScalarNode scalar, CaseContext context)
    {
        var text = scalar.Text.Trim();
        if (text.StartsWith('=')) return Formula(scalar, context);
        if (text.Contains("..", StringComparison.Ordinal)) return Range(scalar, text, context);
        if (Numbers.Read(text, out var number) is not { } kind) return new Known(number);
        var hint = context.Quantities.Count > 0 && context.Quantities.Contains(text) ? $"; a formula starts with =, as in '= {text}'" : "";
        context.Error(kind, scalar, NumberMessage.Of(kind, text, Expected) + hint);
        return null;
    }

    private static Between? Range(ScalarNode scalar, string text, CaseContext context)
    {
        var parts = text.Split("..").Select(part => part.Trim()).ToArray();
        if (text.Contains("...", StringComparison.Ordinal) || parts.Length > 3 || parts.Contains(""))
            return Refuse(
                NumberProblems.RangeForm,
                $"{Shown.Quote(text)} is not a range; write two numbers joined by two dots, 5..10, or three, 5..7..10");
        var numbers = new List<decimal>(3);
        foreach (var part in parts)
        {
            if (Numbers.Read(part, out var number) is { } kind)
                return Refuse(kind, $"in the range {Shown.Quote(text)}, {NumberMessage.Of(kind, part, "a number was expected")}");
            numbers.Add(number);
        }

        var (low, high) = (numbers[0], numbers[^1]);
        decimal? likely = numbers.Count == 3 ? numbers[1] : null;
        if (low > high)
            return Refuse(
                NumberProblems.TurnedRound,
                $"the range {Shown.Quote(text)} is turned round: {Numbers.Plain(low)} is more than {Numbers.Plain(high)}");
        if (likely < low || likely > high)
            return Refuse(
                NumberProblems.LikelyOutside,
                $"in the range {Shown.Quote(text)} the likely value {Numbers.Plain(likely.Value)} does not lie between "
                    + $"{Numbers.Plain(low)} and {Numbers.Plain(high)}");
        if (low == high)
            return Refuse(
                NumberProblems.NoWidth,
                $"the range {Shown.Quote(text)} has no width; write {Numbers.Plain(low)}");
        return new Between(low, likely, high);

        Between? Refuse(ProblemKind kind, string message)
        {
            context.Error(kind, scalar, message);
            return null;
        }
    }

    private static Computed? Formula(ScalarNode scalar, CaseContext context)
    {
        if (scalar.Text.Length > FormulaReader.Longest)
        {
            context.Error(
                NumberProblems.LongFormula,
                scalar,
                $"the formula has {scalar.Text.Length:N0} characters, and may have {FormulaReader.Longest:N0}");
            return null;
        }

        try
        {
            var formula = FormulaReader.Read(scalar.Text, scalar.Text.IndexOf('=') + 1, context.Quantities.Contains);
            return HasValue(formula, scalar, context) ? new Computed(formula) : null;
        }
        catch (FormulaException exception)
        {
            var message = exception.Kind == IdProblems.Unknown ? UnknownQuantity(exception.Message, context) : exception.Message;
            context.Problems.Add(exception.Kind, scalar.At(exception.At), message);
            return null;
        }
    }

    private static string UnknownQuantity(string word, CaseContext context)
    {
        var known = context.Quantities;
        if (word is "min" or "max") return $"'{word}' takes its numbers in brackets: {word}(a, b)";
        var start = known.Known.FirstOrDefault(id => word.StartsWith(id + "-", StringComparison.Ordinal));
        if (start is not null)
            return $"{Shown.Quote(word)} is not a quantity of this case; to subtract from '{start}', put a space before the minus";
        var hint = context.Problems.Hint(word, known.Known);
        if (hint.Length == 0) hint = known.Count == 0 ? "; the case has none" : $"; the quantities are {Shown.List(known.Count, known.Known)}";
        return $"{Shown.Quote(word)} is not a quantity of this case{hint}";
    }

    /// <summary>Notes which quantities a formula uses, and checks that it can be worked out at their likely values.</summary>
    private static bool HasValue(Formula formula, ScalarNode scalar, CaseContext context)
    {
        var isKnown = true;
        try
        {
            var value = formula.At(Likely);
            if (!isKnown || Math.Abs(value) <= Amount.Largest) return true;
            return Refuse($"comes to {value:0.####}, which is too large");
        }
        catch (DivideByZeroException)
        {
            return !isKnown || Refuse("divides by zero");
        }
        catch (OverflowException)
        {
            return !isKnown || Refuse("becomes too large");
        }

        decimal Likely(string id)
        {
            context.Used.Add(id);
            if (context.Likely.TryGetValue(id, out var value)) return value;
            isKnown = false;
            return 1;
        }

        bool Refuse(string what)
        {
            context.Error(
                NumberProblems.NotComputable,
                scalar,
                $"at the likely values of its quantities the formula {Shown.Quote(scalar.Text)} {what}");
            return false;
        }
    }

    private static bool IsWithin(Amount amount, Bounds bounds, CaseContext context)
    {
        if (amount is Between range) return bounds.Allows(range.Low) && bounds.Allows(range.High);
        try
        {
            return bounds.Allows(amount.At(id => context.Likely[id]));
        }
        catch (KeyNotFoundException)
        {
            // A quantity that could not be read, which has been reported.
            return true;
        }
    }
}
