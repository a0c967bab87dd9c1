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
        json.WriteStartObject("styles");
        foreach (var (id, (style, strategy)) in tale.Styles)
        {
            json.WriteStartObject(id);
            json.WriteString("name", style);
            json.WriteString("strategy", strategy);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteString("first", tale.First);
        json.WriteString("end", tale.End);
        json.WriteString("by", tale.By);
        json.WriteNumber("round", tale.Round);
        json.WritePropertyName("agreed");
        if (tale.Agreed is { } agreed)
        {
            json.WriteStartObject();
            json.WritePackage(agreed, of);
            json.WriteNumbers("discounted", tale.Discounted);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
        json.WriteStartArray("offers");
        foreach (var offer in tale.Offers) json.WriteOffer(offer, of);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOffer(this Utf8JsonWriter json, TaleOffer offer, Case of)
    {
        json.WriteStartObject();
        json.WriteNumber("round", offer.Round);
        json.WriteNumber("time", offer.Time);
        json.WriteString("by", offer.By);
        json.WritePackage(offer.Package, of);
        json.WriteNumbers("shares", offer.Shares);
        json.WriteBoolean("moved", offer.Moved);
        json.WriteStartObject("answers");
        foreach (var (party, answer) in offer.Answers) json.WriteString(party, answer);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
