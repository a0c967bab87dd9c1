namespace Parley.Formats;

/// <summary>An element of an XML file: names, attributes and text, no more.</summary>
/// <param name="name">Its name.</param>
/// <param name="line">The line, from 1, on which it starts.</param>
internal sealed class XmlElement(string name, int line)
{
    private readonly List<(string Name, string Value)> _attributes = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The line, from 1, on which it starts.</summary>
    public int Line { get; } = line;

    /// <summary>The elements in it, in order.</summary>
    public List<XmlElement> Children { get; } = [];

    /// <summary>The text directly in it.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value of an attribute; null where it has none of that name.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in _attributes)
                if (name == attribute) return value;
            return null;
        }
    }

    /// <summary>How many attributes it has.</summary>
    public int Attributes => _attributes.Count;

    /// <summary>Sets an attribute; true when it had one of that name already, whose value is then replaced.</summary>
    public bool Set(string attribute, string value)
    {
        var at = _attributes.FindIndex(a => a.Name == attribute);
        if (at < 0) _attributes.Add((attribute, value));
        else _attributes[at] = (attribute, value);
        return at >= 0;
    }

    /// <summary>The elements of a name directly in it, in order; capitals make no difference.</summary>
    public IEnumerable<XmlElement> All(string name) => Children.Where(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first element of a name directly in it, or null.</summary>
    public XmlElement? First(string name) => All(name).FirstOrDefault();
}
