namespace Parley.Cases;

/// <summary>How an audience puts the options of one issue.</summary>
/// <param name="Id">The issue's id.</param>
/// <param name="Options">Words by option.</param>
public sealed record IssueReadings(string Id, Catalog<Reading> Options) : IIdentified;
