namespace Parley.Formats;

/// <summary>Numbers of a NegMAS file, as Python reads them.</summary>
internal static class NegmasNumber
{
    /// <summary>A finite number that a case can hold; null when the text is none.</summary>
    public static decimal? Read(string text)
    {
        if (text.Length == 0 || !text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E' or '_')) return null;
        if (!char.IsAsciiDigit(text[^1]) && text[^1] != '.') return null;
        return ForeignNumber.Read(text.Replace("_", "", StringComparison.Ordinal)) is { } number ? ForeignNumber.Rounded(number) : null;
    }

    /// <summary>−1 for minus infinity, 1 for plus infinity, 0 for no number at all; null for anything else.</summary>
    public static int? NotFinite(string text) => text.ToLowerInvariant() switch
    {
        ".inf" or "+.inf" or "inf" or "infinity" => 1,
        "-.inf" or "-inf" or "-infinity" => -1,
        ".nan" or "nan" => 0,
        _ => null,
    };
}
