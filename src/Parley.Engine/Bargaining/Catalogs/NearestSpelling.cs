namespace Parley.Engine.Bargaining;

/// <summary>Finds the known word that was probably meant.</summary>
internal static class NearestSpelling
{
    private const int Longest = 40;

    /// <summary>
    /// The known word at the smallest edit distance (optimal string alignment), if no more than a third of what was written is wrong; the
    /// first of equals; null where none is near. Capitals do not count, and underscores and spaces are hyphens.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > Longest) return null;
        var sought = Plain(written);
        var (nearest, least) = ((string?)null, Math.Max(1, sought.Length / 3) + 1);
        foreach (var word in known)
        {
            var distance = word.Length > Longest ? int.MaxValue : Distance(sought, Plain(word));
            if (distance < least) (nearest, least) = (word, distance);
        }
        return nearest;
    }

    /// <summary>A clause that names the nearest word, or else the known ones: <c>did you mean 'boulware'?</c></summary>
    public static string Hint(string written, IReadOnlyList<string> known) => Of(written, known) is { } near
        ? $"did you mean '{near}'?"
        : known.Count == 0 ? "there are none" : $"expected {(known.Count == 1 ? "" : "one of ")}{string.Join(", ", known)}";

    private static string Plain(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, table[i - 2, j - 2] + 1);
                table[i, j] = least;
            }
        }
        return table[a.Length, b.Length];
    }
}
