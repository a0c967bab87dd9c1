using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Cases;
using Parley.Engine.Bargaining;
using Parley.Formats;
using Parley.Lenses;

namespace Parley.Tournaments;

/// <summary>What came of reading a file or folder as a scenario.</summary>
/// <param name="Model">The case; null where it cannot be used.</param>
/// <param name="Talks">What the talks are about; null where that was not prepared.</param>
/// <param name="Hash">SHA-256 over its files.</param>
/// <param name="Fault">Why not, in one line.</param>
/// <param name="IsNone">Whether it is nothing that can be negotiated, rather than something that is wrong.</param>
internal sealed partial record ScenarioLoad(CaseModel? Model, Scenario? Talks, string Hash, string Fault, bool IsNone)
{
    private const long Largest = 16 * 1024 * 1024;
    private const int MostFiles = 1000;
    private const int Looked = 4096;

    /// <summary>Reads it: a case, or the files of another program.</summary>
    /// <param name="path">A file or folder.</param>
    /// <param name="prepares">Whether it is prepared for talks too.</param>
    public static ScenarioLoad Of(string path, bool prepares)
    {
        try
        {
            var files = Files(path);
            if (files.Count == 0) return None("this folder holds no files; 'folder/*' takes the folders in it");
            var hash = HashOf(files);
            if (files.FirstOrDefault(IsCase) is { } own && (files.Count == 1 || own.Name is "case.yaml" or "case.json"))
                return FromCase(CaseReader.Parse(own.Bytes.Span, own.Name), own.Name, HashOf([own]), prepares);
            var known = files.Select(file => (File: file, Format: FormatCatalog.All.FirstOrDefault(format => format.Recognises(file)))).ToList();
            if (known.Find(k => k.Format is not null) is not { Format: { } format })
                return None(files.Count == 1 ? "this is no case, and of no format that parley reads" : "nothing in this folder is a case or of a format that parley reads");
            if (known.Count(k => k.Format?.IsWhole(k.File) == true) > 1) return None("this folder holds several negotiations; 'folder/*' takes each");
            var parts = known.Where(k => k.Format == format || k.Format is null).Select(k => k.File).ToList();
            if (format.IsWhole(known.First(k => k.Format == format).File)) parts = [known.First(k => k.Format == format).File];
            return Playable(format.Read(parts).Case, hash, prepares);
        }
        catch (ForeignFileException e)
        {
            return Bad(e.Problems[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Bad(e is UnauthorizedAccessException ? "it cannot be read: permission denied" : $"it cannot be read: {e.Message}");
        }
    }

    private static ScenarioLoad FromCase(CaseReading reading, string file, string hash, bool prepares)
    {
        if (reading.Case is { } read) return Playable(read, hash, prepares);
        var first = reading.Problems.First(p => p.IsError);
        var others = reading.Problems.Count(p => p.IsError) - 1;
        return Bad($"{file}:{first.Place.Line}:{first.Place.Column}: {first.Code}: {first.Message}{(others == 0 ? "" : $" (and {others} more; 'parley check' tells all)")}");
    }

    private static ScenarioLoad Playable(Case read, string hash, bool prepares)
    {
        try
        {
            var model = CaseModel.Compile(read);
            for (var p = 0; p < model.Space.Parties; p++)
                if (model.IsOrdinal(p)) return Bad($"the party '{read.Parties[p].Id}' ranks packages without saying by how much, so no utility can be bargained over");
            return new(model, prepares ? Scenario.Of(model.Space) : null, hash, "", false);
        }
        catch (ScenarioException e)
        {
            return Bad($"it cannot be bargained over: {e.Message}");
        }
        catch (CaseModelException e)
        {
            return Bad($"it cannot be computed: {e.Message}");
        }
    }

    private static List<ForeignFile> Files(string path)
    {
        var paths = Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path).Where(f => new FileInfo(f).LinkTarget is null && Path.GetFileName(f)[0] != '.').Order(StringComparer.Ordinal).Take(MostFiles)]
            : new List<string> { path };
        var files = new List<ForeignFile>();
        foreach (var file in paths)
        {
            var length = new FileInfo(file).Length;
            // A named pipe has no length, and opening one waits for whoever writes to it.
            if (length is > 0 and <= Largest) files.Add(new(Path.GetFileName(file), File.ReadAllBytes(file)));
            else if (paths.Count == 1 && length > Largest) throw new IOException($"it has more than {Largest:N0} bytes");
        }
        return files;
    }

    private static string HashOf(IEnumerable<ForeignFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Bytes.Length}\0"));
            hash.AppendData(file.Bytes.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsCase(ForeignFile file) => Version().IsMatch(Encoding.UTF8.GetString(file.Bytes.Span[..Math.Min(Looked, file.Bytes.Length)]));

    private static ScenarioLoad None(string why) => new(null, null, "", why, true);

    private static ScenarioLoad Bad(string why) => new(null, null, "", why, false);

    [GeneratedRegex("""^\s*\{?\s*"?parley"?\s*:""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
