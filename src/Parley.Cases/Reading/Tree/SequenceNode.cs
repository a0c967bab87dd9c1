namespace Parley.Cases;

/// <summary>A list, as written.</summary>
internal sealed class SequenceNode(Place place) : Node(place)
{
    public List<Node> Items { get; } = [];

    /// <summary>Whether each item is written on a line of its own, however short. Means nothing to a reader.</summary>
    public bool IsSpread { get; init; }

    public override string Description => "a list";
}
