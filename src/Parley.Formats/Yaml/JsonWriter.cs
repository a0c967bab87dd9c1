using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Formats;

/// <summary>Writes nodes as JSON.</summary>
internal static class JsonWriter
{
    /// <summary>The node as a document.</summary>
    public static string Write(YamlMap root)
    {
        var text = new StringBuilder();
        Node(text, root, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>A text in double quotes, as both JSON and YAML read it.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static void Node(StringBuilder text, YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlMap map:
                var entries = map.Entries.Select(entry => (Action)(() =>
                {
                    text.Append(Quoted(((YamlText)entry.Key).Text)).Append(": ");
                    Node(text, entry.Value, indent + 2);
                }));
                Between(text, '{', '}', entries, indent, isSpread: true);
                break;
            case YamlList list:
                var items = list.Items.Select(item => (Action)(() => Node(text, item, indent + 2)));
                Between(text, '[', ']', items, indent, list.Items.Any(item => item is YamlMap));
                break;
            case YamlText word:
                text.Append(word.IsPlain ? word.Text : Quoted(word.Text));
                break;
        }
    }

    private static void Between(StringBuilder text, char open, char close, IEnumerable<Action> parts, int indent, bool isSpread)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst) text.Append(isSpread ? "," : ", ");
            if (isSpread) text.Append('\n').Append(' ', indent + 2);
            part();
            isFirst = false;
        }

        if (isSpread && !isFirst) text.Append('\n').Append(' ', indent);
        text.Append(close);
    }
}
