using System.Text;
using System.Text.Json;

namespace Parley.Formats;

/// <summary>Builds the tree of a JSON file from its tokens.</summary>
internal sealed class JsonTree(string file, byte[] bytes, Notes notes)
{
    private readonly Stack<(JsonNode Node, string? Name)> _open = new();
    private int _nodes;
    private int _line = 1;
    private int _lineAt;

    /// <summary>The value, once it has begun.</summary>
    public JsonNode? Root { get; private set; }

    public void Add(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var line = LineAt(reader.TokenStartIndex);
                if (_open.Count >= FormatLimits.Depth)
                    throw new ForeignFileException(file, line, $"objects and lists lie more than {FormatLimits.Depth} levels deep here");
                var node = new JsonNode(reader.TokenType == JsonTokenType.StartObject ? JsonKind.Object : JsonKind.List, line);
                Place(node);
                _open.Push((node, null));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                break;
            case JsonTokenType.PropertyName:
                _open.Push((_open.Pop().Node, reader.GetString() ?? ""));
                break;
            default:
                Place(Value(ref reader));
                break;
        }
    }

    private JsonNode Value(ref Utf8JsonReader reader)
    {
        var line = LineAt(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.String => new(JsonKind.Text, line, reader.GetString() ?? ""),
            JsonTokenType.Number => new(JsonKind.Number, line, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new(JsonKind.Flag, line, "true"),
            JsonTokenType.False => new(JsonKind.Flag, line, "false"),
            _ => new(JsonKind.Nothing, line),
        };
    }

    private void Place(JsonNode node)
    {
        if (++_nodes > FormatLimits.Nodes) throw new ForeignFileException(file, node.Line, $"there are more than {FormatLimits.Nodes:N0} values");
        if (!_open.TryPeek(out var parent)) Root = node;
        else if (parent.Node.Kind == JsonKind.List) parent.Node.Items.Add(node);
        else if (!parent.Node.Add(parent.Name ?? "", node))
            notes.Repaired(file, node.Line, $"{Names.Quoted(parent.Name ?? "")} is given twice in one object; the last one counts.");
    }

    private int LineAt(long at)
    {
        _line += bytes.AsSpan(_lineAt, (int)at - _lineAt).Count((byte)'\n');
        _lineAt = (int)at;
        return _line;
    }
}
