namespace Parley.Web;

/// <summary>A source text of a version, with its bytes.</summary>
internal sealed class SourceRow
{
    public string Name { get; set; } = "";

    public string Sha256 { get; set; } = "";

    public byte[] Body { get; set; } = [];
}
