using System.Globalization;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>An offer of a side of which nothing is known yet: chosen issue by issue in a form, and written once all that arises is chosen.</summary>
internal static class NewOffer
{
    /// <summary>The field that says whose offer it is.</summary>
    public const string By = "new-by";

    /// <summary>Where its fields stand among those of offers: <see cref="OffersForm.Name(int,string)"/>.</summary>
    public const int At = -1;

    /// <summary>The edit that adds the offer that a form asks for.</summary>
    /// <param name="of">The case that the form was made of.</param>
    /// <param name="form">What was sent.</param>
    /// <returns>The edit, or a sentence that says what is missing or wrong.</returns>
    /// <remarks>Issues can hang on issues below them: as many rounds as there are issues settle every chain.</remarks>
    public static (IReadOnlyList<EditBody> Edits, string? Wrong) Read(Case of, IFormCollection form)
    {
        var by = form[By].ToString();
        if (!of.Parties.Contains(by)) return ([], "Say whose offer it is.");
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var issue in of.Issues)
        {
            var edits = new List<EditBody>();
            if (form[OffersForm.Name(At, issue.Id)] is [{ Length: > 0 } value] && !issue.Options.Contains(value)) return ([], $"“{OneLine.Of(value, 40)}” is nothing that {issue.Name} can be settled by.");
            if (OffersForm.Settling(null, issue, At, form, edits) is { } wrong) return ([], wrong);
            if (edits is [{ Value: { } chosen }]) written[issue.Id] = chosen;
        }
        var arising = Arising(of, id => written.ContainsKey(id) ? form[OffersForm.Name(At, id)].ToString() : null);
        var missing = arising.Where(i => !written.ContainsKey(i.Id)).ToList();
        if (missing.Count > 0)
            return ([], $"{missing.Count.ToString(CultureInfo.InvariantCulture)} of {Say.Count(arising.Count, "issue", "issues")} {(missing.Count == 1 ? "is" : "are")} still to choose: {Say.List([.. missing.Select(i => i.Name)])}.");
        if (of.Issues.FirstOrDefault(i => written.ContainsKey(i.Id) && !arising.Contains(i)) is { } idle) return ([], $"{idle.Name} does not arise by what else is chosen: leave it at “not said”.");
        return ([new EditBody("insert", "offers", $"{{ by: {by}, choose: {{ {string.Join(", ", of.Issues.Where(i => written.ContainsKey(i.Id)).Select(i => $"{i.Id}: {written[i.Id]}"))} }} }}", Index: of.Offers.Count)], null);
    }

    private static List<Issue> Arising(Case of, Func<string, string?> chosen)
    {
        List<Issue> arising = [.. of.Issues];
        for (var round = 0; round <= of.Issues.Count; round++)
        {
            var known = arising.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
            List<Issue> next = [.. of.Issues.Where(i => i.AppliesWhen?.Matches(id => known.Contains(id) ? chosen(id) : null) != false)];
            if (next.SequenceEqual(arising)) break;
            arising = next;
        }
        return arising;
    }
}
