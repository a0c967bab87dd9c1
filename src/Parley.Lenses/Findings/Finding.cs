namespace Parley.Lenses;

/// <summary>One answer of a lens, for a reader who knows no game theory and a specialist alike.</summary>
public sealed record Finding
{
    /// <summary>The lens: <c>deal</c>.</summary>
    public required string Lens { get; init; }

    /// <summary>One word: <c>yes</c>, <c>no</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>One plain sentence with the number in it.</summary>
    public required string Headline { get; init; }

    /// <summary>The steps that lead to it, a sentence each.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>The working, if it is a table.</summary>
    public Table? Table { get; init; }

    /// <summary>The picture, if there is one.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Ids of the claims it rests on.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
