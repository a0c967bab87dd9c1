namespace Parley.Web;

/// <summary>The words of a file.</summary>
/// <param name="Text">Its text, an empty line between paragraphs.</param>
internal sealed record WordsBody(string Text);
