using Parley.Formats;

namespace Parley.Cli;

/// <summary>Files that hold one negotiation, as far as a look at them tells.</summary>
/// <param name="Name">How it is called: by its folder or its file.</param>
/// <param name="Folder">The folder that its files lie in, relative to what was given; empty for that itself.</param>
/// <param name="Format">The format of its files.</param>
/// <param name="Files">The files.</param>
internal sealed record Scenario(string Name, string Folder, IFormat Format, IReadOnlyList<ForeignFile> Files)
{
    /// <summary>
    /// The negotiations in files that lie side by side: each file that is whole by itself; the others of one format together, with
    /// whatever no format knows.
    /// </summary>
    /// <param name="found">The files.</param>
    /// <param name="named">How the folder is called where it has no name in the summary.</param>
    /// <param name="forced">The format they are said to be of; null: that is found out.</param>
    public static IReadOnlyList<Scenario> Of(FoundFiles found, string named, IFormat? forced)
    {
        var files = found.Paths.Select(FoundFiles.Load).OfType<ForeignFile>().ToList();
        var known = files.Select(file => (File: file, Format: Format(file))).Select(pair => (pair.File, pair.Format, IsWhole: pair.Format?.IsWhole(pair.File) == true)).ToList();
        var folder = found.Name.Length > 0 ? found.Name : named;
        var scenarios = new List<Scenario>();
        foreach (var (file, format, isWhole) in known)
        {
            if (!isWhole) continue;
            var stem = Path.GetFileNameWithoutExtension(file.Name);
            scenarios.Add(new(found.Name.Length > 0 ? $"{found.Name}/{stem}" : stem, found.Name, format!, [file]));
        }
        foreach (var group in known.Where(pair => pair.Format is not null && !pair.IsWhole).GroupBy(pair => pair.Format!))
        {
            var parts = known.Where(pair => (pair.Format == group.Key && !pair.IsWhole) || (pair.Format is null && scenarios.Count == 0)).Select(pair => pair.File).ToList();
            scenarios.Add(new(parts.Count == 1 && found.Paths.Count == 1 && found.Name.Length == 0 ? Path.GetFileNameWithoutExtension(parts[0].Name) : folder, found.Name, group.Key, parts));
        }
        return scenarios;

        // In a folder, a format that is asked for takes the files that are like it; files that are named are of it whatever they are like.
        IFormat? Format(ForeignFile file) => forced is not null
            ? found.AreGiven || forced.Recognises(file) ? forced : null
            : FormatCatalog.All.FirstOrDefault(format => format.Recognises(file));
    }
}
