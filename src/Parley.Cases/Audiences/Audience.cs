namespace Parley.Cases;

/// <summary>Someone else who reads the deal, and the party through whom that counts.</summary>
public sealed record Audience : IIdentified
{
    /// <inheritdoc />
    public required string Id { get; init; }

    /// <summary>Its name; the id where none is written.</summary>
    public required string Name { get; init; }

    /// <summary>The party that this audience speaks through.</summary>
    public required string Party { get; init; }

    /// <summary>How much its reading adds to that party's own value; 0 where not written.</summary>
    public Amount Weight { get; init; } = new Known(0);

    /// <summary>Below this it blocks ratification; null: it never blocks.</summary>
    public Amount? AcceptsFrom { get; init; }

    /// <summary>Its points, written like a party's score sheet.</summary>
    public Catalog<IssueScore> Values { get; init; } = [];

    /// <summary>How it puts options, in words.</summary>
    public Catalog<IssueReadings> Reads { get; init; } = [];
}
