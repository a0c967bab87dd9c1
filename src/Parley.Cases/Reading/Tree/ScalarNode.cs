namespace Parley.Cases;

/// <summary>A single text, number or word, as written.</summary>
/// <param name="place">Where it starts.</param>
/// <param name="text">The text, without its quotes.</param>
/// <param name="isPlain">Whether it stands without quotes, so that it may be a number or true or false.</param>
/// <param name="width">How many columns it takes in the file; 0 when it runs over several lines.</param>
internal sealed class ScalarNode(Place place, string text, bool isPlain, int width) : Node(place)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    public override bool IsNothing => IsPlain && Text.Length == 0;

    public override string Description => IsNothing ? "nothing" : Shown.Quote(Text);

    /// <summary>The place of a character of the text, as nearly as it can be told.</summary>
    public Place At(int index)
    {
        var column = Math.Min(index + (IsPlain ? 0 : 1), Math.Max(0, width - 1));
        return Place with { Column = Place.Column + column };
    }
}
