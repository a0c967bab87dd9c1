namespace Parley.Web;

/// <summary>A style sheet or a script, as it is sent.</summary>
/// <param name="Bytes">What it holds, in UTF-8.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Version">Changes when it does: the start of its hash.</param>
internal sealed record Asset(byte[] Bytes, string Type, string Version);
