using System.Text;

namespace Parley.Web;

/// <summary>Finds ids in formulas, as the reader of cases does: <c>0.8 * threat-level - 2</c> holds one, <c>threat-level</c>.</summary>
internal static class FormulaIds
{
    /// <summary>The formula with one id in another's place.</summary>
    public static string Renamed(string formula, string oldId, string newId)
    {
        var text = new StringBuilder();
        for (var at = 0; at < formula.Length;)
        {
            var part = char.IsAsciiDigit(formula[at]) || formula[at] == '.' ? NumberAt(formula, at) : LongestAt(formula, at);
            if (part.Length == 0) part = formula[at].ToString();
            text.Append(part == oldId ? newId : part);
            at += part.Length;
        }

        return text.ToString();
    }

    /// <summary>The longest id that starts at an index of a text; empty when none does.</summary>
    public static string LongestAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsPart(text[at]) || (at > start && text[at] == '-' && at + 1 < text.Length && IsPart(text[at + 1])))) at++;
        return text[start..at];
    }

    private static string NumberAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '.' || (text[at] is '-' or '+' && at > start && text[at - 1] is 'e' or 'E'))) at++;
        return text[start..at];
    }

    private static bool IsPart(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
