using System.Text;

namespace Parley.Web;

/// <summary>Makes a case's id from its title.</summary>
internal static class CaseIds
{
    private const int Longest = 60;

    // Words that addresses of the workbench have in an id's place.
    private static readonly string[] Reserved = ["new", "import", "api"];

    /// <summary>The title in kebab-case: <c>Hamburg, July 2017</c> becomes <c>hamburg-july-2017</c>; <c>case</c> where nothing of it can be kept.</summary>
    public static string FromTitle(string title)
    {
        var id = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (id.Length >= Longest) break;
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune)) id.Append((char)Rune.ToLowerInvariant(rune).Value);
            else if (WithoutAccents(rune) is { } plain) id.Append(plain);
            else if (rune.Value is not ('\'' or '’') && id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        var kept = id.ToString().Trim('-');
        return kept.Length == 0 ? "case" : kept;
    }

    /// <summary>The id, or where that is taken the id with the first number from 2 that is not.</summary>
    public static string Free(string id, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(id) && !Reserved.Contains(id)) return id;
        var number = 2;
        while (taken.Contains($"{id}-{number}")) number++;
        return $"{id}-{number}";
    }

    /// <summary>The letters that Latin letters with accents are written with where there are none; the usual ones of European languages.</summary>
    private static string? WithoutAccents(Rune rune) => Rune.ToLowerInvariant(rune).Value switch
    {
        'à' or 'á' or 'â' or 'ã' or 'å' or 'ā' or 'ă' or 'ą' => "a",
        'ä' or 'æ' => "ae",
        'ç' or 'ć' or 'č' => "c",
        'ď' or 'đ' or 'ð' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ė' or 'ę' or 'ě' => "e",
        'ğ' => "g",
        'ì' or 'í' or 'î' or 'ï' or 'ī' or 'ı' => "i",
        'ł' => "l",
        'ñ' or 'ń' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ō' or 'ő' => "o",
        'ö' or 'ø' or 'œ' => "oe",
        'ř' => "r",
        'ś' or 'š' or 'ş' or 'ș' => "s",
        'ß' => "ss",
        'ť' or 'ț' or 'ţ' => "t",
        'þ' => "th",
        'ù' or 'ú' or 'û' or 'ū' or 'ů' or 'ű' => "u",
        'ü' => "ue",
        'ý' or 'ÿ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        _ => null,
    };
}
