namespace Parley.Formats;

/// <summary>How much a sheet may hold: far more than people write, little enough that reading stays quick.</summary>
internal static class SheetLimits
{
    /// <summary>Bytes of a file: 16 MiB.</summary>
    public const int File = 16 * 1024 * 1024;

    /// <summary>Rows of a sheet that are not blank.</summary>
    public const int Rows = 50_000;

    /// <summary>The last row of a workbook that may hold anything, as spreadsheets have it.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>Columns of a sheet.</summary>
    public const int Columns = 1_000;

    /// <summary>Cells of a file that are not blank.</summary>
    public const int Cells = 500_000;

    /// <summary>Cells of a file, blank ones between others included.</summary>
    public const int Fields = 2_000_000;

    /// <summary>Rows of a table of the rest of a case, each of which is read as a text of its own.</summary>
    public const int Rest = 10_000;

    /// <summary>Characters of a cell, as spreadsheets have it.</summary>
    public const int Cell = 32_767;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 200;

    /// <summary>Files that are packed into a workbook.</summary>
    public const int Entries = 2_000;

    /// <summary>Bytes of all of them that are read, unpacked: 32 MiB.</summary>
    public const int Unpacked = 32 * 1024 * 1024;

    /// <summary>How many times larger than packed one of them may be, past its first MiB.</summary>
    public const int Ratio = 300;

    /// <exception cref="ForeignFileException">The file is larger than is read.</exception>
    public static void Check(ForeignFile file)
    {
        if (file.Bytes.Length > File)
            throw new ForeignFileException(file.Name, 0, $"the file has {file.Bytes.Length:N0} bytes; a score sheet has at most {File:N0} (16 MiB)");
    }
}
