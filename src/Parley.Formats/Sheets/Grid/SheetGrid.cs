using Parley.Cases;

namespace Parley.Formats;

/// <summary>A sheet as rows and columns, before anything in it means something.</summary>
/// <param name="file">The name of the file.</param>
/// <param name="name">The sheet's own name; null where a file is one sheet.</param>
/// <param name="rows">The rows that are not blank, from the top.</param>
internal sealed class SheetGrid(string file, string? name, IReadOnlyList<SheetRow> rows)
{
    private const int LongestName = 60;

    /// <summary>The name of the file.</summary>
    public string File => file;

    /// <summary>The sheet's own name; null where a file is one sheet.</summary>
    public string? Name => name;

    /// <summary>What the sheet is called: its name, or that of the file without its ending.</summary>
    public string Title => name ?? Path.GetFileNameWithoutExtension(file);

    /// <summary>The rows that are not blank.</summary>
    public IReadOnlyList<SheetRow> Rows => rows;

    /// <summary>Whether decimals have a comma in this file: <c>2,5</c>.</summary>
    public bool HasDecimalComma { get; init; }

    /// <summary>How messages name it: <c>scores.xlsx, sheet Values</c>.</summary>
    public string Label { get; } = string.Concat((name is null ? file : $"{file}, sheet {(name.Length > LongestName ? name[..LongestName] : name)}")
        .Select(character => char.IsControl(character) ? ' ' : character));

    /// <summary>The place of a cell, its column counted from 0.</summary>
    public Place At(SheetRow row, int column) => new(Label, row.Number, column + 1);

    /// <summary>A place as messages show it: <c>scores.xlsx, sheet Values, cell D7</c>, <c>scores.csv:9, cell D7</c>.</summary>
    public string Told(Place place)
    {
        if (place.Line == 0) return Label;
        var line = name is null ? Line(place.Line) : 0;
        return $"{Label}{(line > 0 ? $":{line}" : "")}, cell {Letters(place.Column - 1)}{place.Line}";
    }

    /// <summary>The line of the file on which a row starts; 0 where it has none.</summary>
    public int Line(int number) => rows.FirstOrDefault(row => row.Number == number)?.Line ?? 0;

    /// <summary>A column as spreadsheets name it: A, B, … Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
