using Parley.Cases;
using Parley.Formats;

namespace Parley.Web;

/// <summary>The texts that a case rests on, among the files that came with it.</summary>
internal static class CaseTexts
{
    /// <summary>For every source that the case declares, the file of its name: beside the case file first, then anywhere.</summary>
    /// <param name="yaml">The case's text.</param>
    /// <param name="name">Its file's name, with folders.</param>
    /// <param name="files">All files that came.</param>
    /// <returns>Files by the name under which their text is kept.</returns>
    public static IReadOnlyDictionary<string, ForeignFile> Of(string yaml, string name, IReadOnlyList<ForeignFile> files)
    {
        var reading = CaseReader.Parse(yaml, "case.yaml");
        var folder = name.Contains('/', StringComparison.Ordinal) ? name[..(name.LastIndexOf('/') + 1)] : "";
        var texts = new Dictionary<string, ForeignFile>(StringComparer.Ordinal);
        foreach (var source in (reading.Case ?? reading.Begun)?.Sources ?? [])
        {
            foreach (var key in CaseSource.Keys(source))
            {
                var place = CaseArchive.SafeName(key);
                if ((files.FirstOrDefault(f => f.Name == folder + place) ?? files.FirstOrDefault(f => f.Name == place || f.Name.EndsWith($"/{place}", StringComparison.Ordinal))) is not { } file) continue;
                texts[key] = file;
                break;
            }
        }
        return texts;
    }
}
