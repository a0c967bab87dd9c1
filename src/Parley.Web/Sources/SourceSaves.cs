using Parley.Cases;

namespace Parley.Web;

/// <summary>Saves sources and their texts: the text beside the case, what the case says of it, and where claims stand in it, as one version.</summary>
internal sealed class SourceSaves(IWorkbenchStore store, CaseShelf shelf, Saves saves)
{
    /// <summary>The most sources that a case may have in the workbench.</summary>
    public const int Most = 100;

    private const int Tries = 8;

    /// <summary>Adds a source.</summary>
    /// <param name="id">The case.</param>
    /// <param name="source">The source's id; null: one made from its title.</param>
    /// <param name="draft">What to save of it.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public Task<IResult> Add(string id, string? source, SourceDraft draft, string author, CancellationToken cancel) => Save(id, author, latest =>
    {
        if (draft.Text is null) return new("A source needs its text.");
        if (latest.Version.Sources.Count >= Most) return new($"A case has at most {Most} sources with texts.");
        var known = (latest.Stated?.Sources ?? []).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var name = source ?? CaseIds.Free(CaseIds.FromTitle(draft.Title is { Length: > 0 } title ? title : "source"), known);
        if (known.Contains(name)) return new($"There is a source '{name}' already.");
        var key = Enumerable.Range(1, Most + 1).Select(n => n == 1 ? $"{name}.txt" : $"{name}-{n}.txt").First(k => !latest.Version.Sources.ContainsKey(k));
        return Change.Of(latest, [.. Words(name, draft), SetText(name, "file", key)], key, draft.Text, $"Added the source '{draft.Title ?? name}'");
    }, cancel);

    /// <summary>Changes what is said of a source, or puts another text in its place; claims are followed to where their passages stand now.</summary>
    /// <param name="id">The case.</param>
    /// <param name="basedOn">The version that the author had before him.</param>
    /// <param name="source">The source's id; or the name of a text that the case does not declare, which is then declared.</param>
    /// <param name="draft">What to save of it.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<IResult> Put(string id, int basedOn, string source, SourceDraft draft, string author, CancellationToken cancel)
    {
        if (await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is not { } start) return Fault.Missing($"version {basedOn} of '{id}'");
        return await Save(id, author, latest =>
        {
            if (Find(latest, source) is not { } current) return new($"There is no source '{source}'.", StatusCodes.Status404NotFound);
            var before = latest.Version.Sources.GetValueOrDefault(current.Key);
            if (draft.Text is not null && before != start.Version.Sources.GetValueOrDefault(current.Key))
                return new($"{latest.Version.Author} has changed the same text meanwhile. Yours is still here; look at theirs, and save again.", StatusCodes.Status409Conflict);
            var name = current.Declared?.Id ?? CaseIds.Free(CaseIds.FromTitle(Path.GetFileNameWithoutExtension(source)), (latest.Stated?.Sources ?? []).Select(s => s.Id).ToHashSet(StringComparer.Ordinal));
            List<CaseEdit> edits = [.. Words(name, draft)];
            if (current.Declared?.File is null) edits.Add(SetText(name, "file", current.Key));
            if (draft.Text is not null && current.Text is not null) edits.AddRange(Moves(latest, name, new(current.Text, SourceText.Of(draft.Text))));
            return Change.Of(latest, edits, current.Key, draft.Text, draft.Text is null || before == draft.Text ? $"Described the source '{current.Title}'" : $"Changed the text of the source '{current.Title}'");
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>Takes a source and its text out of the case. Earlier versions keep both.</summary>
    public Task<IResult> Remove(string id, string source, string author, CancellationToken cancel) => Save(id, author, latest =>
    {
        if (Find(latest, source) is not { } current) return new($"There is no source '{source}'.", StatusCodes.Status404NotFound);
        var claims = (latest.Stated?.Claims ?? []).Count(c => ClaimPlace.Of(c.From)?.Source == source);
        if (claims > 0) return new($"{(claims == 1 ? "A claim is" : $"{claims} claims are")} from this source; take {(claims == 1 ? "it" : "them")} out first.");
        return Change.Of(latest, current.Declared is null ? [] : [new CaseEdit.Remove(new("sources", source))], current.Key, null, $"Took out the source '{current.Title}'", takesText: true);
    }, cancel);

    private static CaseSource? Find(LoadedCase loaded, string source) => CaseSource.Of(loaded).FirstOrDefault(s => s.Id == source);

    private async Task<IResult> Save(string id, string author, Func<LoadedCase, Change> change, CancellationToken cancel)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } latest) return Fault.Missing($"case '{id}'");
            var made = change(latest);
            if (made.Refusal is { } refusal) return new Fault(made.Status, refusal, current: made.Status == StatusCodes.Status409Conflict ? latest.Version.Number : null);
            var outcome = await store.Save(id, latest.Version.Number, new(made.Yaml!, made.Texts!, author, made.Note), cancel).ConfigureAwait(false);
            if (outcome is not SaveOutcome.Conflict) return saves.Outcome(id, outcome);
        }
        return new Fault(StatusCodes.Status409Conflict, "Others are saving this case faster than this change can be brought together with theirs; try again.");
    }

    private static IEnumerable<CaseEdit> Words(string source, SourceDraft draft)
    {
        foreach (var (key, words) in new[] { ("title", draft.Title), ("author", draft.Author), ("date", draft.Date), ("url", draft.Url) })
        {
            if (words?.Trim() is { Length: > 0 } given) yield return key == "date" ? new CaseEdit.Set(new("sources", source, key), given) : SetText(source, key, given);
            else if (words is not null) yield return new CaseEdit.Remove(new("sources", source, key));
        }
    }

    private static IEnumerable<CaseEdit> Moves(LoadedCase latest, string source, SourceRevision revision)
    {
        foreach (var claim in latest.Stated?.Claims ?? [])
        {
            if (ClaimPlace.Of(claim.From) is { } place && place.Source == source && revision.Place(claim, place) is { } moved)
                yield return new CaseEdit.SetText(new("claims", claim.Id, "from"), moved.ToString());
        }
    }

    private static CaseEdit.SetText SetText(string source, string key, string words) => new(new("sources", source, key), words);

    /// <summary>What to save, or why nothing is.</summary>
    private sealed record Change(string? Refusal, int Status = StatusCodes.Status422UnprocessableEntity)
    {
        public string? Yaml { get; private init; }

        public IReadOnlyDictionary<string, string>? Texts { get; private init; }

        public string Note { get; private init; } = "";

        public static Change Of(LoadedCase latest, IReadOnlyList<CaseEdit> edits, string key, string? text, string note, bool takesText = false)
        {
            // What is not there need not be taken away.
            var made = edits.Where(e => e is not CaseEdit.Remove { Path: var path } || latest.Reading.Places.ContainsKey(path.ToString())).ToList();
            var edited = CaseText.Apply(latest.Version.Yaml, made);
            if (!edited.IsDone) return new(edited.Fault.Message);
            if (CaseReader.Parse(edited.Text, "case.yaml") is var after && latest.IsBrokenBy(after)) return new(latest.ErrorsOf(after)[0].Message);
            var texts = new Dictionary<string, string>(latest.Version.Sources, StringComparer.Ordinal);
            if (takesText) texts.Remove(key);
            else if (text is not null) texts[key] = text;
            return new(null, StatusCodes.Status200OK) { Yaml = edited.Text, Texts = texts, Note = note };
        }
    }
}
