namespace Parley.Web.Tests;

/// <summary>A store in memory, so that what is tested here is the workbench and not the database.</summary>
internal sealed class MemoryStore : IWorkbenchStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<(CaseVersion Version, int? Restored, string? Verdict, string? Headline)>> _cases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _away = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<CaseEntry>> List(bool putAway, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<CaseEntry>>(
            [
                .. _cases.Where(c => _away.Contains(c.Key) == putAway).Select(c => c.Value[^1]).OrderByDescending(v => v.Version.At).Select(v =>
                {
                    var read = Cases.CaseReader.Parse(v.Version.Yaml, "case.yaml").Case;
                    return new CaseEntry(v.Version.Id, read?.Title ?? v.Version.Id, read?.Question, v.Version.Number, v.Version.At, v.Version.Author, v.Verdict, v.Headline);
                }),
            ]);
        }
    }

    public Task<CaseVersion?> Latest(string id, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(_cases.TryGetValue(id, out var all) ? all[^1].Version : null);
    }

    public Task<CaseVersion?> Version(string id, int number, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(_cases.TryGetValue(id, out var all) && number >= 1 && number <= all.Count ? all[number - 1].Version : null);
    }

    public Task<IReadOnlyList<VersionEntry>> History(string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<VersionEntry>>(_cases.TryGetValue(id, out var all)
                ? [.. all.AsEnumerable().Reverse().Select(v => new VersionEntry(v.Version.Number, v.Version.At, v.Version.Author, v.Version.Note, v.Restored, v.Verdict, v.Headline, v.Restored is null ? "save" : "restore"))]
                : []);
        }
    }

    public Task<CaseVersion> Create(string title, Draft draft, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var stem = new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
            while (stem.Contains("--", StringComparison.Ordinal)) stem = stem.Replace("--", "-", StringComparison.Ordinal);
            var id = stem.Length == 0 ? "case" : stem;
            for (var n = 2; _cases.ContainsKey(id); n++) id = $"{stem}-{n}";
            var version = new CaseVersion(id, 1, DateTimeOffset.UtcNow, draft.Author, draft.Note, draft.Yaml, draft.Sources);
            _cases[id] = [(version, null, null, null)];
            return Task.FromResult(version);
        }
    }

    public Task<SaveOutcome> Save(string id, int basedOn, Draft draft, CancellationToken cancellation) => Task.FromResult(Append(id, basedOn, _ => (draft, null)));

    public Task<SaveOutcome> Restore(string id, int basedOn, int number, string author, CancellationToken cancellation) => Task.FromResult(Append(id, basedOn, all => number >= 1 && number <= all.Count
        ? (new Draft(all[number - 1].Yaml, all[number - 1].Sources, author, $"Version {number} again"), number) : null));

    public Task<SaveOutcome> Undo(string id, int basedOn, string author, CancellationToken cancellation) => Task.FromResult(Append(id, basedOn, all => all.Count > 1
        ? (new Draft(all[^2].Yaml, all[^2].Sources, author, "Undone"), all.Count - 1) : null, nothing: true));

    public Task<SaveOutcome> Redo(string id, int basedOn, string author, CancellationToken cancellation) => Undo(id, basedOn, author, cancellation);

    public Task<bool> PutAway(string id, string author, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(_cases.ContainsKey(id) && (_away.Add(id) || true));
    }

    public Task<bool> BringBack(string id, string author, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(_cases.ContainsKey(id) && (_away.Remove(id) || true));
    }

    public Task<bool> Verdict(string id, int number, string? verdict, string? headline, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_cases.TryGetValue(id, out var all) || number < 1 || number > all.Count) return Task.FromResult(false);
            all[number - 1] = all[number - 1] with { Verdict = verdict, Headline = headline };
            return Task.FromResult(true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private SaveOutcome Append(string id, int basedOn, Func<List<CaseVersion>, (Draft Draft, int? Restored)?> next, bool nothing = false)
    {
        lock (_lock)
        {
            if (!_cases.TryGetValue(id, out var all)) return new SaveOutcome.Missing();
            if (all.Count != basedOn) return new SaveOutcome.Conflict(all[^1].Version);
            if (next([.. all.Select(v => v.Version)]) is not ({ } draft, var restored)) return nothing ? new SaveOutcome.Nothing(all[^1].Version) : new SaveOutcome.Missing();
            var version = new CaseVersion(id, all.Count + 1, DateTimeOffset.UtcNow, draft.Author, draft.Note, draft.Yaml, draft.Sources);
            all.Add((version, restored, null, null));
            return new SaveOutcome.Saved(version);
        }
    }
}
