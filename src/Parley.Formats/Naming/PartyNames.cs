namespace Parley.Formats;

/// <summary>Names parties after their files: <c>travel_chox.xml</c> and <c>travel_fanny.xml</c> are chox and fanny.</summary>
internal static class PartyNames
{
    private static readonly char[] Joints = ['_', '-', ' ', '.', '/'];

    /// <summary>
    /// For each file the part of its name that tells it from the others: folder, extension, and what all begin and end with up to a
    /// joint are cut. Where that leaves nothing, or only digits, the name as it stands.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> files)
    {
        var stems = files.Select(file =>
        {
            var name = file[(file.LastIndexOf('/') + 1)..];
            return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        }).ToArray();
        if (stems.Length < 2) return stems;
        var start = Common(stems);
        var end = Common([.. stems.Select(stem => new string([.. stem[start..].Reverse()]))]);
        var cut = Array.ConvertAll(stems, stem => stem[start..^end].Trim(Joints));
        if (Array.TrueForAll(cut, IsTelling)) return Spoken(cut);
        cut = Array.ConvertAll(stems, stem => stem[start..].Trim(Joints));
        return Spoken(Array.TrueForAll(cut, IsTelling) ? cut : stems);
    }

    /// <summary>How many characters all begin with, up to and with the last joint among them.</summary>
    private static int Common(string[] stems)
    {
        var length = 0;
        while (stems.All(stem => stem.Length > length && stem[length] == stems[0][length])) length++;
        return stems[0].AsSpan(0, length).LastIndexOfAny(Joints) + 1;
    }

    private static bool IsTelling(string name) => name.Length > 0 && !name.All(char.IsAsciiDigit);

    private static string[] Spoken(string[] names) => Array.ConvertAll(names, name => name.Replace('_', ' ').Trim());
}
