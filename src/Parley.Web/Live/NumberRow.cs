namespace Parley.Web;

/// <summary>A number of a case, as a page shows it.</summary>
/// <param name="Label">What it is, in the case's words.</param>
/// <param name="Path">The path of its entry.</param>
/// <param name="Text">The number as it is written: <c>12</c>, <c>10..14..18</c>, <c>= 0.8 * threat</c>.</param>
/// <param name="Below">The heading that it stands under, where that differs from the row before; else null.</param>
public sealed record NumberRow(string Label, string Path, string Text, string? Below = null)
{
    /// <summary>Whether it is computed from quantities, so that it is typed and never dragged.</summary>
    public bool IsFormula => Text.StartsWith('=');

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => Text.Contains("..", StringComparison.Ordinal);
}
