using System.Text;

namespace Parley.Cases;

/// <summary>Writes nodes as YAML: on one line in brackets where that fits and is short, else one entry a line.</summary>
internal sealed class YamlText
{
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    /// <summary>The document, with an empty line about every section that takes several lines.</summary>
    public static string Of(MappingNode root)
    {
        var writer = new YamlText();
        var wasSpread = false;
        foreach (var (key, value) in root.Entries)
        {
            var start = writer._text.Length;
            writer.Write(key.Text + ":", value, indent: 0);
            var isSpread = value is not ScalarNode && writer._text.ToString(start, writer._text.Length - start).AsSpan().Count('\n') > 1;
            if (isSpread || wasSpread) writer._text.Insert(start, '\n');
            wasSpread = isSpread;
        }

        return writer._text.ToString();
    }

    /// <summary>Writes what leads to a node (<c>key:</c> or <c>-</c>) and the node, from the current column on.</summary>
    private void Write(string lead, Node node, int indent)
    {
        _text.Append(lead);
        if (node is ScalarNode scalar)
        {
            WriteScalar(scalar, indent, indent + lead.Length + 1);
        }
        else if (FlowText.Of(node, Width - indent - lead.Length - 1) is { } flow)
        {
            _text.Append(' ').Append(flow).Append('\n');
        }
        else if (lead == "-" && node is MappingNode item)
        {
            // The first key stands beside the dash, the others below it.
            _text.Append(' ');
            WriteEntries(item, indent + 2, isFirstInline: true);
        }
        else
        {
            _text.Append('\n');
            if (node is MappingNode mapping) WriteEntries(mapping, indent + 2, isFirstInline: false);
            else WriteItems((SequenceNode)node, indent + 2);
        }
    }

    private void WriteEntries(MappingNode mapping, int indent, bool isFirstInline)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            if (!isFirstInline) _text.Append(' ', indent);
            isFirstInline = false;
            Write(key.Text + ":", value, indent);
        }
    }

    private void WriteItems(SequenceNode list, int indent)
    {
        foreach (var item in list.Items)
        {
            _text.Append(' ', indent);
            Write("-", item, indent);
        }
    }

    private void WriteScalar(ScalarNode scalar, int indent, int column)
    {
        if (!scalar.IsPlain && BlockText.Lines(scalar.Text, column, Width, indent + 2) is { } block)
        {
            _text.Append(' ').Append(block.Header).Append('\n');
            foreach (var line in block.Lines)
            {
                if (line.Length > 0) _text.Append(' ', indent + 2).Append(line);
                _text.Append('\n');
            }
        }
        else
        {
            _text.Append(' ').Append(scalar.IsPlain ? scalar.Text : Quoting.Text(scalar.Text, isInFlow: false)).Append('\n');
        }
    }
}
