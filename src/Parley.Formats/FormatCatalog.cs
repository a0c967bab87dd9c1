namespace Parley.Formats;

/// <summary>Every format, in the order they are tried.</summary>
public static class FormatCatalog
{
    /// <summary>The formats.</summary>
    public static IReadOnlyList<IFormat> All { get; } =
    [
        new GeniusFormat(),
        new GeniusWebFormat(),
        new NegoLogFormat(),
        new NegmasFormat(),
        new GmcrFormat(),
        new XlsxFormat(isByParty: false),
        new XlsxFormat(isByParty: true),
        new CsvFormat(isByParty: false),
        new CsvFormat(isByParty: true),
    ];
}
