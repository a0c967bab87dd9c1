namespace Parley.Cases;

/// <summary>A key and what stands under it.</summary>
internal sealed record Entry(ScalarNode Key, Node Value);
