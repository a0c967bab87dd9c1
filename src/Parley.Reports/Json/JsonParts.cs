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

    /// <summary>An array of objects, a member of each written by the action.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>An object whose members are named by keys; the action writes a member of that name.</summary>
    public static void WriteMembers<T>(this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, T>> members, Action<string, T> write)
    {
        json.WriteStartObject(key);
        foreach (var (name, member) in members) write(name, member);
        json.WriteEndObject();
    }

    /// <summary>An object, or null where there is none.</summary>
    public static void WriteObjectOrNull<T>(this Utf8JsonWriter json, string key, T? item, Action<T> write)
        where T : class
    {
        if (item is null)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        write(item);
        json.WriteEndObject();
    }

    public static void WriteFigure(this Utf8JsonWriter json, string key, decimal number) => json.WriteNumber(key, number / One);

    public static void WriteFigures(this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, decimal>> figures) =>
        json.WriteMembers(key, figures, json.WriteFigure);

    /// <summary>A count as a number, or null past 2^53, where a reader of doubles would see another number.</summary>
    public static void WriteCount(this Utf8JsonWriter json, string key, BigInteger count)
    {
        if (Figures.IsExactAsDouble(count)) json.WriteNumber(key, (long)count);
        else json.WriteNull(key);
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } n) json.WriteNumber(key, n);
        else json.WriteNull(key);
    }

    public static void WriteTruth(this Utf8JsonWriter json, string key, bool? truth)
    {
        if (truth is { } known) json.WriteBoolean(key, known);
        else json.WriteNull(key);
    }

    public static void WriteFigureOrNull(this Utf8JsonWriter json, string key, decimal? number)
    {
        if (number is { } n) json.WriteFigure(key, n);
        else json.WriteNull(key);
    }
}
