namespace Parley.Web;

/// <summary>Makes claims' ids from their words.</summary>
internal static class ClaimIds
{
    private const int MostWords = 5;
    private const int Longest = 40;

    // Words that tell nothing of what a claim is about.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its", "of", "on", "or", "that", "the", "their", "this", "to", "was", "were", "will", "with",
    };

    /// <summary>An id of a few telling words, which is not taken yet.</summary>
    public static string Of(string says, IReadOnlySet<string> taken)
    {
        // A long passage is told by its beginning.
        var words = CaseIds.FromTitle(says.Length > 400 ? says[..400] : says).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Small.Contains(word)).Take(MostWords).ToList();
        var id = "";
        foreach (var word in telling.Count > 0 ? telling : [.. words.Take(MostWords)])
        {
            if (id.Length > 0 && id.Length + word.Length >= Longest) break;
            id = id.Length == 0 ? word : $"{id}-{word}";
        }
        return CaseIds.Free(id is "case" or "" ? "claim" : id, taken);
    }
}
