namespace Parley.Formats;

/// <summary>A single text, number or word, as written.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="text">The text, without its quotes.</param>
/// <param name="isPlain">Whether it stands without quotes, so that it may be a number.</param>
internal sealed class YamlText(int line, string text, bool isPlain) : YamlNode(line)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether nothing is written here: <c>null</c>, <c>~</c>, or no more than <c>key:</c>.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override long Size => 1;

    public override string Description => IsNothing ? "nothing" : Names.Quoted(Text);
}
