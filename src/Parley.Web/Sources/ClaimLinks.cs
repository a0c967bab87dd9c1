using Parley.Cases;

namespace Parley.Web;

/// <summary>The way from an entry of the case, or a finding, back to the passages that it rests on.</summary>
public static class ClaimLinks
{
    /// <summary>The address of a claim on the page of sources, where its passage is shown and lit up.</summary>
    public static string Address(string caseId, string claimId) =>
        $"/cases/{Uri.EscapeDataString(caseId)}/source?claim={Uri.EscapeDataString(claimId)}#claim-{Uri.EscapeDataString(claimId)}";

    /// <summary>
    /// The claims that an entry rests on: those that support the entry itself, something that it is part of, or a part of it; in the
    /// case's order.
    /// </summary>
    /// <param name="of">The case.</param>
    /// <param name="path">The entry: <c>values.russia.sanctions.lift</c>.</param>
    public static IReadOnlyList<Claim> Under(Case of, string path) => [.. of.Claims.Where(claim => claim.Supports.Any(support => IsPartOf(path, support) || IsPartOf(support, path)))];

    private static bool IsPartOf(string part, string whole) =>
        part.StartsWith(whole, StringComparison.Ordinal) && (part.Length == whole.Length || part[whole.Length] is '.' or '[');
}
