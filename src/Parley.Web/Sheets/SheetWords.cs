using System.Globalization;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>What the pages of score sheets and offers say of a case, in a few words.</summary>
internal static class SheetWords
{
    /// <summary>What kind of issue it is, and whose it is to give: <c>30 to 150 min, given by Russia and United States</c>.</summary>
    public static string Kind(Case of, Issue issue)
    {
        string[] words =
        [
            .. issue.Range is { } range ? new[] { $"{Say.Number(range.From)} to {Say.Number(range.To)}{(range.Unit is { } unit ? $" {unit}" : "")}" } : [],
            .. issue.IsDivided ? new[] { $"goes to {Or([.. issue.Divide.Select(d => of.Parties[d].Name)])}{(issue.Divisible ? ", or is shared" : "")}" } : [],
            .. issue.GivenBy.Count > 0 ? new[] { $"given by {Say.List([.. issue.GivenBy.Select(p => of.Parties[p].Name)])}" } : [],
            .. issue.AppliesWhen is { } when ? new[] { $"only when {PatternWords.Of(of, when)}" } : [],
        ];
        return string.Join("; ", words);
    }

    /// <summary>A number for an attribute.</summary>
    public static string Figure(double number) => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture);

    private static string Or(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
}
