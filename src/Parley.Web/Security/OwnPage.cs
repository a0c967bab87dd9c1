namespace Parley.Web;

/// <summary>Addresses that lead to a page of this workbench and nowhere else, whoever wrote them.</summary>
internal static class OwnPage
{
    /// <summary>Where every way back ends that leads nowhere else.</summary>
    public const string Library = "/";

    private const int Longest = 4_000;

    /// <summary>The address, fit for a header; the library where it is none of a page here.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= Longest && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
            : Library;

    /// <summary>The page that a request was made from, where that was one of the workbench's own.</summary>
    public static string Before(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) ? Of(from.PathAndQuery) : Library;
}
