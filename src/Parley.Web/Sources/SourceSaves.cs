using System.Globalization;
using Parley.Cases;

namespace Parley.Web;

/// <summary>Saves sources and their texts: the text beside the case, what the case says of it, and where claims stand in it, as one version.</summary>
internal sealed class SourceSaves(CaseShelf shelf, Saves saves)
{
    /// <summary>The most sources that a case may have in the workbench.</summary>
    public const int Most = 100;

    /// <summary>Adds a source.</summary>
    /// <param name="id">The case.</param>
    /// <param name="source">The source's id; null: one made from its title.</param>
    /// <param name="draft">What to save of it.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public Task<IResult> Add(string id, string? source, SourceDraft draft, string author, CancellationToken cancel) => saves.Try(id, author, (latest, stop) =>
    {
        if (draft.Text is null) return SaveProposal.Refused("A source needs its text.");
        if (latest.Version.Sources.Count >= Most) return SaveProposal.Refused($"A case has at most {Most} sources with texts.");
        var known = Ids(latest);
        var name = source ?? CaseIds.Free(CaseIds.FromTitle(draft.Title is { Length: > 0 } title ? title : "source"), known);
        if (known.Contains(name)) return SaveProposal.Refused($"There is a source '{name}' already.");
        var key = Enumerable.Range(1, Most + 1).Select(n => n == 1 ? $"{name}.txt" : $"{name}-{n}.txt").First(k => !latest.Version.Sources.ContainsKey(k));
        return Made(latest, Edited(latest, latest.Version.Yaml, [.. Words(name, draft), SetText(name, "file", key)], stop), key, draft.Text, $"Added the source '{draft.Title ?? name}'");
    }, cancel);

    /// <summary>Changes what is said of a source, or puts another text in its place; claims are followed to where their passages stand now.</summary>
    /// <remarks>What is as it was in the version that the author had before him was not changed by him, and stays as others have made it.</remarks>
    /// <param name="id">The case.</param>
    /// <param name="basedOn">The version that the author had before him.</param>
    /// <param name="source">The source's id; or the name of a text that the case does not declare, which is then declared.</param>
    /// <param name="draft">What to save of it.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<IResult> Put(string id, int basedOn, string source, SourceDraft draft, string author, CancellationToken cancel)
    {
        if (await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is not { } start) return await saves.Missing(id, basedOn, cancel).ConfigureAwait(false);
        return await saves.Try(id, author, (latest, stop) => Put(start, latest, source, draft, stop), cancel).ConfigureAwait(false);
    }

    /// <summary>Takes a source and its text out of the case. Earlier versions keep both.</summary>
    public Task<IResult> Remove(string id, string source, string author, CancellationToken cancel) => saves.Try(id, author, (latest, stop) =>
    {
        if (Find(latest, source) is not { } current) return SaveProposal.Refused($"There is no source '{source}'.", StatusCodes.Status404NotFound);
        var claims = (latest.Stated?.Claims ?? []).Count(c => ClaimPlace.Of(c.From)?.Source == source);
        if (claims > 0) return SaveProposal.Refused($"{(claims == 1 ? "A claim is" : $"{claims} claims are")} from this source; take {(claims == 1 ? "it" : "them")} out first.");
        var made = Edited(latest, latest.Version.Yaml, current.Declared is null ? [] : [new CaseEdit.Remove(new("sources", source))], stop);
        return Made(latest, made, current.Key, null, $"Took out the source '{current.Title}'", takesText: true);
    }, cancel);

    private static SaveProposal Put(LoadedCase start, LoadedCase latest, string source, SourceDraft draft, CancellationToken cancel)
    {
        if (Find(latest, source) is not { } current) return SaveProposal.Refused($"There is no source '{source}'.", StatusCodes.Status404NotFound);
        var (before, was) = (latest.Version.Sources.GetValueOrDefault(current.Key), start.Version.Sources.GetValueOrDefault(current.Key));
        var text = draft.Text is { } given && given.ReplaceLineEndings("\n") != was?.ReplaceLineEndings("\n") ? given : null;
        if (text is not null && before != was && text != before)
        {
            return SaveProposal.Refused(new Fault(
                StatusCodes.Status409Conflict, $"{latest.Version.Author} has changed the same text meanwhile. Yours is still here; look at theirs, and save again.", current: latest.Version.Number));
        }

        var name = current.Declared?.Id ?? CaseIds.Free(CaseIds.FromTitle(Path.GetFileNameWithoutExtension(source)), Ids(latest));
        var described = Edited(start, start.Version.Yaml, [.. Words(name, Changed(start, name, draft))], cancel);
        var isMerged = start.Version.Number != latest.Version.Number;
        if (isMerged && described.Yaml is { } mine)
        {
            var merge = CaseMerge.ThreeWay(start.Version.Yaml, mine, latest.Version.Yaml, null, cancel);
            described = merge.IsMerged ? new(merge.Text) : Merges.Clash(merge.Conflicts, latest);
        }

        if (described.Yaml is not { } yaml) return described;
        List<CaseEdit> edits = current.Declared?.File is null ? [SetText(name, "file", current.Key)] : [];
        if (text is not null && current.Text is not null) edits.AddRange(Moves(latest, name, new(current.Text, SourceText.Of(text))));
        var note = text is null || before == text ? $"Described the source '{current.Title}'" : $"Changed the text of the source '{current.Title}'";
        return Made(latest, Edited(latest, yaml, edits, cancel), current.Key, text, note) with { IsMerged = isMerged };
    }

    private static CaseSource? Find(LoadedCase loaded, string source) => CaseSource.Of(loaded).FirstOrDefault(s => s.Id == source);

    private static HashSet<string> Ids(LoadedCase loaded) => (loaded.Stated?.Sources ?? []).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>A draft without what a version says already.</summary>
    private static SourceDraft Changed(LoadedCase start, string source, SourceDraft draft)
    {
        if (start.Stated?.Sources.Find(source) is not { } was) return draft;
        return draft with
        {
            Title = Unless(draft.Title, was.Title),
            Author = Unless(draft.Author, was.Author),
            Date = Unless(draft.Date, was.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Url = Unless(draft.Url, was.Url),
        };

        static string? Unless(string? words, string? was) => words?.Trim() == (was ?? "") ? null : words;
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

    private static SaveProposal Edited(LoadedCase on, string yaml, IReadOnlyList<CaseEdit> edits, CancellationToken cancel)
    {
        // What is not there need not be taken away.
        var made = edits.Where(e => e is not CaseEdit.Remove { Path: var path } || on.Reading.Places.ContainsKey(path.ToString())).ToList();
        var edited = CaseText.Apply(yaml, made, cancel);
        return edited.IsDone ? new(edited.Text) : SaveProposal.Refused(edited.Fault.Message);
    }

    private static SaveProposal Made(LoadedCase latest, SaveProposal made, string key, string? text, string note, bool takesText = false)
    {
        if (made.Yaml is not { } yaml) return made;
        if (CaseReader.Parse(yaml, "case.yaml") is var after && latest.IsBrokenBy(after)) return SaveProposal.Refused(latest.ErrorsOf(after)[0].Message);
        var texts = new Dictionary<string, string>(latest.Version.Sources, StringComparer.Ordinal);
        if (takesText) texts.Remove(key);
        else if (text is not null) texts[key] = text;
        return made with { Sources = texts, Note = note };
    }
}
