using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Formats;

/// <summary>Writes nodes as YAML that Python's reader takes for what they are.</summary>
internal static partial class YamlWriter
{
    /// <summary>The node as a document.</summary>
    public static string Write(YamlMap root)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in root.Entries) Entry(text, key, value, 0);
        return text.ToString();
    }

    private static void Entry(StringBuilder text, YamlNode key, YamlNode value, int indent)
    {
        text.Append(' ', indent).Append(Flow(key)).Append(':');
        Value(text, value, indent);
    }

    private static void Value(StringBuilder text, YamlNode value, int indent)
    {
        switch (value)
        {
            case YamlMap { Entries.Count: > 0 } map:
                text.Append('\n');
                foreach (var (key, inner) in map.Entries) Entry(text, key, inner, indent + 2);
                break;
            case YamlList { Items.Count: > 0 } list when list.Items.Any(item => item is YamlMap):
                text.Append('\n');
                foreach (var item in list.Items) Item(text, item, indent);
                break;
            default:
                text.Append(' ').Append(Flow(value)).Append('\n');
                break;
        }
    }

    private static void Item(StringBuilder text, YamlNode item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        if (item is not YamlMap { Entries.Count: > 0 } map)
        {
            text.Append(Flow(item)).Append('\n');
            return;
        }

        for (var e = 0; e < map.Entries.Count; e++)
        {
            var (key, value) = map.Entries[e];
            if (e > 0) text.Append(' ', indent + 2);
            text.Append(Flow(key)).Append(':');
            Value(text, value, indent + 2);
        }
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlText text => text.IsPlain ? text.Text : Words(text.Text),
        YamlList list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Flow(entry.Key)}: {Flow(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    private static string Words(string text) => Safe().IsMatch(text) && !Special().IsMatch(text) ? text : JsonWriter.Quoted(text);

    /// <summary>Words that mean nothing else in YAML 1.1.</summary>
    [GeneratedRegex("^[A-Za-z_]([A-Za-z0-9_. -]*[A-Za-z0-9_.-])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Safe();

    [GeneratedRegex("^(y|n|yes|no|on|off|true|false|null|none|nan|inf|e)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
