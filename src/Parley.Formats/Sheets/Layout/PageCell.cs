namespace Parley.Formats;

/// <summary>A cell to be written.</summary>
/// <param name="Text">What it holds; empty: nothing.</param>
/// <param name="IsNumber">Whether that is a number, in plain form, rather than text.</param>
/// <param name="IsHead">Whether it is a heading or a label.</param>
internal readonly record struct PageCell(string Text, bool IsNumber = false, bool IsHead = false)
{
    public static readonly PageCell Blank = new("");

    public static implicit operator PageCell(string text) => new(text);

    public static PageCell Head(string text) => new(text, IsHead: true);
}
