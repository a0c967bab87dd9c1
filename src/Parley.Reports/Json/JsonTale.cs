using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>One run of talks as JSON: every offer, and how it ended.</summary>
internal static class JsonTale
{
    public static void WriteTale(this Utf8JsonWriter json, TalksTale tale, Case of)
    {
        json.WriteStartObject("tale");
        json.WriteConditions(tale.Conditions);
        json.WriteMembers("styles", tale.Styles, (id, style) =>
        {
            json.WriteStartObject(id);
            json.WriteString("name", style.Style);
            json.WriteString("strategy", style.Strategy);
            json.WriteEndObject();
        });
        json.WriteString("first", tale.First);
        json.WriteString("end", tale.End);
        json.WriteString("by", tale.By);
        json.WriteNumber("round", tale.Round);
        json.WriteObjectOrNull("agreed", tale.Agreed, agreed =>
        {
            json.WritePackage(agreed, of);
            json.WriteNumbers("discounted", tale.Discounted);
        });
        json.WriteObjects("offers", tale.Offers, offer => json.WriteOffer(offer, of));
        json.WriteEndObject();
    }

    private static void WriteOffer(this Utf8JsonWriter json, TaleOffer offer, Case of)
    {
        json.WriteNumber("round", offer.Round);
        json.WriteNumber("time", offer.Time);
        json.WriteString("by", offer.By);
        json.WritePackage(offer.Package, of);
        json.WriteNumbers("shares", offer.Shares);
        json.WriteBoolean("moved", offer.Moved);
        json.WriteStartObject("answers");
        foreach (var (party, answer) in offer.Answers) json.WriteString(party, answer);
        json.WriteEndObject();
    }
}
