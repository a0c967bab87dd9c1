using System.Text;

namespace Parley.Reports;

/// <summary>
/// HTML or SVG as it is written: what is opened is closed, and words and attributes are escaped, so that nothing from a case file
/// can become an element, an attribute or a script.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element. An attribute that is null is left out.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(element, attributes);
        _text.Append('>');
        _open.Push(element);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public Markup Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Closes the element that was opened last, and ends the line.</summary>
    public Markup CloseLine() => Close().Line();

    /// <summary>An element that has no content, and no end tag in HTML.</summary>
    public Markup Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(element, attributes);
        _text.Append('>');
        return this;
    }

    /// <summary>An element of SVG that has no content.</summary>
    public Markup Shape(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(element, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element that holds words.</summary>
    public Markup Element(string element, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Words(words).Close();

    /// <summary>Words, escaped.</summary>
    public Markup Words(string words)
    {
        Escape(PlainText.Of(words), isAttribute: false);
        return this;
    }

    /// <summary>Markup that this program wrote before.</summary>
    public Markup Add(Markup finished)
    {
        _text.Append(finished._text);
        return this;
    }

    /// <summary>Text that is part of this program and needs no escaping: a style sheet, a document type.</summary>
    public Markup Own(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Ends the line, for people who read the source.</summary>
    public Markup Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Tag(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _text.Append(' ').Append(name).Append("=\"");
            Escape(PlainText.Of(value), isAttribute: true);
            _text.Append('"');
        }
    }

    // Attributes stand between double quotes.
    private void Escape(string words, bool isAttribute)
    {
        foreach (var c in words)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' when isAttribute => _text.Append("&quot;"),
                _ => _text.Append(c),
            };
        }
    }
}
