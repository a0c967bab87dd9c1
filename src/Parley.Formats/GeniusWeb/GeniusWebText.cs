using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>The text of a domain, and of a profile with the domain in it.</summary>
internal sealed class GeniusWebText(Case @case, IReadOnlyList<string> issues)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Domain() => Text(json => Domain(json));

    public string Profile(Party party, GeniusWebSheet sheet, int[]? reservation) => Text(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("LinearAdditiveUtilitySpace");
        json.WriteStartObject("issueUtilities");
        for (var at = 0; at < issues.Count; at++) Utilities(json, issues[at], sheet.Scores[at]);
        json.WriteEndObject();
        json.WriteStartObject("issueWeights");
        for (var at = 0; at < issues.Count; at++) json.WriteNumber(issues[at], Short(sheet.Scores[at].Weight));
        json.WriteEndObject();
        json.WritePropertyName("domain");
        Domain(json);
        json.WriteString("name", party.Name);
        if (reservation is not null) Reservation(json, reservation);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private void Domain(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", @case.Title);
        json.WriteStartObject("issuesValues");
        for (var at = 0; at < issues.Count; at++)
        {
            json.WriteStartObject(issues[at]);
            if (@case.Issues[at].Range is { } range)
            {
                json.WriteStartArray("range");
                foreach (var number in (decimal[])[range.From, range.To, range.Step]) json.WriteNumberValue(Short(number));
                json.WriteEndArray();
            }
            else
            {
                json.WriteStartArray("values");
                foreach (var name in ValueNames.Of(@case.Issues[at])) json.WriteStringValue(name);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Utilities(Utf8JsonWriter json, string name, WrittenScore score)
    {
        json.WriteStartObject(name);
        if (score.Issue.Range is { } range && GeniusLine.IsStraight(score.Ratings))
        {
            json.WriteStartObject("NumberValueSetUtilities");
            json.WriteNumber("lowValue", Short(range.From));
            json.WriteNumber("lowUtility", Short(score.Ratings[0]));
            json.WriteNumber("highValue", Short(range.To));
            json.WriteNumber("highUtility", Short(score.Ratings[^1]));
        }
        else
        {
            json.WriteStartObject("DiscreteValueSetUtilities");
            json.WriteStartObject("valueUtilities");
            var names = score.Issue.IsNumeric ? [.. score.Issue.Options.Select(o => o.Id)] : ValueNames.Of(score.Issue);
            for (var at = 0; at < names.Count; at++) json.WriteNumber(names[at], Short(score.Ratings[at]));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Reservation(Utf8JsonWriter json, int[] package)
    {
        json.WriteStartObject("reservationBid");
        json.WriteStartObject("issuevalues");
        for (var at = 0; at < package.Length; at++)
        {
            if (@case.Issues[at].Options[package[at]].Number is { } number) json.WriteNumber(issues[at], Short(number));
            else json.WriteString(issues[at], ValueNames.Of(@case.Issues[at])[package[at]]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static decimal Short(decimal number) => number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
