using Parley.Cases;

namespace Parley.Formats;

/// <summary>Makes ids from names, no two alike.</summary>
/// <param name="word">What an id begins with where its name has nothing to make one from: <c>issue</c>.</param>
internal sealed class SheetIds(string word)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes an id that is given.</summary>
    public void Take(string id) => _taken.Add(id);

    /// <summary>A new id for a name.</summary>
    public string Of(string name)
    {
        var like = Like(name);
        if (like is not null && _taken.Add(like)) return like;
        var start = like is null ? word : like.Length > Longest ? like[..Longest].TrimEnd('-') : like;
        for (var number = like is null ? 1 : 2; ; number++)
            if (_taken.Add($"{start}-{number}")) return $"{start}-{number}";
    }

    /// <summary>The id that a name becomes where nothing else has it; null where it becomes none.</summary>
    public static string? Like(string name) => Ids.Suggest(name);

    private const int Longest = 70;
}
