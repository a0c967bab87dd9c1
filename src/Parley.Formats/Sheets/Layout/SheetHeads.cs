using Parley.Cases;

namespace Parley.Formats;

/// <summary>The words that head columns, and the rows that head tables.</summary>
internal static class SheetHeads
{
    /// <summary>What stands before a party's name in a heading that would otherwise be taken for something else.</summary>
    public const string PartyMark = "Party: ";

    private const int LongestWord = 30;

    private static readonly Dictionary<string, SheetHead> Known = Words(
        (SheetHead.Issue, "issue|issues|issue name|item|items|topic|topics|attribute"),
        (SheetHead.Option, "option|options|option name|outcome|alternative|choice|level|resolution"),
        (SheetHead.Value, "value|values"),
        (SheetHead.Points, "points|point|score|scores|utility|payoff|payoffs"),
        (SheetHead.Rating, "rating|ratings|evaluation"),
        (SheetHead.Weight, "weight|weights|importance"),
        (SheetHead.Party, "party|player|agent|side"),
        (SheetHead.GivenBy, "given by"),
        (SheetHead.OptionGivenBy, "option given by"),
        (SheetHead.StatusQuo, "status quo|current situation"),
        (SheetHead.AppliesWhen, "applies when|arises when"),
        (SheetHead.Irreversible, "irreversible"),
        (SheetHead.IssueId, "issue id"),
        (SheetHead.OptionId, "option id"),
        (SheetHead.Remark, "note|notes|comment|comments|remark|remarks|reason|reasons|rationale|description|explanation|total|sum"),
        (SheetHead.Quantity, "quantity"),
        (SheetHead.QuantityId, "name in formulas|quantity id"),
        (SheetHead.Unit, "unit|units"),
        (SheetHead.Section, "section"),
        (SheetHead.Id, "id"),
        (SheetHead.Entry, "entry"));

    /// <summary>What a heading says.</summary>
    public static SheetHead Of(string text) => Known.GetValueOrDefault(Plain(text));

    /// <summary>A word as headings and labels are compared: small letters, single spaces, no hyphens, no colon at the end.</summary>
    public static string Plain(string text) =>
        Shown.OneLine(text.Replace('-', ' ').Replace('_', ' ').Replace('\u00A0', ' ')).TrimEnd(':', '*', ' ').ToLowerInvariant();

    /// <summary>What kind of table a row heads: of scores, which has a column for issues and one for options; of quantities; of the rest
    /// of a case. None where it heads nothing.</summary>
    public static SheetHead Table(SheetRow row)
    {
        var heads = Of(row);
        if (heads.Contains(SheetHead.Issue) && (heads.Contains(SheetHead.Option) || heads.Contains(SheetHead.Value))) return SheetHead.Issue;
        if (heads.Contains(SheetHead.Quantity) && heads.Contains(SheetHead.Value)) return SheetHead.Quantity;
        return heads.Contains(SheetHead.Section) && heads.Contains(SheetHead.Entry) ? SheetHead.Section : SheetHead.None;
    }

    /// <summary>Whether a row heads a table of scores.</summary>
    public static bool IsScores(SheetRow row) => Table(row) == SheetHead.Issue;

    /// <summary>Whether a row heads a table of all parties' scores: two columns of parties, or one that names the party of each row.</summary>
    public static bool IsForAll(SheetRow row) =>
        IsScores(row) && (Of(row).Contains(SheetHead.Party) || row.Cells.Count(cell => !cell.IsBlank && Of(cell.Text) == SheetHead.None) > 1);

    private static HashSet<SheetHead> Of(SheetRow row) =>
        [.. row.Cells.Where(cell => cell.Text.Length is > 0 and <= LongestWord && char.IsLetter(cell.Text[0])).Select(cell => Of(cell.Text))];

    private static Dictionary<string, SheetHead> Words(params (SheetHead Head, string Words)[] heads) =>
        heads.SelectMany(head => head.Words.Split('|').Select(word => (word, head.Head))).ToDictionary(StringComparer.Ordinal);
}
