using System.Globalization;
using Parley.Cases;

namespace Parley.Lenses;

/// <summary>The claims that one party may read: those that rest on nothing but its own entries and public ones.</summary>
/// <remarks>
/// A claim that also supports an entry of another party says something about that party, and one that supports nothing may be about
/// anyone; both are left out.
/// </remarks>
internal static class OwnClaims
{
    private static readonly string[] Public = ["title", "summary", "date", "issues", "status-quo", "agreement", "rules", "offers"];

    public static Catalog<Claim> Of(Case @case, string party, HashSet<string> quantities) =>
        @case.Claims.Where(c => c.Supports.Count > 0 && c.Supports.All(path => MayRead(path, @case, party, quantities))).ToCatalog();

    private static bool MayRead(string path, Case @case, string party, HashSet<string> quantities)
    {
        var (section, at, rest) = Split(path);
        if (Public.Contains(section)) return true;
        var (id, entry) = Head(rest);
        return section switch
        {
            "values" or "no-deal" or "walk-away" or "priorities" => id == party,
            "parties" => id == party || entry == "name",
            "quantities" => quantities.Contains(id),
            "audiences" => @case.Audiences.Find(id)?.Party == party,
            "levers" => @case.Levers.Find(id) is { } lever && MayRead(lever, entry, @case, party),
            "interactions" => at is { } i && @case.Interactions[i].Party == party,
            "alone" => at is { } i && @case.Alone[i].Party == party,
            _ => false,
        };
    }

    // Of a lever, its owner knows all but what it costs the other side; the one that it is aimed at, what it costs itself.
    private static bool MayRead(Lever lever, string entry, Case @case, string party)
    {
        var (key, whom) = Head(entry);
        if (key == "costs") return whom == party || @case.Audiences.Find(whom)?.Party == party;
        return lever.By == party && key.Length > 0;
    }

    /// <summary><c>alone[1].costs</c> as its section, its number in the list, and the rest.</summary>
    private static (string Section, int? At, string Inner) Split(string path)
    {
        var (head, rest) = Head(path);
        var open = head.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? (head, null, rest) : (head[..open], int.Parse(head.AsSpan(open + 1, head.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture), rest);
    }

    private static (string Head, string Inner) Head(string path) =>
        path.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (path[..dot], path[(dot + 1)..]) : (path, "");
}
