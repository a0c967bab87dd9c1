using System.Text.RegularExpressions;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Turns cells into the nodes of a case, and gathers what is wrong with them.</summary>
internal sealed partial class SheetContext(IReadOnlyList<SheetGrid> grids, List<ImportNote> notes)
{
    private readonly Dictionary<string, int> _order = grids.Index().DistinctBy(grid => grid.Item.Label, StringComparer.Ordinal).ToDictionary(grid => grid.Item.Label, grid => grid.Index, StringComparer.Ordinal);

    /// <summary>What is wrong.</summary>
    public ProblemList Problems { get; } = new(grids.Count > 0 ? grids[0].File : "");

    /// <summary>Says what is wrong with a cell.</summary>
    public void Error(Place at, string message) => Problems.Add(StructureProblems.WrongKind, at, message);

    /// <summary>Notes something about a sheet.</summary>
    public void Note(NoteKind kind, SheetGrid grid, string text) =>
        notes.Add(new ImportNote(kind, grid.File, 0, grid.Name is null ? text : $"Sheet {grid.Title}: {char.ToLowerInvariant(text[0])}{text[1..]}"));

    /// <summary>What a cell says, as text; null where it says nothing.</summary>
    public ScalarNode? Text(SheetGrid grid, SheetRow row, int column) => Text(grid, row, column, row[column].Text);

    /// <summary>A part of what a cell says.</summary>
    public ScalarNode? Text(SheetGrid grid, SheetRow row, int column, string text)
    {
        if (text.Length == 0) return null;
        var at = grid.At(row, column);
        if (row[column].Kind == CellKind.Error) Error(at, $"the cell shows the error {Shown.Quote(text)}");
        else if (Shown.FirstUnsafe(text) is { } character)
            Error(at, $"the cell holds the character {character}, which could mislead a reader or a terminal; delete it");
        return new ScalarNode(at, text, isPlain: false, width: 0);
    }

    /// <summary>A number, a range or a formula of the case; null where the cell is blank or a dash, or holds none.</summary>
    public ScalarNode? Amount(SheetGrid grid, SheetRow row, int column)
    {
        var cell = row[column];
        var at = grid.At(row, column);
        if (cell.IsBlank || cell.Text is "-" or "–" or "—") return null;
        switch (cell.Kind)
        {
            case CellKind.Error:
                Error(at, $"the cell shows the error {Shown.Quote(cell.Text)}; a formula of the case, such as = 0.8 * threat, is entered as text, with an apostrophe before it");
                return null;
            case CellKind.Date:
                Error(at, $"the cell holds the date {cell.Text}; if a range or a number was meant, enter it as text, with an apostrophe before it");
                return null;
            default:
                var text = cell.Text.Replace('−', '-').Replace('\u00A0', ' ');
                return new ScalarNode(at, grid.HasDecimalComma ? WithPoint(text, at) : text, isPlain: true, width: 0);
        }
    }

    /// <summary>Problems as lines, sheet by sheet and each from the top.</summary>
    public IReadOnlyList<string> Told() =>
    [
        .. Problems.Sorted().Where(problem => problem.IsError).Select(problem => (problem, At: Cell(problem.Place)))
            .OrderBy(line => line.At.Line == 0 ? int.MaxValue : _order.GetValueOrDefault(line.At.File)).ThenBy(line => line.At.Line).ThenBy(line => line.At.Column)
            .Select(line => $"{(_order.TryGetValue(line.At.File, out var grid) ? grids[grid].Told(line.At) : line.At.File)}: {line.problem.Message}"),
    ];

    /// <summary>The name under which the text of one cell is read as a file of its own.</summary>
    public static string Within(Place cell) => $"{cell.File}\n{cell.Line}\n{cell.Column}";

    private static Place Cell(Place place) => place.File.Split('\n') is [var file, var row, var column]
        ? new Place(file, int.Parse(row, null), int.Parse(column, null))
        : place;

    /// <summary>Numbers with a decimal comma as numbers with a point.</summary>
    private string WithPoint(string text, Place at)
    {
        if (text.StartsWith('=')) return text;
        var parts = text.Split("..");
        if (Array.Exists(parts, part => part.Contains('.')))
            Error(at, $"{Shown.Quote(text)} has a point, and other numbers of this file have a decimal comma; write it without thousands separators");
        return string.Join("..", parts.Select(part => DecimalComma().IsMatch(part.Trim()) ? part.Replace(',', '.') : part));
    }

    [GeneratedRegex(@"^[-+]?\d+,\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex DecimalComma();
}
