using Parley.Cases;
using Parley.Reports;

namespace Parley.Web;

/// <summary>
/// The edits that settle one issue of the status quo. The status quo names every issue that arises and no other, so that one choice can
/// bring others with it: those take their first option, or go.
/// </summary>
internal static class StatusQuoChoice
{
    private const int MostTold = 8;

    /// <summary>The edits that make an option what holds now.</summary>
    public static EditBody[] Settle(Case of, Issue issue, string option)
    {
        var before = of.StatusQuo?.Chosen.ToDictionary(c => c.Id, c => c, StringComparer.Ordinal) ?? [];
        if (of.StatusQuo is not null && of.Issues.All(i => i.AppliesWhen is null || i == issue)) return [Set(issue, option)];
        before[issue.Id] = new(issue.Id, option);
        var after = Completed(of, before);
        return
        [
            .. after.Where(c => of.StatusQuo?.Chosen.Find(c.Id) is not { } now || !now.Equals(c)).Select(c => Set(of.Issues[c.Id], c.Option!)),
            .. before.Keys.Where(id => after.All(c => c.Id != id) && of.StatusQuo?.Chosen.Contains(id) == true).Select(id => new EditBody("remove", new CasePath("status-quo", id).ToString())),
        ];
    }

    /// <summary>What the same choice makes up of other issues, in words for a notice; null where it says nothing of any.</summary>
    public static string? Told(Case of, Issue issue, IReadOnlyList<EditBody> edits)
    {
        var words = new CaseWords(of);
        var others = of.Issues.Where(i => i != issue && edits.Any(e => e.Do == "set" && e.Path == new CasePath("status-quo", i.Id).ToString())).Select(i => $"{i.Name}: {words.Settled(new(i.Id, i.Options[0].Id))}").ToList();
        if (others.Count == 0) return null;
        var more = others.Count > MostTold ? $"; and {(others.Count - MostTold).ToString(System.Globalization.CultureInfo.InvariantCulture)} more" : "";
        return $"The status quo of the other issues was taken to be {string.Join("; ", others.Take(MostTold))}{more}. Change what is different.";
    }

    /// <summary>An option as it is written in a choice.</summary>
    public static string Written(Issue issue, string option) => issue.IsNumeric ? option : CaseText.Quote(option);

    private static EditBody Set(Issue issue, string option) => new("set", new CasePath("status-quo", issue.Id).ToString(), Written(issue, option));

    /// <summary>What is chosen, of the issues that arise by it; the first option where nothing is.</summary>
    /// <remarks>Issues that others hang on can stand below them: as many rounds as there are issues settle every chain.</remarks>
    public static List<Chosen> Completed(Case of, Dictionary<string, Chosen> chosen)
    {
        var known = new Dictionary<string, Chosen>(StringComparer.Ordinal);
        for (var round = 0; round <= of.Issues.Count; round++)
        {
            var next = of.Issues.Where(i => i.AppliesWhen?.Matches(id => known.GetValueOrDefault(id)?.Option) != false)
                .ToDictionary(i => i.Id, i => chosen.GetValueOrDefault(i.Id) ?? new(i.Id, i.Options[0].Id), StringComparer.Ordinal);
            if (next.Count == known.Count && next.All(pair => known.ContainsKey(pair.Key))) break;
            known = next;
        }
        return [.. of.Issues.Select(i => known.GetValueOrDefault(i.Id)).OfType<Chosen>()];
    }
}
