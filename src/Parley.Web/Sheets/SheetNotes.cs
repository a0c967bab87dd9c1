using Parley.Cases;

namespace Parley.Web;

/// <summary>Warnings of a case by the entry that they concern, so that a page can show them there.</summary>
public sealed class SheetNotes(CaseReading reading)
{
    /// <summary>What is said about the entry with this path.</summary>
    public IReadOnlyList<string> At(string path) =>
        reading.Places.TryGetValue(path, out var place) ? [.. reading.Problems.Where(p => p.Place == place).Select(p => p.Message)] : [];

    /// <summary>All that is said, with the line.</summary>
    public IEnumerable<(int Line, string Message)> All => reading.Problems.Select(p => (p.Place.Line, p.Message));
}
