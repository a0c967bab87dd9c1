using System.Text;
using Parley.Cases;

namespace Parley.Web;

/// <summary>Writes values as YAML on one line, and tells which texts need quotes.</summary>
internal static class ScalarText
{
    private const string Indicators = ",[]{}#&*!|>'\"%@`-?:=~<.";
    private const string FlowIndicators = ",[]{}";

    /// <summary>The text as a scalar on one line, in quotes where YAML would read it as something else.</summary>
    public static string Quoted(string text, bool isInFlow) => IsSafe(text, isInFlow) && !IsTyped(text) ? text : Quoting.InQuotes(text);

    /// <summary>A text to stand where a scalar stood, in the quotes that it had where they can hold it.</summary>
    public static string InPlaceOf(TextSource source, TextNode node, string text)
    {
        var written = source.Text[node.Start..node.End];
        if (node.IsPlain && written == node.Text) return text;
        return written.StartsWith('\'') && !text.Contains('\'') ? $"'{text}'" : Quoting.InQuotes(text);
    }

    /// <summary>Whether a plain text may be a number, a range, a date, true, false or nothing.</summary>
    public static bool IsTyped(string text) =>
        text.Length == 0 || text is "~" || char.IsAsciiDigit(text[0]) || text[0] is '.' or '+' or '-' or '='
        || text.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off";

    /// <summary>Whether YAML reads the text without quotes as these characters.</summary>
    public static bool IsSafe(string text, bool isInFlow)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text[^1] == ':') return false;

        // Numbers and formulas begin like some indicators and are plain all the same.
        if (Indicators.Contains(text[0]) && !(text[0] is '-' or '.' or '=' && text.Length > 1 && (text[0] == '=' || char.IsAsciiDigit(text[1]) || text[1] == '.'))) return false;
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)) return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        if (isInFlow && (text.AsSpan().IndexOfAny(FlowIndicators) >= 0 || text.Contains('?') || text.Contains(':'))) return false;
        return !text.Any(Quoting.MustBeEscaped);
    }

    /// <summary>A value in brackets and braces, on one line.</summary>
    public static string Flow(TextNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>A scalar on one line; typed texts keep or lack their quotes as they did.</summary>
    public static string Scalar(TextNode node, bool isInFlow)
    {
        if (node.IsPlain && (node.Text.Length == 0 ? !isInFlow : IsSafe(node.Text, isInFlow))) return node.Text;
        if (node is { IsPlain: true, Text: "" }) return "null";
        return !node.IsPlain && IsTyped(node.Text) ? Quoting.InQuotes(node.Text) : Quoted(node.Text, isInFlow);
    }

    private static void Append(StringBuilder text, TextNode node)
    {
        switch (node.Kind)
        {
            case TextKind.Scalar:
                text.Append(Scalar(node, isInFlow: true));
                break;
            case TextKind.Mapping when node.Entries.Count == 0:
                text.Append("{}");
                break;
            case TextKind.Mapping:
                text.Append("{ ");
                for (var i = 0; i < node.Entries.Count; i++)
                {
                    if (i > 0) text.Append(", ");
                    text.Append(Scalar(node.Entries[i].Key, isInFlow: true)).Append(": ");
                    if (!node.Entries[i].Value.IsNothing) Append(text, node.Entries[i].Value);
                }

                text.Append(" }");
                break;
            default:
                text.Append('[');
                for (var i = 0; i < node.Items.Count; i++)
                {
                    if (i > 0) text.Append(", ");
                    Append(text, node.Items[i]);
                }

                text.Append(']');
                break;
        }
    }
}
