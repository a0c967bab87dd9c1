using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>What a match came to for one party.</summary>
/// <param name="Party">Its id.</param>
/// <param name="Strategy">Who sat for it.</param>
/// <param name="Value">What it got, in points: of the package, or of no deal.</param>
/// <param name="Utility">The same as utility.</param>
/// <param name="Discounted">The same, discounted.</param>
internal sealed record SeatRow(string Party, string Strategy, decimal Value, double Utility, double Discounted)
{
    /// <summary>Writes it as a property of the object that is open.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Party);
        json.WriteString("strategy", Strategy);
        json.WriteNumber("value", Value);
        json.WriteNumber("utility", Utility);
        json.WriteNumber("discounted", Discounted);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SeatRow Of(JsonProperty seat) => new(
        seat.Name, seat.Value.GetProperty("strategy").GetString()!, seat.Value.GetProperty("value").GetDecimal(), seat.Value.GetProperty("utility").GetDouble(),
        seat.Value.GetProperty("discounted").GetDouble());
}
