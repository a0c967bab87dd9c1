using Parley.Formats;

namespace Parley.Cli;

/// <summary>Says why files are none that can be imported, and what to do about it.</summary>
internal static class NothingFound
{
    /// <summary>One line.</summary>
    public static string Told(string[] paths)
    {
        var what = paths.Length == 1 ? paths[0] : "these";
        if (paths.Length == 1 && File.Exists(paths[0]))
        {
            if (new FileInfo(paths[0]).Length > FoundFiles.Largest) return $"{what} has more than {FoundFiles.Largest:N0} bytes (16 MiB), which is more than is read";
            if (FoundFiles.Load(paths[0]) is { } file)
            {
                var bytes = file.Bytes.Span;
                if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return $"{what} is an old or a locked Excel workbook; save it without a password as .xlsx";
                if (bytes.StartsWith("PK"u8)) return $"{what} is no Excel workbook; if another program's spreadsheet, save it as .xlsx or .csv";
                if (ForeignCase.IsCase(bytes)) return $"{what} is a case already; there is nothing to import";
                if (Path.GetExtension(paths[0]).Equals(".csv", StringComparison.OrdinalIgnoreCase)) return $"{what} holds no table of scores: a row with the headings Issue and Option, and a column for each party, was expected";
            }
        }
        return $"nothing in {what} is of a format that parley reads: {string.Join(", ", FormatCatalog.All.Select(format => format.Name))}; --format NAME reads it as one of them";
    }
}
