using Parley.Cases;

namespace Parley.Web;

/// <summary>A value as somebody wrote it, to be put into a text: with its own layout where the place allows that.</summary>
internal sealed class Fragment
{
    private readonly string _text;

    private Fragment(string text, TextNode node) => (_text, Node) = (text, node);

    /// <summary>What it says.</summary>
    public TextNode Node { get; }

    /// <summary>Whether it stands on lines of its own, below its key.</summary>
    public bool IsBlock => Node.Kind != TextKind.Scalar && !Node.IsFlow;

    /// <summary>Whether it takes one line.</summary>
    public bool IsOneLine => !IsBlock && !Written.Contains('\n');

    private string Written => _text[Node.Start..Node.End];

    /// <summary>Reads a value.</summary>
    /// <exception cref="EditException">It is no YAML of the kind that cases have.</exception>
    public static Fragment Read(string yaml)
    {
        var (text, node) = Parsed(yaml);
        return new Fragment(text, node ?? throw new EditException($"the value {Shown(yaml)} cannot be read as YAML{Why(text)}"));
    }

    /// <summary>Reads a value; null where it is no YAML of the kind that cases have.</summary>
    public static Fragment? TryRead(string yaml) => Parsed(yaml) is var (text, node) && node is not null ? new Fragment(text, node) : null;

    private static (string Text, TextNode? Node) Parsed(string yaml)
    {
        var text = Dedented(yaml.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd()) + "\n";
        var isDocument = text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith('%') || text.Contains("\n...", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);
        return (text, isDocument ? null : TextTree.Read(text));
    }

    /// <summary>A value made of nodes.</summary>
    public static Fragment Of(TextNode node)
    {
        var text = node.Kind == TextKind.Scalar ? ScalarText.Scalar(node, isInFlow: true) : ScalarText.Flow(node);
        return new Fragment(text, Spanned(node.Clone(), text.Length));
    }

    /// <summary>A mapping of one entry: on a line of its own, or in braces.</summary>
    public static Fragment Entry(string key, Fragment value, bool inBraces)
    {
        var name = ScalarText.IsSafe(key, inBraces) ? key : Quoting.InQuotes(key);
        var text = inBraces ? $"{{ {name}: {value.InFlow(isJson: false)} }}" : $"{name}:{value.AfterKey(0, "\n")}\n";
        if (TextTree.Read(text) is { Kind: TextKind.Mapping, Count: 1 } node) return new Fragment(text, node);
        var flow = new TextNode { Kind = TextKind.Mapping, IsFlow = true };
        flow.Entries.Add(new TextEntry(TextNode.Scalar(key, isPlain: ScalarText.IsSafe(key, isInFlow: true)), value.Node));
        return Of(flow);
    }

    /// <summary>The value after a key in this column: what follows the colon, its space or line break included.</summary>
    public string AfterKey(int column, string newLine)
    {
        if (Node.IsNothing) return "";
        if (IsBlock) return newLine + Indented(column + 2, first: true, newLine);
        return " " + AfterDash(IsBlockScalar ? column : column + 2, newLine);
    }

    /// <summary>The value from where it starts on a line, its further lines indented so far.</summary>
    public string AfterDash(int indent, string newLine) => IsBlock ? Indented(indent, first: false, newLine)
        : string.Join(newLine, Written.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : new string(' ', indent) + line));

    /// <summary>A text below its header, whose lines count their indentation from what they stand in.</summary>
    public bool IsBlockScalar => Node.Kind == TextKind.Scalar && Node.Start < _text.Length && _text[Node.Start] is '|' or '>' && !Node.IsPlain;

    /// <summary>The value on one line, inside brackets.</summary>
    public string InFlow(bool isJson)
    {
        if (isJson && Node.Kind == TextKind.Scalar) return Node.IsPlain && ScalarText.IsTyped(Node.Text) && Node.Text.Length > 0 && ScalarText.IsSafe(Node.Text, true) ? Node.Text : Quoting.InQuotes(Node.Text);
        if (!IsOneLine || Node.IsNothing) return Node.Kind == TextKind.Scalar ? ScalarText.Scalar(Node, isInFlow: true) : ScalarText.Flow(Node);
        return Node is { Kind: TextKind.Scalar, IsPlain: true } && !ScalarText.IsSafe(Node.Text, isInFlow: true) ? ScalarText.Scalar(Node, isInFlow: true) : Written;
    }

    /// <summary>The value on one line, after a key or dash.</summary>
    public string OneLine => IsOneLine ? Written : Node.Kind == TextKind.Scalar ? ScalarText.Scalar(Node, isInFlow: false) : ScalarText.Flow(Node);

    /// <summary>A value in a message.</summary>
    public static string Shown(string yaml)
    {
        var line = global::Parley.Web.OneLine.Of(yaml, 80);
        return line.Length < yaml.Trim().Length ? $"'{line}…'" : $"'{line}'";
    }

    private string Indented(int indent, bool first, string newLine) => string.Join(
        newLine,
        _text.TrimEnd().Split('\n').Select((line, i) => (i == 0 && !first) || line.Length == 0 ? line : new string(' ', indent) + line));

    private static string Dedented(string text)
    {
        var lines = text.Split('\n').SkipWhile(line => line.Trim(' ').Length == 0).ToList();
        if (lines.Count == 0) return "";
        var indent = lines[0].Length - lines[0].TrimStart(' ').Length;
        return indent == 0 || lines.Exists(line => line.Trim().Length > 0 && line.Length - line.TrimStart(' ').Length < indent)
            ? string.Join('\n', lines)
            : string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : ""));
    }

    private static string Why(string text) =>
        text.StartsWith("---", StringComparison.Ordinal) ? "; it is one value, not a document of its own" : "; put text with special characters in double quotes";

    private static TextNode Spanned(TextNode node, int length)
    {
        var spanned = new TextNode { Kind = node.Kind, Start = 0, End = length, IsFlow = node.Kind != TextKind.Scalar, Text = node.Text, IsPlain = node.IsPlain };
        spanned.Entries.AddRange(node.Entries);
        spanned.Items.AddRange(node.Items);
        return spanned;
    }
}
