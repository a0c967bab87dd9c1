using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Formats.Tests.Negmas;

/// <summary>Dictionaries, lists, texts and numbers as the text of a file, the way Python writes it; by none of the project's own writers.</summary>
internal static class Plain
{
    public static string Yaml(object node, int indent = 0)
    {
        var text = new StringBuilder();
        switch (node)
        {
            case List<(object Key, object Value)> map:
                foreach (var (key, value) in map) Entry(text, key, value, indent);
                break;
            case List<object> list:
                foreach (var item in list)
                {
                    text.Append(' ', indent).Append('-');
                    if (item is List<(object, object)> { Count: > 0 }) text.Append(' ').Append(Yaml(item, indent + 2).TrimStart(' '));
                    else if (item is List<object> { Count: > 0 }) text.Append('\n').Append(Yaml(item, indent + 2));
                    else text.Append(' ').Append(Scalar(item)).Append('\n');
                }
                break;
        }

        return text.ToString();
    }

    public static string Json(object node) => node switch
    {
        List<(object Key, object Value)> map => $"{{{string.Join(", ", map.Select(e => $"{JsonSerializer.Serialize(e.Key as string ?? Scalar(e.Key))}: {Json(e.Value)}"))}}}",
        List<object> list => $"[{string.Join(", ", list.Select(Json))}]",
        string word => JsonSerializer.Serialize(word),
        double.NegativeInfinity => "-Infinity",
        _ => Scalar(node),
    };

    private static void Entry(StringBuilder text, object key, object value, int indent)
    {
        if (key is List<object> outcome)
        {
            text.Append(' ', indent).Append("? ").Append(Yaml(outcome, indent + 2).TrimStart(' '));
            text.Append(' ', indent).Append(": ").Append(Scalar(value)).Append('\n');
            return;
        }

        text.Append(' ', indent).Append(Scalar(key)).Append(':');
        if (value is List<(object, object)> { Count: > 0 } or List<object> { Count: > 0 })
            text.Append('\n').Append(Yaml(value, indent + 2));
        else text.Append(' ').Append(Scalar(value)).Append('\n');
    }

    private static string Scalar(object scalar) => scalar switch
    {
        string word => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'",
        double.NegativeInfinity => "-.inf",
        double number => number.ToString("R", CultureInfo.InvariantCulture) is var written && written.Contains('E') && !written.Contains('.')
            ? written.Replace("E", ".0E", StringComparison.Ordinal) : written,
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        List<object> => "[]",
        List<(object, object)> => "{}",
        _ => throw new InvalidOperationException($"No scalar: {scalar.GetType().Name}."),
    };
}
