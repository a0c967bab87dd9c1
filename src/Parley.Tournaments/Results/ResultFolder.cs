namespace Parley.Tournaments;

/// <summary>A folder of results, and the names of what is in it.</summary>
/// <param name="path">The folder.</param>
internal sealed class ResultFolder(string path)
{
    private const string Manifest = "manifest.json";
    private const string JournalName = "matches.journal";

    /// <summary>The plan's file, as it was when the tournament began.</summary>
    public const string Plan = "plan.yaml";

    private static readonly string[] Ours =
        [Manifest, JournalName, Plan, "matches.jsonl", "matches.csv", "leaderboard.csv", "leaderboard.json", "leaderboard.txt"];

    /// <summary>The folder, as named.</summary>
    public string Path { get; } = path;

    /// <summary>Where the journal is.</summary>
    public string Journal => At(JournalName);

    /// <summary>A file in the folder.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The manifest; null where there is none.</summary>
    public TournamentManifest? Read()
    {
        var file = At(Manifest);
        return Guarded("read", () => File.Exists(file) ? TournamentManifest.Parse(File.ReadAllBytes(file), file) : null);
    }

    /// <summary>Makes the folder; refuses one that holds anything.</summary>
    public void Make() => Guarded<object?>("write", () =>
    {
        if (File.Exists(Path)) throw new TournamentException($"cannot write {Path}: it is a file; name a folder") { IsAccess = true };
        if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault(name => !IsUnfinished(name!)) is { } there)
        {
            throw new TournamentException(Ours.Contains(there)
                ? $"{Path} holds results already; --resume continues them, or name another folder"
                : $"{Path} holds {there}, which is no part of this; name another folder")
            { IsAccess = true };
        }
        Directory.CreateDirectory(Path);
        return null;
    });

    /// <summary>Writes the manifest, in one step.</summary>
    public void Write(TournamentManifest manifest) => Write(Manifest, stream => stream.Write(manifest.ToBytes()));

    /// <summary>Writes a file in one step: beside its place, to the disk, then renamed.</summary>
    public void Write(string name, Action<Stream> content) => Guarded<object?>("write", () =>
    {
        var unfinished = At($".{name}.tmp");
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            content(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, At(name), overwrite: true);
        return null;
    });

    /// <summary>Removes what is of no more use once the results are whole.</summary>
    public void Tidy() => Guarded<object?>("write", () =>
    {
        File.Delete(Journal);
        foreach (var name in Ours) File.Delete(At($".{name}.tmp"));
        return null;
    });

    // What a crash in the middle of writing leaves behind.
    private static bool IsUnfinished(string name) => Array.Exists(Ours, ours => name == $".{ours}.tmp");

    private T Guarded<T>(string doing, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TournamentException($"cannot {doing} {Path}: {(e is UnauthorizedAccessException ? "permission denied" : e.Message)}", e) { IsAccess = true };
        }
    }
}
