using System.Globalization;
using System.Text;

namespace Parley.Formats;

/// <summary>
/// Makes ids of names, each another: small letters, digits and single hyphens, as a case wants them. <c>0.6</c> becomes
/// <c>0-6</c>, <c>Crème brûlée</c> <c>creme-brulee</c>, <c>-5</c> <c>minus-5</c>; a name of which nothing can be kept is numbered.
/// </summary>
/// <param name="word">What the ids are of, for names of which nothing can be kept: <c>option</c>.</param>
/// <param name="reserved">Words that mean something else where these ids stand.</param>
internal sealed class Ids(string word, params string[] reserved)
{
    private const int Longest = 60;

    // Latin letters with marks, since text is not taken apart where the program runs without the system's tables.
    private static readonly Dictionary<char, string> Plain = PlainLetters(
        "aàáâãäåāăą cçćĉċč dďđð eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņňŋ oòóôõöøōŏő rŕŗř sśŝşšș tţťŧț uùúûüũūŭůűų wŵ yýÿŷ zźżž",
        ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"));

    private readonly HashSet<string> _taken = [.. reserved];
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Ids for parties.</summary>
    public static Ids OfParties() => new("party");

    /// <summary>Ids for issues, which patterns must not take for their own words.</summary>
    public static Ids OfIssues() => new("issue", "not", "any", "all");

    /// <summary>Ids for options, which score sheets must not take for their own words.</summary>
    public static Ids OfOptions() => new("option", "weight");

    /// <summary>An id for a name, which no earlier name has. The same names in the same order give the same ids.</summary>
    public string Of(string name)
    {
        var id = Form(name);
        if (id.Length > 0 && _taken.Add(id)) return id;
        var stem = id.Length > 0 ? id : word;
        var number = _next.GetValueOrDefault(stem, id.Length > 0 ? 2 : 1);
        while (!_taken.Add($"{stem}-{number}")) number++;
        _next[stem] = number + 1;
        return $"{stem}-{number}";
    }

    /// <summary>The name in the form of an id; empty where nothing of it can be kept.</summary>
    public static string Form(string name)
    {
        var id = new StringBuilder();
        var before = ' ';
        var separate = false;
        for (var at = 0; at < name.Length && id.Length < Longest; at++)
        {
            var next = at + 1 < name.Length ? name[at + 1] : ' ';
            if (name[at] is '-' or '−' && char.IsAsciiDigit(next) && !char.IsLetterOrDigit(before)) Add("minus", split: true);
            else if (Of(name[at]) is { Length: > 0 } plain) Add(plain, char.IsUpper(name[at]) && char.IsLower(before));
            separate |= !char.IsLetterOrDigit(name[at]) && CharUnicodeInfo.GetUnicodeCategory(name[at]) != UnicodeCategory.NonSpacingMark
                && name[at] is not ('\'' or '’');
            before = name[at];
        }

        return id.ToString();

        void Add(string plain, bool split)
        {
            if (id.Length > 0 && (separate || split)) id.Append('-');
            id.Append(plain);
            separate = false;
        }
    }

    private static string Of(char character)
    {
        if (char.IsAsciiLetterOrDigit(character)) return char.ToLowerInvariant(character).ToString();
        return Plain.GetValueOrDefault(char.ToLowerInvariant(character), "");
    }

    private static Dictionary<char, string> PlainLetters(string groups, params (string Letter, string Plain)[] pairs)
    {
        var plain = pairs.ToDictionary(pair => pair.Letter[0], pair => pair.Plain);
        foreach (var group in groups.Split(' '))
            foreach (var letter in group.AsSpan(1)) plain.Add(letter, group[..1]);
        return plain;
    }
}
