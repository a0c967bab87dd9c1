namespace Parley.Formats;

/// <summary>A sheet to be written.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Head">Which row has the headings, counted from 0.</param>
internal sealed record SheetPage(string Name, IReadOnlyList<IReadOnlyList<PageCell>> Rows, int Head);
