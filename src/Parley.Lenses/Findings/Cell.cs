namespace Parley.Lenses;

/// <summary>A cell of a table: words, or a number that a reader may want to sort or copy unrounded.</summary>
/// <param name="Text">The words; null for a number.</param>
/// <param name="Number">The number, unrounded; null for words.</param>
public readonly record struct Cell(string? Text, decimal? Number)
{
    /// <summary>A cell of words.</summary>
    public static implicit operator Cell(string text) => new(text, null);

    /// <summary>A cell with a number.</summary>
    public static implicit operator Cell(decimal number) => new(null, number);
}
