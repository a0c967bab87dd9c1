namespace Parley.Web;

/// <summary>A cell of the score sheets.</summary>
/// <param name="Path">The path of its entry; null where nothing can be written.</param>
/// <param name="Text">What stands there: <c>12</c>, <c>10..14..18</c>, <c>= 0.8 * threat</c>; empty where nothing does.</param>
/// <param name="Otherwise">What counts while nothing is written, in a word or number; null where that needs no saying.</param>
/// <param name="Label">The cell in words, for those who hear the page.</param>
public sealed record SheetCell(string? Path, string Text, string? Otherwise, string Label);
