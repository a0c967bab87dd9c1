namespace Parley.Cases;

/// <summary>A list, as written.</summary>
internal sealed class SequenceNode(Place place) : Node(place)
{
    public List<Node> Items { get; } = [];

    public override string Description => "a list";
}
