namespace Parley.Cases;

/// <summary>Reads <c>quantities</c>.</summary>
internal static class QuantitySection
{
    /// <summary>Why an id cannot be a quantity's; null when it can.</summary>
    public static string? Reserved(string id)
    {
        if (id is "min" or "max") return "the word is part of formulas";
        return Ids.IsId(id) && char.IsAsciiDigit(id[0]) ? "it starts like a number, and formulas could not tell it from one" : null;
    }

    public static Catalog<Quantity> Read(Node? node, CaseContext context) => Section.Catalog(node, "quantities", context, entry =>
    {
        if (Fields.Open(entry.Value, CaseKeys.Quantity, context.Problems) is not { } fields) return null;
        var name = Scalars.Text(fields["name"], "the name", context.Problems) ?? entry.Key.Text;
        var unit = Scalars.Text(fields["unit"], "the unit", context.Problems);
        if (Value(fields.Require("value"), context) is not { } value) return null;
        context.Likely[entry.Key.Text] = value.At(_ => 0);
        return new Quantity(entry.Key.Text, name, value, unit);
    });

    private static Amount? Value(Node? node, CaseContext context)
    {
        if (node is not ScalarNode scalar || !scalar.Text.TrimStart().StartsWith('=')) return Amounts.Read(node, context);
        context.Error(NumberProblems.FormulaHere, node, "a quantity is a number or a range, not a formula");
        return null;
    }
}
