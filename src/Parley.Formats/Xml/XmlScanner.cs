using System.Text;

namespace Parley.Formats;

/// <summary>One pass over the text of an XML file.</summary>
internal sealed class XmlScanner(string text, string file, Notes notes)
{
    private readonly Stack<(XmlElement Element, StringBuilder Text)> _open = new();
    private int _at;
    private int _elements;
    private int _line = 1;
    private int _lineAt;

    public XmlElement Read()
    {
        while (true)
        {
            var next = text.IndexOf('<', _at);
            if (next < 0) throw Unfinished();
            Words(text.AsSpan(_at, next - _at));
            _at = next;
            if (Tag() is { } root) return root;
        }
    }

    /// <summary>What starts at a less-than sign; the outermost element when it ends here.</summary>
    private XmlElement? Tag()
    {
        var rest = text.AsSpan(_at);
        if (rest.StartsWith("<!--")) Skip("-->", "a comment");
        else if (rest.StartsWith("<![CDATA[")) Literal();
        else if (rest.StartsWith("<!")) throw Error("a document type definition (<!DOCTYPE …>) is refused: it could expand without end or fetch other files");
        else if (rest.StartsWith("<?")) Instruction();
        else if (rest.StartsWith("</")) return Close();
        else if (rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '_')) return Open();
        else
        {
            Repair("A less-than sign that starts no tag is taken as text.");
            Words("<");
            _at++;
        }

        return null;
    }

    private void Instruction()
    {
        if (text.AsSpan(_at).StartsWith("<?xml ") && _at > 0 && !text.AsSpan(0, _at).Trim().IsEmpty)
            Repair("The XML declaration stands after other text; it is read as if it came first.");
        else if (text.AsSpan(_at).StartsWith("<?xml ") && _at > 0)
            Repair("There are blank lines before the XML declaration; it is read as if it came first.");
        Skip("?>", "an instruction");
    }

    private void Literal()
    {
        var start = _at + "<![CDATA[".Length;
        Skip("]]>", "a CDATA section");
        if (_open.TryPeek(out var open)) open.Text.Append(text, start, _at - 3 - start);
    }

    private void Skip(string end, string what)
    {
        var at = text.IndexOf(end, _at + 2, StringComparison.Ordinal);
        if (at < 0) throw Error($"{what} that starts here does not end");
        _at = at + end.Length;
    }

    private void Words(ReadOnlySpan<char> words)
    {
        if (words.Trim().IsEmpty) return;
        if (_open.TryPeek(out var open)) open.Text.Append(XmlCharacters.Decoded(words.ToString(), () => Repair(XmlCharacters.Mended)));
        else Repair("Text outside the outermost element is left out.");
    }

    private XmlElement? Close()
    {
        var end = text.IndexOf('>', _at);
        if (end < 0) throw Unfinished();
        var name = text.AsSpan(_at + 2, end - _at - 2).Trim();
        if (!_open.TryPeek(out var open)) throw Error($"</{Short(name)}> ends an element that has not begun");
        if (!name.SequenceEqual(open.Element.Name))
            throw Error($"</{Short(name)}> stands where </{Short(open.Element.Name)}> was expected, to end the element of line {open.Element.Line}");
        _at = end + 1;
        return Finish();
    }

    private XmlElement? Finish()
    {
        var (element, words) = _open.Pop();
        if (words.Length > 0) element.Text = words.ToString().Trim();
        if (_open.Count > 0) return null;
        if (text.AsSpan(_at).IndexOf("<") is >= 0 and var more && !text.AsSpan(_at + more).StartsWith("<!--"))
            notes.Dropped(file, Line, $"What stands after </{Short(element.Name)}> is left out.");
        return element;
    }

    private XmlElement? Open()
    {
        if (++_elements > FormatLimits.Nodes) throw Error($"there are more than {FormatLimits.Nodes:N0} elements");
        if (_open.Count >= FormatLimits.Depth) throw Error($"elements lie more than {FormatLimits.Depth} levels deep here");
        var line = Line;
        var start = ++_at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('>' or '/' or '<')) _at++;
        var element = new XmlElement(text[start.._at], line);
        var isEmpty = new XmlAttributes(text, Repair, Unfinished, () => Error($"a tag has more than {FormatLimits.Attributes:N0} attributes")).Read(element, ref _at);
        if (_open.TryPeek(out var parent)) parent.Element.Children.Add(element);
        _open.Push((element, new StringBuilder()));
        return isEmpty ? Finish() : null;
    }

    private int Line
    {
        get
        {
            _line += text.AsSpan(_lineAt, _at - _lineAt).Count('\n');
            _lineAt = _at;
            return _line;
        }
    }

    private void Repair(string what) => notes.Repaired(file, Line, what);

    private ForeignFileException Unfinished() => _open.TryPeek(out var open)
        ? new(file, open.Element.Line, $"the element <{Short(open.Element.Name)}> that starts here does not end")
        : Error("there is no XML element here");

    private ForeignFileException Error(string message) => new(file, Line, message);

    private static string Short(ReadOnlySpan<char> name) => Names.Clean(name.Length > 40 ? $"{name[..40]}…" : name.ToString(), "?");
}
