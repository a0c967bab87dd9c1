namespace Parley.Web;

/// <summary>Changes which texts are the latest.</summary>
/// <param name="BasedOn">The latest version as the caller knows it.</param>
/// <param name="Number">For restoring: the version to bring back.</param>
internal sealed record VersionRequest(int BasedOn, int? Number = null);
