namespace Parley.Web;

/// <summary>Asks what is wrong with a text.</summary>
/// <param name="Yaml">The text.</param>
internal sealed record CheckRequest(string Yaml);
