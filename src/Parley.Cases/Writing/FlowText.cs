using System.Text;

namespace Parley.Cases;

/// <summary>Writes nodes on one line: <c>{ a: b }</c>, <c>[a, b]</c>.</summary>
internal static class FlowText
{
    /// <summary>The node on one line of at most this length; null where it does not fit, or should be spread.</summary>
    public static string? Of(Node node, int length)
    {
        var text = new StringBuilder();
        return Append(node, text, length) && text.Length <= length ? text.ToString() : null;
    }

    private static bool Append(Node node, StringBuilder text, int length)
    {
        if (text.Length > length) return false;
        switch (node)
        {
            case ScalarNode scalar:
                text.Append(scalar.IsPlain ? scalar.Text : Quoting.Text(scalar.Text, isInFlow: true));
                return true;
            case MappingNode { Entries.Count: 0 }:
                text.Append("{}");
                return true;
            case MappingNode mapping:
                if (mapping.IsSpread) return false;
                text.Append("{ ");
                if (!AppendEach(mapping.Entries, entry =>
                    {
                        text.Append(entry.Key.Text).Append(": ");
                        return Append(entry.Value, text, length);
                    }, text)) return false;
                text.Append(" }");
                return true;
            default:
                var list = (SequenceNode)node;
                if (list.IsSpread) return false;
                var pad = list.Items.Exists(item => item is not ScalarNode) ? " " : "";
                text.Append('[').Append(pad);
                if (!AppendEach(list.Items, item => Append(item, text, length), text)) return false;
                text.Append(pad).Append(']');
                return true;
        }
    }

    private static bool AppendEach<T>(IReadOnlyList<T> parts, Func<T, bool> append, StringBuilder text)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append(", ");
            if (!append(parts[i])) return false;
        }

        return true;
    }
}
