using System.Numerics;
using System.Text.Json;

namespace Parley.Reports;

/// <summary>Small parts that all of the JSON is made of.</summary>
internal static class JsonParts
{
    // Dividing by it drops trailing zeros and nothing else: 12.500 is written 12.5.
    private const decimal One = 1.0000000000000000000000000000m;

    public static void WriteStrings(this Utf8JsonWriter json, string key, IEnumerable<string> items)
    {
        json.WriteStartArray(key);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    public static void WriteFigure(this Utf8JsonWriter json, string key, decimal number) => json.WriteNumber(key, number / One);

    public static void WriteFigures(this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, decimal>> figures)
    {
        json.WriteStartObject(key);
        foreach (var (id, number) in figures) json.WriteFigure(id, number);
        json.WriteEndObject();
    }

    /// <summary>A count as a number, or null past 2^53, where a reader of doubles would see another number.</summary>
    public static void WriteCount(this Utf8JsonWriter json, string key, BigInteger count)
    {
        if (Figures.IsExactAsDouble(count)) json.WriteNumber(key, (long)count);
        else json.WriteNull(key);
    }

    public static void WriteFigureOrNull(this Utf8JsonWriter json, string key, decimal? number)
    {
        if (number is { } n) json.WriteFigure(key, n);
        else json.WriteNull(key);
    }
}
