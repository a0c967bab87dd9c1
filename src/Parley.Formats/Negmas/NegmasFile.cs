using Parley.Cases;

namespace Parley.Formats;

/// <summary>One file of a NegMAS folder: its nodes, read with one clear line for what does not belong.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Root">What it holds.</param>
/// <param name="Notes">Where what is guessed, repaired and dropped goes.</param>
internal sealed record NegmasFile(string Name, YamlMap Root, Notes Notes)
{
    /// <summary>The name without folder and ending.</summary>
    public string Stem
    {
        get
        {
            var name = Name[(Name.LastIndexOf('/') + 1)..];
            var dot = name.LastIndexOf('.');
            return dot > 0 ? name[..dot] : name;
        }
    }

    /// <summary>The class a mapping is of: the last part of <c>type</c>, without modules; null where none is said.</summary>
    public static string? TypeOf(YamlMap map)
    {
        var written = (map["type"] ?? map["__python_class__"]) is YamlText { IsNothing: false } text ? text.Text : map.Tag;
        return written?[(written.LastIndexOf('.') + 1)..];
    }

    public void Guessed(int line, string text) => Notes.Guessed(Name, line, text);

    public void Repaired(int line, string text) => Notes.Repaired(Name, line, text);

    public void Dropped(int line, string text) => Notes.Dropped(Name, line, text);

    public void Found(int line, string text) => Notes.Found(Name, line, text);

    public ForeignFileException Refused(int line, string message) => new(Name, line, message);

    /// <summary>What stands under a key.</summary>
    public YamlNode Require(YamlMap map, string key, string what) =>
        map[key] ?? throw Refused(map.Line, $"{what} has no '{key}'");

    public YamlMap Map(YamlNode node, string what) =>
        node as YamlMap ?? throw Refused(node.Line, $"{node.Description} stands where {what}, a mapping, was expected");

    public YamlList List(YamlNode node, string what) =>
        node as YamlList ?? throw Refused(node.Line, $"{node.Description} stands where {what}, a list, was expected");

    /// <summary>A finite number that a case can hold.</summary>
    public decimal Number(YamlNode node, string what)
    {
        if (node is not YamlText { IsNothing: false } text || NegmasNumber.Read(text.Text) is not { } number)
        {
            if (node is YamlText word && NegmasNumber.NotFinite(word.Text) is not null)
                throw Refused(node.Line, $"{node.Description} stands where {what} was expected; it must be finite");
            throw Refused(node.Line, $"{node.Description} stands where {what}, a number, was expected");
        }

        return InRange(number, node.Line, what);
    }

    /// <summary>A finite number, or another one where the key is left out.</summary>
    public decimal Number(YamlMap map, string key, string what, decimal otherwise) =>
        map[key] is null or YamlText { IsNothing: true } ? otherwise : Number(map[key]!, what);

    public decimal Number(YamlMap map, string key, string what) =>
        Number(Require(map, key, what), $"the {key} of {what}");

    public decimal InRange(decimal number, int line, string what) => Math.Abs(number) <= Amount.Largest
        ? number
        : throw Refused(line, $"{what} is {number:0.##E+0}; a case holds numbers up to {Amount.Largest:N0}");

    /// <summary>Numbers in a list.</summary>
    public decimal[] Numbers(YamlNode node, string what) => [.. List(node, what).Items.Select(item => Number(item, what))];

    /// <summary>The name that a mapping gives, without the path and ending that older versions left in; null where it gives none.</summary>
    public static string? NameOf(YamlMap map)
    {
        if (map["name"] is not YamlText { IsNothing: false } text) return null;
        var name = text.Text[(text.Text.LastIndexOfAny(['/', '\\']) + 1)..];
        foreach (var ending in (string[])[".xml", ".yml", ".yaml", ".json"])
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name[..^ending.Length];
        name = Names.Clean(name, "");
        return name.Length == 0 ? null : name;
    }
}
