using Parley.Cases;

namespace Parley.Web;

/// <summary>A column of the score sheets: a party or an audience.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Audience">The audience; null for a party.</param>
/// <param name="Base">Where its points stand.</param>
/// <param name="Scores">Its points, issue by issue.</param>
/// <param name="IsOrdinal">Whether it has an order of statements in place of points.</param>
/// <param name="Notes">What is worth knowing about it, as the reader of cases says it.</param>
public sealed record SheetColumn(
    string Id, string Name, Audience? Audience, CasePath Base, Catalog<IssueScore> Scores, bool IsOrdinal, IReadOnlyList<string> Notes)
{
    /// <summary>Whether it is a party.</summary>
    public bool IsParty => Audience is null;

    /// <summary>The path of its own entry: <c>parties.usa</c>.</summary>
    public string Own => IsParty ? $"parties.{Id}" : $"audiences.{Id}";
}
