namespace Parley.Cases;

/// <summary>One way to settle an issue.</summary>
/// <param name="Id">Its id: kebab-case, or the plain number for a step of a numeric issue, or the party of a divided item.</param>
/// <param name="Name">Its name; the id where none is written.</param>
/// <param name="GivenBy">Whose consent this option needs, where that differs from its issue; null: as the issue.</param>
/// <param name="Irreversible">Once taken, it is not taken back.</param>
/// <param name="Number">For a step of a numeric issue, the number; else null.</param>
public sealed record Option(
    string Id, string Name, Sequence<string>? GivenBy = null, bool Irreversible = false, decimal? Number = null) : IIdentified;
