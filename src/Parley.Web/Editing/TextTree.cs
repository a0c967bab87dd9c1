using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Web;

/// <summary>
/// Reads a case's text into nodes with their spans, within the bounds that the reader of cases has (4 Mi characters, depth 64, 200,000 events), and without
/// anchors, aliases, tags and further documents. Linear in the text.
/// </summary>
internal sealed class TextTree
{
    private const int Longest = 4 * 1024 * 1024;
    private const int Depth = 64;
    private const int Events = 200_000;

    private readonly string _text;
    private readonly TextMarks _marks;
    private readonly Stack<(TextNode Node, TextNode? Key)> _open = new();
    private TextNode? _root;

    private TextTree(string text) => (_text, _marks) = (text, new TextMarks(text));

    /// <summary>The text's root; a plain empty scalar for a text without any; null where it cannot be read.</summary>
    public static TextNode? Read(string text)
    {
        if (text.Length > Longest || text.StartsWith('\uFEFF')) return null;
        try
        {
            var tree = new TextTree(text);
            return tree.ReadEvents() ? tree._root ?? new TextNode { Kind = TextKind.Scalar, IsPlain = true, Start = text.Length, End = text.Length } : null;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private bool ReadEvents()
    {
        var parser = new Parser(new Scanner(new StringReader(_text), skipComments: true));
        for (var events = 0; parser.MoveNext(); events++)
        {
            if (events > Events || !Take(parser.Current!)) return false;
        }

        return true;
    }

    private bool Take(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart when _root is not null:
            case AnchorAlias:
            case NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }:
                return false;
            case Scalar scalar:
                return Add(Of(scalar));
            case MappingStart or SequenceStart:
                if (_open.Count >= Depth || _open.TryPeek(out var top) && top is { Node.Kind: TextKind.Mapping, Key: null }) return false;
                _open.Push((Opened(current), null));
                return true;
            case MappingEnd or SequenceEnd:
                return Add(Closed(_open.Pop().Node, current));
            default:
                return true;
        }
    }

    private TextNode Opened(ParsingEvent current)
    {
        var start = (int)current.Start.Index;
        var isMapping = current is MappingStart;
        var isFlow = current is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };

        // A pair without braces has no place of its own: it starts with its key.
        var isPair = isMapping && isFlow && (current.Start.Index >= _text.Length || _text[start] != '{' || current.Start.Line == 0);
        return new TextNode { Kind = isMapping ? TextKind.Mapping : TextKind.Sequence, Start = isPair ? -1 : start, IsFlow = isFlow, IsPair = isPair };
    }

    private TextNode Closed(TextNode node, ParsingEvent end)
    {
        if (node is { IsFlow: true, IsPair: false }) node.End = (int)end.Start.Index + 1;
        else if (node.Kind == TextKind.Mapping) node.End = node.Entries.Count > 0 ? Math.Max(node.Entries[^1].Value.End, node.Entries[^1].Colon) : node.Start;
        else node.End = node.Items.Count > 0 ? node.Items[^1].End : node.Start;
        if (!node.IsPair) return node;
        var pair = new TextNode { Kind = TextKind.Mapping, Start = node.Entries[0].Key.Start, End = node.End, IsFlow = true, IsPair = true };
        pair.Entries.AddRange(node.Entries);
        return pair;
    }

    private TextNode Of(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // Ends after its last line's text; a block that keeps the empty lines after it (+) ends after those.
            var header = _text.AsSpan(start, Math.Max(0, _text.AsSpan(start).IndexOfAny('\n', '\r')));
            end = header.Contains('+') && !header.Contains('#') ? WithoutLastBreak(end) : start + _text.AsSpan(start, end - start).TrimEnd().Length;
        }

        return new TextNode { Kind = TextKind.Scalar, Start = start, End = end, Text = scalar.Value, IsPlain = scalar.Style is ScalarStyle.Plain };
    }

    private int WithoutLastBreak(int end)
    {
        if (end > 0 && _text[end - 1] == '\n') end--;
        return end > 0 && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private bool Add(TextNode node)
    {
        if (!_open.TryPop(out var parent))
        {
            _root = node;
            return true;
        }

        if (parent.Node.Kind == TextKind.Sequence)
        {
            if (!parent.Node.IsFlow) node.Dash = _marks.DashBefore(node.Start);
            parent.Node.Items.Add(node);
        }
        else if (parent.Key is null)
        {
            if (node is { IsPlain: true, Text: "<<" }) return false;
            parent.Key = node;
        }
        else
        {
            parent.Node.Entries.Add(EntryOf(parent.Key, node));
            parent.Key = null;
        }

        _open.Push(parent);
        return true;
    }

    private TextEntry EntryOf(TextNode key, TextNode value)
    {
        var colon = _marks.ColonFrom(key.End);
        if (colon > value.Start) colon = -1;
        var question = _marks.QuestionBefore(key.Start);
        var isExplicit = question >= 0 && _text.AsSpan(question + 1, key.Start - question - 1).IsWhiteSpace();
        return new TextEntry(key, value, colon < 0 ? -1 : colon + 1, isExplicit);
    }
}
