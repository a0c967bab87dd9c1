using System.Text.Json.Nodes;
using Parley.Cases;
using Parley.Reports;

namespace Parley.Web;

/// <summary>What the entries of a case rest on, for pages with many of them: asking for an entry costs no more than its path and its claims.</summary>
public sealed class SheetClaims
{
    private readonly Case _case;
    private readonly Dictionary<string, List<int>> _at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _within = new(StringComparer.Ordinal);

    /// <summary>The claims of a case. Linear in what they support.</summary>
    public SheetClaims(Case of)
    {
        _case = of;
        for (var i = 0; i < of.Claims.Count; i++)
        {
            foreach (var support in of.Claims[i].Supports)
            {
                Keep(_at, support, i);
                foreach (var whole in Wholes(support)) Keep(_within, whole, i);
            }
        }
    }

    /// <summary>Ids of the claims that an entry rests on: as <see cref="ClaimLinks.Under"/> finds them, in the case's order, with spaces between; null for none.</summary>
    public string? For(CasePath path)
    {
        var plain = path.ToPlain();
        var found = new SortedSet<int>(_within.GetValueOrDefault(plain) ?? []);
        foreach (var whole in Wholes(plain)) found.UnionWith(_at.GetValueOrDefault(whole) ?? []);
        return found.Count == 0 ? null : string.Join(' ', found.Select(i => _case.Claims[i].Id));
    }

    /// <summary>The claims that support this very entry or a part of it, not only something that it is part of; in the case's order.</summary>
    public IReadOnlyList<Claim> Own(CasePath path) => [.. (_within.GetValueOrDefault(path.ToPlain()) ?? []).Select(i => _case.Claims[i])];

    /// <summary>The claims that support this very entry, and no less than all of it; in the case's order.</summary>
    public IReadOnlyList<Claim> At(params CasePath[] paths) => [.. paths.SelectMany(path => _at.GetValueOrDefault(path.ToPlain()) ?? []).Distinct().Order().Select(i => _case.Claims[i])];

    /// <summary>Where a claim stands in its source: <c>¶4</c>.</summary>
    public static string Place(Claim claim) => ClaimPlace.Of(claim.From)?.Paragraphs is { Length: > 0 } place ? place : "¶";

    /// <summary>Whether a claim supports this very entry, not only something that it is part of.</summary>
    public bool IsOwn(CasePath path) => _within.ContainsKey(path.ToPlain());

    /// <summary>The claims for the page's script: by id, where it stands in its source, and what it says.</summary>
    public static string Json(Case of) => new JsonObject(of.Claims.Select(claim => KeyValuePair.Create<string, JsonNode?>(
        claim.Id, new JsonArray(Place(claim), PlainText.Of(claim.Says))))).ToJsonString();

    private static void Keep(Dictionary<string, List<int>> claims, string path, int claim)
    {
        if (!claims.TryGetValue(path, out var known)) claims[path] = known = [];
        if (known.Count == 0 || known[^1] != claim) known.Add(claim);
    }

    // The entry itself and all that it is part of.
    private static IEnumerable<string> Wholes(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1)) yield return path[..end];
    }
}
