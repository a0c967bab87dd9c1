namespace Parley.Formats;

/// <summary>Every format, in the order they are tried.</summary>
public static class FormatCatalog
{
    /// <summary>The formats.</summary>
    public static IReadOnlyList<IFormat> All { get; } =
    [
    ];
}
