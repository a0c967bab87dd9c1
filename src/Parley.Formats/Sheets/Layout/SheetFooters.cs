using Parley.Cases;

namespace Parley.Formats;

/// <summary>The rows that say something of the parties: what stands in the column of issues, and what that is in a case.</summary>
internal static class SheetFooters
{
    public const string PartyId = "party id";
    public const string Unread = "";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["no deal"] = "no-deal",
        ["no agreement"] = "no-deal",
        ["disagreement"] = "no-deal",
        ["disagreement value"] = "no-deal",
        ["impasse"] = "no-deal",
        ["walk away"] = "walk-away",
        ["walkaway"] = "walk-away",
        ["batna"] = "walk-away",
        ["reservation"] = "walk-away",
        ["reservation value"] = "walk-away",
        ["reservation points"] = "walk-away",
        ["minimum"] = "walk-away",
        [PartyId] = PartyId,
        ["total"] = Unread,
        ["totals"] = Unread,
        ["sum"] = Unread,
        ["maximum"] = Unread,
        ["max"] = Unread,
    };

    /// <summary>The case's word for a row; null where the row is none of these.</summary>
    public static string? Of(string label)
    {
        var plain = SheetHeads.Plain(label);
        if (Known.TryGetValue(plain, out var word)) return word;
        var key = plain.Replace(' ', '-');
        return IsFact(key) ? key : null;
    }

    /// <summary>Whether this is a key of a party's own entry, with an amount under it.</summary>
    public static bool IsFact(string key) => key != "name" && CaseKeys.Party.Keys.Contains(key);

    /// <summary>A row's label, as it is written.</summary>
    public static string Label(string key) => key switch
    {
        "no-deal" => "No deal",
        "walk-away" => "Walk-away",
        PartyId => "Party id",
        _ => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' '),
    };
}
