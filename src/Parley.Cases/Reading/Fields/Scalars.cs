using System.Globalization;

namespace Parley.Cases;

/// <summary>Reads texts, dates, flags and counts out of nodes; null, with a problem, where something else stands.</summary>
internal static class Scalars
{
    public static string? Text(Node? node, string what, ProblemList problems)
    {
        if (node is null) return null;
        if (node is ScalarNode scalar && !string.IsNullOrWhiteSpace(scalar.Text)) return scalar.Text;
        var kind = node is ScalarNode ? StructureProblems.Nothing : StructureProblems.WrongKind;
        problems.Add(
            kind,
            node.Place,
            $"{(node is ScalarNode ? "nothing" : node.Description)} stands where {what}, a text, was expected");
        return null;
    }

    public static DateOnly? Date(Node? node, ProblemList problems)
    {
        if (node is null) return null;
        var text = (node as ScalarNode)?.Text;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        problems.Add(StructureProblems.NotADate, node.Place, $"{node.Description} is not a date; write it as 2017-07-07");
        return null;
    }

    public static bool Flag(Node? node, ProblemList problems)
    {
        if (node is null) return false;
        if (node is ScalarNode { IsPlain: true, Text: "true" or "True" or "TRUE" }) return true;
        if (node is ScalarNode { IsPlain: true, Text: "false" or "False" or "FALSE" }) return false;
        var hint = node is not ScalarNode scalar ? "" : scalar.Text.ToLowerInvariant() switch
        {
            "yes" or "y" or "on" or "true" => "; write true, without quotes",
            "no" or "n" or "off" or "false" => "; write false, without quotes",
            _ => "",
        };
        problems.Add(
            StructureProblems.NotTrueOrFalse,
            node.Place,
            $"{node.Description} stands where true or false was expected{hint}");
        return false;
    }

    /// <summary>A plain number.</summary>
    public static decimal? Number(Node? node, string what, ProblemList problems)
    {
        if (node is null) return null;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            problems.Add(
                node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind,
                node.Place,
                $"{node.Description} stands where {what}, a number, was expected");
            return null;
        }

        if (Numbers.Read(scalar.Text.Trim(), out var number) is not { } kind) return number;
        problems.Add(kind, node.Place, NumberMessage.Of(kind, scalar.Text.Trim(), $"{what}, a plain number, was expected"));
        return null;
    }
}
