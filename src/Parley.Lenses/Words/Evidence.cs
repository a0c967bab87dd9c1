using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Which claims an answer rests on.</summary>
internal static class Evidence
{
    /// <summary>
    /// Ids of the claims that support one of the entries, or a part of it, or something it is part of; in the case's order.
    /// </summary>
    public static IReadOnlyList<string> For(Case @case, IReadOnlyCollection<string> entries) =>
        [
            .. @case.Claims.Where(claim => claim.Supports.Any(path => entries.Any(entry => Touches(path, entry))))
                .Select(claim => claim.Id),
        ];

    private static bool Touches(string path, string entry) => IsPartOf(path, entry) || IsPartOf(entry, path);

    private static bool IsPartOf(string part, string whole) =>
        part.StartsWith(whole, StringComparison.Ordinal) && (part.Length == whole.Length || part[whole.Length] is '.' or '[');
}
