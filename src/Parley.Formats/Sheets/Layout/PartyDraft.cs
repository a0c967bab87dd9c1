using Parley.Cases;

namespace Parley.Formats;

/// <summary>A party while sheets are read.</summary>
/// <param name="name">Its name and where that stands.</param>
internal sealed class PartyDraft(ScalarNode name)
{
    public ScalarNode Name => name;

    /// <summary>Its id: as a row gives it, else made from the name once all are known.</summary>
    public string? Id { get; set; }

    /// <summary>What the case says of it beside its name: a benchmark.</summary>
    public List<Entry> Facts { get; } = [];

    /// <summary>Its points, by issue.</summary>
    public MappingNode Values { get; } = new(name.Place);

    /// <summary>The id as a node at a place.</summary>
    public ScalarNode Key(Place? at = null) => new(at ?? name.Place, Id!, isPlain: true, width: 0);

    /// <summary>The party's entry in a case.</summary>
    public MappingNode ToNode()
    {
        var node = new MappingNode(name.Place);
        node.TryAdd(new Entry(new ScalarNode(name.Place, "name", true, 0), name));
        foreach (var fact in Facts) node.TryAdd(fact);
        return node;
    }
}
