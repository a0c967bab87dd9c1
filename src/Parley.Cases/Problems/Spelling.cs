namespace Parley.Cases;

/// <summary>Finds the word that a writer probably meant.</summary>
public static class Spelling
{
    private const int Longest = 40;
    private const int Candidates = 2000;

    /// <summary>
    /// The known word with the smallest edit distance (Damerau's: a letter changed, left out, put in, or two exchanged) to
    /// what was written, if no more than a third of it is wrong; the first of equals. Capitals do not count, nor does it
    /// matter whether words are joined by spaces, underscores or hyphens.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > Longest) return null;
        var sought = Plain(written);
        string? best = null;
        var least = Math.Max(1, sought.Length / 3) + 1;
        foreach (var word in known.Take(Candidates))
        {
            if (word.Length > Longest || Math.Abs(word.Length - sought.Length) >= least) continue;
            var distance = Distance(sought, Plain(word));
            if (distance >= least) continue;
            (least, best) = (distance, word);
        }

        return best;
    }

    private static string Plain(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>Optimal string alignment distance, by dynamic programming over three rows: O(|a|·|b|).</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
