using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Web;

/// <summary>Where a claim says that it stands: <c>commentary ¶4</c>, <c>commentary ¶4–5</c>, or a source without a paragraph.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="First">The paragraph, or the first of them, from 1; null where none is named.</param>
/// <param name="Last">The last paragraph.</param>
/// <param name="IsGone">Whether the passage was taken out of the text.</param>
public sealed partial record ClaimPlace(string Source, int? First, int? Last, bool IsGone)
{
    // More paragraphs at once are no passage.
    private const int Most = 50;

    private const string Gone = "(no longer in the text)";

    /// <summary>Reads a claim's <c>from</c>; null where it does not start with an id.</summary>
    public static ClaimPlace? Of(string? from)
    {
        if (from is null || Form().Match(from) is not { Success: true } match) return null;
        var (first, last) = (Number(match.Groups["first"]), Number(match.Groups["last"]));
        return new(match.Groups["source"].Value, first, last >= first && last - first < Most ? last : first, from.Contains(Gone, StringComparison.Ordinal));
    }

    /// <summary>The paragraphs in signs: <c>¶4</c>; empty where none is named.</summary>
    public string Paragraphs => First is not { } first ? "" : Last > first ? $"¶{first}–{Last}" : $"¶{first}";

    /// <summary>As a claim's <c>from</c> has it.</summary>
    public override string ToString() => string.Join(' ', new[] { Source, Paragraphs, IsGone ? Gone : "" }.Where(part => part.Length > 0));

    private static int? Number(Group digits) =>
        digits.Success && int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex("""^\s*(?<source>[a-z0-9]+(?:-[a-z0-9]+)*)(?:.*?(?:¶+|\bpar(?:a|agraph|agraphs)?\b\.?)\s*(?<first>[0-9]{1,6})(?:\s*[-–]\s*¶?\s*(?<last>[0-9]{1,6}))?)?""", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
