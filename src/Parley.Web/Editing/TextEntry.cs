namespace Parley.Web;

/// <summary>An entry of a mapping in a case's text.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value; an empty plain scalar where nothing is written.</param>
/// <param name="Colon">Where the text goes on after the key's colon; −1 where there is no colon.</param>
/// <param name="IsExplicit">Whether the key is written with a question mark, which is read and not edited in place.</param>
internal sealed record TextEntry(TextNode Key, TextNode Value, int Colon = -1, bool IsExplicit = false);
