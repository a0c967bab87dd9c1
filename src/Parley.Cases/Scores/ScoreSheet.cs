namespace Parley.Cases;

/// <summary>A party's values: points per issue. Issues left out are worth 0.</summary>
/// <param name="Id">The party's id.</param>
/// <param name="Issues">Points by issue, in the order written.</param>
public sealed record ScoreSheet(string Id, Catalog<IssueScore> Issues) : IIdentified;
