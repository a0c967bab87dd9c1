namespace Parley.Cases;

/// <summary>What is chosen, issue by issue. Issues left out stand at the status quo.</summary>
/// <param name="Chosen">By issue, in the order written.</param>
public sealed record Choice(Catalog<Chosen> Chosen);
