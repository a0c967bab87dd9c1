using System.Text.RegularExpressions;

namespace Parley.Reports;

/// <summary>Finds the words that have a page in running text.</summary>
internal static class TermWords
{
    /// <summary>Words that a page explains under another name.</summary>
    public static IReadOnlyDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ideal"] = "ideal-point",
        ["no deal"] = "no-deal-value",
        ["gain"] = "no-deal-value",
        ["gain over no deal"] = "no-deal-value",
        ["efficient"] = "frontier",
        ["walk-away"] = "floor",
        ["exact"] = "exactness",
        ["GMR"] = "general-metarational",
        ["SMR"] = "symmetric-metarational",
        ["SEQ"] = "sequential",
        ["SSEQ"] = "symmetric-sequential",
        ["gmr"] = "general-metarational",
        ["smr"] = "symmetric-metarational",
        ["seq"] = "sequential",
        ["sseq"] = "symmetric-sequential",
        ["sequentially stable"] = "sequential",
    };

    /// <summary>Words that mean something else in most sentences: explained only where they stand alone, such as at the head of a column.</summary>
    private static readonly HashSet<string> Everyday = new(StringComparer.OrdinalIgnoreCase)
    {
        "agreement", "audiences", "balance", "certainty", "deal", "dependence", "gain", "ideal", "offers", "package", "pattern", "pressure", "priorities", "range",
        "sanction", "sequential", "stability", "steps", "talks", "threshold", "value", "exact", "hardliner", "hybrid", "linear", "micro", "resource", "trade-off",
    };

    private static readonly Regex Known = new(
        $@"(?<![\p{{L}}\p{{N}}-])(?:{string.Join('|', Glossary.Terms.Concat(OtherNames.Keys)
            .Where(word => !Everyday.Contains(word)).OrderByDescending(word => word.Length).Select(Pattern))})s?(?![\p{{L}}\p{{N}}-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>The words of a sentence that have a page: where they stand, and which page.</summary>
    public static IEnumerable<(int At, int Length, string Term)> In(string words)
    {
        foreach (Match found in Known.Matches(words))
            if (Named(found.Value) is { } term) yield return (found.Index, found.Length, term);
    }

    /// <summary>The page that explains a word or a heading that stands alone; null where there is none.</summary>
    public static string? Named(string words) =>
        Exactly(words) ?? (words.EndsWith('s') ? Exactly(words[..^1]) : Exactly(words + "s"));

    private static string? Exactly(string words) =>
        OtherNames.TryGetValue(words, out var term) ? Glossary.Find(term) : Glossary.Find(words);

    private static string Pattern(string word) => Regex.Escape(word).Replace("-", "[ –-]", StringComparison.Ordinal);
}
