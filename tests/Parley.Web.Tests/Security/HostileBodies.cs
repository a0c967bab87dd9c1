using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Web.Tests;

/// <summary>Bodies of the kind that a call takes, with one place of each replaced by what should not stand there.</summary>
internal static class HostileBodies
{
    // Written into the text as it stands: no writer of JSON writes half of a character.
    private const string Half = "HALF";

    private static readonly string[] Words = ["", "\0\u0001\t\n", "/\u0001", Half, "\u202e\u2028", "[", "{ a: [", "&x *x", "9e99999", "-", new('x', 20_000), new('.', 5_000), "a[99999999999]"];
    private static readonly string[] Numbers = ["0", "-1", "2147483647", "-2147483648", "2147483648", "1e308", "1e-400", "79228162514264337593543950335", "123456789012345678901234567890"];

    /// <summary>Bodies for a type of body.</summary>
    public static IEnumerable<string> Of(Type type)
    {
        var sound = Sample(type, "");
        yield return Text(sound);
        foreach (var body in (string[])["null", "{}", "[]", "\"x\"", "1", "{", "[null]", "{\"\":null}", Text(sound)[..^2], Text(sound) + "x"]) yield return body;
        foreach (var path in Paths(sound).ToList())
            foreach (var put in Replacements(At(sound, path)))
                yield return Text(With(sound, path, put));
    }

    private static JsonNode Sample(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return name switch { "do" => "set-text", "path" => "title", "vary" => "no-deal.first", "example" => "itex-cypress", "yaml" => NewCases.Empty, _ => "x" };
        if (type == typeof(int) || type == typeof(decimal)) return 1;
        if (type == typeof(bool)) return true;
        if (type == typeof(JsonElement)) return "x";
        if (type.IsGenericType && type.GetGenericArguments() is [var element]) return new JsonArray(Sample(element, name));
        if (type.IsGenericType && type.GetGenericArguments() is [_, var value]) return new JsonObject { [name == "choose" ? "one-cooperates" : "a"] = Sample(value, name) };
        var parts = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)!.GetParameters();
        return new JsonObject(parts.Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!)).Zip(parts, (key, p) => KeyValuePair.Create(key, (JsonNode?)Sample(p.ParameterType, key))));
    }

    private static IEnumerable<JsonNode?> Replacements(JsonNode? was)
    {
        yield return null;
        yield return new JsonObject();
        yield return new JsonArray();
        yield return new JsonArray(null, null);
        yield return new JsonArray(new JsonObject());
        yield return new JsonObject { ["a"] = null };
        yield return new JsonObject { [""] = "" };
        yield return new JsonObject { [Half] = "x" };
        yield return true;
        // Beside the words and numbers themselves, one of each where the other is expected.
        foreach (var words in was?.GetValueKind() == JsonValueKind.String ? Words : Words[..2]) yield return words;
        foreach (var number in was?.GetValueKind() == JsonValueKind.Number ? Numbers : Numbers[..2]) yield return JsonNode.Parse(number);
    }

    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode? node) => node switch
    {
        JsonObject many => many.SelectMany(m => Paths(m.Value).Select(rest => (IReadOnlyList<object>)[m.Key, .. rest]).Prepend([m.Key])),
        JsonArray many => many.SelectMany((m, i) => Paths(m).Select(rest => (IReadOnlyList<object>)[i, .. rest]).Prepend([i])),
        _ => [],
    };

    private static JsonNode? At(JsonNode node, IReadOnlyList<object> path) => path.Aggregate((JsonNode?)node, (at, step) => step is int i ? at![i] : at![(string)step]);

    private static JsonNode With(JsonNode sound, IReadOnlyList<object> path, JsonNode? put)
    {
        var copy = sound.DeepClone();
        var place = At(copy, [.. path.SkipLast(1)])!;
        if (path[^1] is int i) place[i] = put;
        else place[(string)path[^1]] = put;
        return copy;
    }

    private static string Text(JsonNode body) => body.ToJsonString().Replace($"\"{Half}\"", "\"\\ud800\"", StringComparison.Ordinal);
}
