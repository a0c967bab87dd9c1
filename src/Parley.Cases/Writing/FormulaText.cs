namespace Parley.Cases;

/// <summary>Writes formulas with no more brackets than they need, so that reading gives the same formula.</summary>
internal static class FormulaText
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int SignedLevel = 3;

    public static string Of(Formula formula) => formula switch
    {
        Formula.Constant constant => Numbers.Plain(constant.Value),
        Formula.Quantity quantity => quantity.Id,

        // Without brackets a minus right before a number would make it a negative number.
        Formula.Negative { Of: Formula.Constant { Value: >= 0 } number } => $"-({Of(number)})",
        Formula.Negative negative => $"-{Within(negative.Of, SignedLevel)}",
        Formula.Binary { Operation: Operation.Min } min => $"min({Of(min.Left)}, {Of(min.Right)})",
        Formula.Binary { Operation: Operation.Max } max => $"max({Of(max.Left)}, {Of(max.Right)})",
        Formula.Binary binary => $"{Within(binary.Left, Level(binary))} {Sign(binary.Operation)} {Within(binary.Right, Level(binary) + 1)}",
        _ => throw new InvalidOperationException($"Unknown formula {formula.GetType().Name}."),
    };

    private static string Within(Formula formula, int level) => Level(formula) < level ? $"({Of(formula)})" : Of(formula);

    private static int Level(Formula formula) => formula is not Formula.Binary binary ? SignedLevel : binary.Operation switch
    {
        Operation.Plus or Operation.Minus => SumLevel,
        Operation.Times or Operation.DividedBy => ProductLevel,
        _ => SignedLevel,
    };

    private static char Sign(Operation operation) => operation switch
    {
        Operation.Plus => '+',
        Operation.Minus => '-',
        Operation.Times => '*',
        _ => '/',
    };
}
