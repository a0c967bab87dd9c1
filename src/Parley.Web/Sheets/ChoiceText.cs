using System.Globalization;
using Parley.Cases;

namespace Parley.Web;

/// <summary>Choices as they are written in a case, and what a new offer starts from.</summary>
internal static class ChoiceText
{
    /// <summary>The choice on one line, without what holds anyway.</summary>
    public static string Write(Case of, Choice choose)
    {
        var written = choose.Chosen.Where(c => of.StatusQuo?.Chosen.Find(c.Id) is not { } now || !now.Equals(c)).ToList();
        // Something has to stand there: what holds, said once more.
        if (written.Count == 0) written = [.. choose.Chosen.Take(1)];
        return $"{{ {string.Join(", ", written.Select(c => $"{c.Id}: {One(of, c)}"))} }}";
    }

    /// <summary>An offer by a party, on one line.</summary>
    public static string Offer(Case of, string by, Choice choose) => $"{{ by: {by}, choose: {Write(of, choose)} }}";

    /// <summary>What a new offer of a side starts from: its last one, else what holds now; null where neither was said, and nothing is to be made up.</summary>
    public static Choice? Start(Case of, string party) => of.Offers.LastOrDefault(o => o.By == party)?.Choose ?? of.StatusQuo;

    private static string One(Case of, Chosen chosen) => chosen.Option is { } option
        ? StatusQuoChoice.Written(of.Issues[chosen.Id], option)
        : $"{{ {string.Join(", ", chosen.Shares.Select(s => $"{s.Id}: {s.Part.ToString(CultureInfo.InvariantCulture)}"))} }}";
}
