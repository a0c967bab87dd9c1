namespace Parley.Cases;

/// <summary>
/// One thing to be settled. Every kind of issue has its <see cref="Options"/> laid out: a numeric issue has one for each
/// step (id and name are the plain number), a divided item one for each party that can take it (id and name of the party).
/// </summary>
public sealed record Issue : IIdentified
{
    /// <inheritdoc />
    public required string Id { get; init; }

    /// <summary>Its name; the id where none is written.</summary>
    public required string Name { get; init; }

    /// <summary>The parties that can bring this about or undo it; all of them are needed. Empty: nobody is named.</summary>
    public Sequence<string> GivenBy { get; init; } = [];

    /// <summary>The options, in order. At least one.</summary>
    public required Catalog<Option> Options { get; init; }

    /// <summary>When the issue arises at all; null: always.</summary>
    public Pattern? AppliesWhen { get; init; }

    /// <summary>For a numeric issue, its range; else null.</summary>
    public NumericRange? Range { get; init; }

    /// <summary>For a divided item, the parties that it can go to, in order; else empty.</summary>
    public Sequence<string> Divide { get; init; } = [];

    /// <summary>Whether a divided item can be shared in any proportion.</summary>
    public bool Divisible { get; init; }

    /// <summary>Whether this is a numeric issue.</summary>
    public bool IsNumeric => Range is not null;

    /// <summary>Whether this is an item that goes to one of the parties.</summary>
    public bool IsDivided => Divide.Count > 0;
}
