using System.Text.RegularExpressions;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>The words in the column of options that say how an issue is settled, where not by options from a list.</summary>
internal static partial class SheetSettling
{
    public const string WeightWord = "weight";
    private const string WholeWords = "to one of:";
    private const string ShareWords = "shared by:";

    /// <summary>Whether the text would be taken for something else than an option's name.</summary>
    public static bool IsSpecial(string text) =>
        text.StartsWith('#') || SheetHeads.Plain(text) is WeightWord or "weights" || Range(text) is not null || Divide(text) is not null;

    /// <summary><c>80 to 120 in steps of 5 thousand</c>: the texts of first, last, step and unit. Null for other text.</summary>
    public static (string From, string To, string Step, string Unit)? Range(string text) =>
        Steps().Match(text) is { Success: true, Groups: var parts } ? (parts["from"].Value, parts["to"].Value, parts["step"].Value, parts["unit"].Value.Trim()) : null;

    /// <summary><c>To one of: Panama; United States</c>, <c>Shared by: …</c>: the parties, and whether they can share. Null for other text.</summary>
    public static (string Parties, bool IsDivisible)? Divide(string text)
    {
        if (text.StartsWith(WholeWords, StringComparison.OrdinalIgnoreCase)) return (text[WholeWords.Length..].Trim(), false);
        return text.StartsWith(ShareWords, StringComparison.OrdinalIgnoreCase) ? (text[ShareWords.Length..].Trim(), true) : null;
    }

    /// <summary>A range in these words.</summary>
    public static string Words(NumericRange range) =>
        $"{Numbers.Plain(range.From)} to {Numbers.Plain(range.To)} in steps of {Numbers.Plain(range.Step)}{(range.Unit is null ? "" : " " + range.Unit)}";

    /// <summary>A division in these words.</summary>
    public static string Words(IEnumerable<string> parties, bool isDivisible) => $"{(isDivisible ? "Shared by" : "To one of")}: {string.Join("; ", parties)}";

    [GeneratedRegex(@"^(?<from>[-+]?\d[\d,]*(\.\d+)?)\s*(to|\.\.|–)\s*(?<to>[-+]?[\d.,]+),?\s+(in\s+)?steps?\s+(of\s+)?(?<step>[\d.,]+)(?<unit>\s[\s\S]*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Steps();
}
