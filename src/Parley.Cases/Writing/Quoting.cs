using System.Globalization;
using System.Text;

namespace Parley.Cases;

/// <summary>Quotes texts that would otherwise be read as something else.</summary>
public static class Quoting
{
    private const string Indicators = ",[]{}#&*!|>'\"%@`~";
    private const string FlowIndicators = ",[]{}";

    /// <summary>The text as a YAML scalar on one line.</summary>
    public static string Text(string text, bool isInFlow) => IsPlain(text, isInFlow) ? text : InQuotes(text);

    /// <summary>Whether YAML reads the text, without quotes, as this text and nothing else.</summary>
    private static bool IsPlain(string text, bool isInFlow)
    {
        if (text.Length == 0 || Indicators.Contains(text[0]) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        if (text[0] is '-' or '?' or ':' && (text.Length == 1 || text[1] is ' ' or '-' || FlowIndicators.Contains(text[1]))) return false;
        if (text.StartsWith("...", StringComparison.Ordinal) || text[^1] == ':') return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        if (isInFlow && (text.AsSpan().IndexOfAny(FlowIndicators) >= 0 || text.Contains('?'))) return false;
        return !text.Any(MustBeEscaped) && !LooksTyped(text);
    }

    /// <summary>Whether YAML 1.2 takes the text for a number, true, false or null.</summary>
    private static bool LooksTyped(string text) =>
        text.ToLowerInvariant() is "null" or "true" or "false" || Numbers.Read(text, out _) != NumberProblems.NotANumber;

    /// <summary>The text in double quotes, as YAML and JSON both read it.</summary>
    public static string InQuotes(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\') quoted.Append('\\').Append(character);
            else if (character == '\n') quoted.Append("\\n");
            else if (character == '\t') quoted.Append("\\t");
            else if (MustBeEscaped(character)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Characters that YAML's scanners take for line ends or byte-order marks, or that are not printable.</summary>
    public static bool MustBeEscaped(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF';
}
