namespace Parley.Web;

/// <summary>How an audience reads a package.</summary>
/// <param name="Id">The audience's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Party">The party that it speaks through.</param>
/// <param name="Value">What the package is worth to it, in its points.</param>
/// <param name="AcceptsFrom">Below this it blocks; null where it never does.</param>
internal sealed record AudienceBody(string Id, string Name, string Party, decimal Value, decimal? AcceptsFrom);
