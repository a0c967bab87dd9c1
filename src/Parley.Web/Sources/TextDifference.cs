using System.Globalization;

namespace Parley.Web;

/// <summary>Tells what changed in the texts of sources between two versions of a case.</summary>
internal static class TextDifference
{
    // A reader finds the place with a few of them.
    private const int MostPlaces = 12;

    /// <summary>A sentence for every text that differs, by the later version's titles. Linear in the texts' lengths.</summary>
    public static IReadOnlyList<string> Between(LoadedCase before, LoadedCase after)
    {
        var (old, now) = (before.Version.Sources, after.Version.Sources);
        var titles = CaseSource.Of(before).Concat(CaseSource.Of(after)).GroupBy(s => s.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Title, StringComparer.Ordinal);
        return
        [
            .. now.Keys.Concat(old.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(key => old.GetValueOrDefault(key) != now.GetValueOrDefault(key))
                .Select(key => $"The text of “{titles.GetValueOrDefault(key, key)}”: {Told(old.GetValueOrDefault(key), now.GetValueOrDefault(key))}"),
        ];
    }

    private static string Told(string? before, string? after)
    {
        if (before is null) return $"added, {Paragraphs(SourceText.Of(after!).Paragraphs.Count)}.";
        if (after is null) return "taken out.";
        var (old, now) = (SourceText.Of(before).Paragraphs, SourceText.Of(after).Paragraphs);
        var (written, gone) = (Missing(now, old), Missing(old, now));
        if (written.Count == 0 && gone.Count == 0) return old.SequenceEqual(now, StringComparer.Ordinal) ? "only its layout was changed." : "its paragraphs stand in another order.";
        var parts = new List<string>();
        if (written.Count > 0) parts.Add($"{Places(written)} {(written.Count == 1 ? "is" : "are")} new or changed");
        if (gone.Count > 0) parts.Add($"{Places(gone)} of before {(gone.Count == 1 ? "is" : "are")} gone");
        return string.Join("; ", parts) + ".";
    }

    /// <summary>The numbers of paragraphs that the other text does not have.</summary>
    private static List<int> Missing(IReadOnlyList<string> of, IReadOnlyList<string> other)
    {
        var left = other.CountBy(words => words, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var missing = new List<int>();
        for (var i = 0; i < of.Count; i++)
        {
            if (left.TryGetValue(of[i], out var count) && count > 0) left[of[i]] = count - 1;
            else missing.Add(i + 1);
        }
        return missing;
    }

    private static string Paragraphs(int count) => count == 1 ? "one paragraph" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} paragraphs";

    private static string Places(List<int> numbers) => numbers.Count > MostPlaces
        ? $"{Paragraphs(numbers.Count)}, from ¶{numbers[0]} on,"
        : string.Join(", ", numbers.Select(number => $"¶{number}"));
}
