using System.Globalization;
using System.Text.Json;
using Parley.Cases;

namespace Parley.Web;

/// <summary>The fields of the form of offers, and the edits that it asks for where it is sent without scripts.</summary>
public static class OffersForm
{
    /// <summary>What a list has chosen where the item is shared.</summary>
    public const string Shared = "*";

    /// <summary>The name of the field that settles an issue in an offer.</summary>
    public static string Name(int offer, string issue) => string.Create(CultureInfo.InvariantCulture, $"o{offer}.{issue}");

    /// <summary>The name of the field of a party's share.</summary>
    public static string Name(int offer, string issue, string party) => string.Create(CultureInfo.InvariantCulture, $"s{offer}.{issue}.{party}");

    /// <summary>The path of what an offer settles an issue by.</summary>
    public static string Path(int offer, string issue) => new CasePath("offers", offer, "choose", issue).ToString();

    /// <summary>What the field has chosen: an option's id, <see cref="Shared"/>, or nothing where the offer leaves the issue out.</summary>
    public static string Value(Chosen? chosen) => chosen is null ? "" : chosen.Option ?? Shared;

    /// <summary>A party's share in percent, as its field has it; empty where the item is not shared.</summary>
    public static string Percent(Chosen? chosen, string party) =>
        chosen is { Option: null } ? ((chosen.Shares.Find(party)?.Part ?? 0) * 100).ToString("0.##########", CultureInfo.InvariantCulture) : "";

    /// <summary>The edits that a form asks for: fields that differ from the case, then those of the button that was pressed.</summary>
    /// <param name="of">The case that the form was made of.</param>
    /// <param name="form">What was sent.</param>
    /// <returns>The edits, or a sentence that says what is wrong.</returns>
    internal static (IReadOnlyList<EditBody> Edits, string? Wrong) Read(Case of, IFormCollection form)
    {
        if (form.ContainsKey(NewOffer.By)) return NewOffer.Read(of, form);
        var edits = new List<EditBody>();
        for (var i = 0; i < of.Offers.Count; i++)
        {
            Heading(of.Offers[i], i, form, edits);
            foreach (var issue in of.Issues)
            {
                if (Settling(of.Offers[i].Choose.Chosen.Find(issue.Id), issue, i, form, edits) is { } wrong) return ([], wrong);
            }
        }
        try
        {
            if (form["edits"] is [{ Length: > 0 } button]) edits.AddRange(ApiJson.Read<IReadOnlyList<EditBody>>(button) ?? []);
        }
        catch (JsonException)
        {
            return ([], "The form cannot be read.");
        }
        return (edits, null);
    }

    private static void Heading(Offer offer, int at, IFormCollection form, List<EditBody> edits)
    {
        var index = at.ToString(CultureInfo.InvariantCulture);
        if (form[$"by-{index}"] is [{ Length: > 0 } by] && by != offer.By) edits.Add(new("set", new CasePath("offers", at, "by").ToString(), CaseText.Quote(by)));
        if (form[$"date-{index}"] is not [{ } date] || date == (offer.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")) return;
        var path = new CasePath("offers", at, "date").ToString();
        edits.Add(date.Length == 0 ? new("remove", path) : new("set", path, date));
    }

    /// <summary>Adds the edit that a form asks for of one issue in one offer. A sentence where it cannot; null else.</summary>
    internal static string? Settling(Chosen? chosen, Issue issue, int at, IFormCollection form, List<EditBody> edits)
    {
        var path = Path(Math.Max(0, at), issue.Id);
        if (issue.Divisible && issue.Divide.Any(party => form[Name(at, issue.Id, party)] is [{ } typed] && typed != Percent(chosen, party)))
        {
            var parts = issue.Divide.Select(party => (party, Part: Part(form[Name(at, issue.Id, party)].ToString()))).ToList();
            if (parts.Exists(p => p.Part is null) || parts.Sum(p => p.Part) != 100)
                return $"The shares of {issue.Name} in {(at == NewOffer.At ? "the new offer" : $"offer {(at + 1).ToString(CultureInfo.InvariantCulture)}")} have to make 100 %.";
            edits.Add(new("set", path, $"{{ {string.Join(", ", parts.Select(p => $"{CaseText.Quote(p.party)}: {(p.Part!.Value / 100).ToString(CultureInfo.InvariantCulture)}"))} }}"));
            return null;
        }
        if (form[Name(at, issue.Id)] is not [{ } value] || value == Value(chosen) || value == Shared) return null;
        edits.Add(value.Length == 0 ? new("remove", path) : new("set", path, StatusQuoChoice.Written(issue, value)));
        return null;
    }

    // An empty field is a share of nothing.
    private static decimal? Part(string percent) =>
        percent.Length == 0 ? 0 : decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and <= 100 ? part : null;
}
