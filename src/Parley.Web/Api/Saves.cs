using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// Saves changes of cases. A change that was made on an older version is brought together with what was saved meanwhile; where both
/// changed the same entry in different ways, nothing is saved, and both values are told.
/// </summary>
internal sealed class Saves(IWorkbenchStore store, CaseShelf shelf, Announcer announcer, Verdicts verdicts, Workload work)
{
    private const int Tries = 32;
    private const int LongestNote = 200;

    /// <summary>Makes edits on a version and saves what comes of it.</summary>
    public async Task<IResult> Edits(string id, int basedOn, IReadOnlyList<CaseEdit> edits, string author, string? note, CancellationToken cancel)
    {
        if (await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is not { } start) return await Missing(id, basedOn, cancel).ConfigureAwait(false);
        return await Try(
            id, author,
            (latest, stop) =>
            {
                var proposal = Merges.Edits(start, edits, latest, stop) with { Note = note };
                return proposal.Yaml is { } yaml && CaseReader.Parse(yaml, "case.yaml") is var after && latest.IsBrokenBy(after) && Errors(latest, after) is var errors
                    ? SaveProposal.Refused(new Fault(StatusCodes.Status422UnprocessableEntity, errors[0].Message, errors))
                    : proposal;
            },
            cancel).ConfigureAwait(false);
    }

    /// <summary>Saves a text as it was written, errors and all, and source texts if any are given.</summary>
    public async Task<IResult> Text(string id, int basedOn, string yaml, IReadOnlyDictionary<string, string>? sources, string author, string? note, CancellationToken cancel, ConflictChoices? choices = null)
    {
        if (await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is not { } start) return await Missing(id, basedOn, cancel).ConfigureAwait(false);
        return await Try(id, author, (latest, stop) => Merges.Texts(start, yaml, sources, latest, choices, stop) with { Note = note }, cancel).ConfigureAwait(false);
    }

    /// <summary>Saves an earlier version's texts as a new version.</summary>
    public async Task<IResult> Restore(string id, int basedOn, int number, string author, CancellationToken cancel) =>
        await store.Restore(id, basedOn, number, author, cancel).ConfigureAwait(false) is var outcome and not SaveOutcome.Missing
            ? Outcome(id, outcome)
            : await Missing(id, number, cancel).ConfigureAwait(false);

    /// <summary>Takes the last change back, or makes the last undone one again; the answer says which it was.</summary>
    public async Task<IResult> Step(string id, int basedOn, bool isUndo, string author, CancellationToken cancel)
    {
        var outcome = isUndo ? await store.Undo(id, basedOn, author, cancel).ConfigureAwait(false) : await store.Redo(id, basedOn, author, cancel).ConfigureAwait(false);
        return Outcome(id, outcome, change: outcome is SaveOutcome.Saved(var version) ? await Stepped(version, isUndo, cancel).ConfigureAwait(false) : null);
    }

    /// <summary>Answers to what came of saving, and tells everybody.</summary>
    public IResult Outcome(string id, SaveOutcome outcome, bool merged = false, string? change = null)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved(var version):
                var loaded = shelf.Keep(version);
                announcer.Tell(version);
                verdicts.Keep(loaded);
                return TypedResults.Json(SavedBody.Of(loaded, merged, change), ApiJson.Wire.SavedBody);
            case SaveOutcome.Conflict(var current):
                return new Fault(StatusCodes.Status409Conflict, $"{current.Author} saved version {current.Number} meanwhile. Look at it, and try again.", current: current.Number);
            case SaveOutcome.Nothing(var current):
                return new Fault(StatusCodes.Status409Conflict, "There is nothing left to take back, or to do again.", current: current.Number);
            default:
                return Fault.Missing($"case '{id}'");
        }
    }

    /// <summary>Saves what is proposed on top of the latest version; where somebody was quicker by a moment, what is proposed on top of theirs.</summary>
    /// <param name="id">The case.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="propose">What to save, given the latest version. Worked out in the lane of what is done while somebody watches.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<IResult> Try(string id, string author, Func<LoadedCase, CancellationToken, SaveProposal> propose, CancellationToken cancel)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } latest) return Fault.Missing($"case '{id}'");
            var (proposal, note) = await work.Quickly(
                stop =>
                {
                    var made = propose(latest, stop);
                    return (made, made.Yaml is { } text ? Note(made.Note, latest.Version.Yaml, text) : "");
                },
                cancel).ConfigureAwait(false);
            if (proposal.Yaml is not { } yaml) return proposal.Fault!;
            var sources = proposal.Sources ?? latest.Version.Sources;
            if (yaml == latest.Version.Yaml && Same(sources, latest.Version.Sources)) return TypedResults.Json(SavedBody.Of(latest, proposal.IsMerged), ApiJson.Wire.SavedBody);
            var outcome = await store.Save(id, latest.Version.Number, new(yaml, sources, author, note), cancel).ConfigureAwait(false);
            // What was saved this moment is taken in like anything older.
            if (outcome is not SaveOutcome.Conflict) return Outcome(id, outcome, proposal.IsMerged);
        }

        return new Fault(StatusCodes.Status409Conflict, "Others are saving this case faster than this change can be brought together with theirs; try again.");
    }

    /// <summary>Says which of the two is missing: the version, or the case.</summary>
    public async Task<Fault> Missing(string id, int number, CancellationToken cancel) =>
        Fault.Missing(await shelf.Latest(id, cancel).ConfigureAwait(false) is null ? $"case '{id}'" : $"version {number} of '{id}'");

    // The change as it was made, also where it was taken back. It is saved by now: what cannot be told in time is left out.
    private async Task<string?> Stepped(CaseVersion made, bool isUndo, CancellationToken cancel)
    {
        try
        {
            if (await shelf.Version(made.Id, made.Number - 1, cancel).ConfigureAwait(false) is not { } last) return null;
            var stepped = shelf.Keep(made);
            var (before, after) = isUndo ? (stepped, last) : (last, stepped);
            var words = await work.Quickly(
                _ => before.Version.Yaml == after.Version.Yaml ? (TextDifference.Between(before, after) is [var text, ..] ? text : null) : Note(null, before.Version.Yaml, after.Version.Yaml), cancel).ConfigureAwait(false);
            if (!isUndo || words is null) return words;
            var history = await store.History(made.Id, cancel).ConfigureAwait(false);
            var undone = new UndoStack(history.Where(v => v.Number < made.Number).Reverse().Select(v => (v.Number, v.Kind))).Current;
            return history.FirstOrDefault(v => v.Number == undone) is { } by && by.Author != made.Author ? $"{words} (changed by {by.Author})" : words;
        }
        catch (Exception e) when (e is BusyException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    private static List<CaseFault> Errors(LoadedCase latest, CaseReading after) => [.. latest.ErrorsOf(after).Select(CaseFault.Of)];

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(s => other.TryGetValue(s.Key, out var text) && text == s.Value);

    private static string Note(string? note, string before, string after)
    {
        if (note is null)
        {
            var changes = CaseDifference.Between(before, after);
            note = changes.Count switch { 0 => "Layout and comments", 1 => changes[0].Words, _ => $"{changes[0].Words}; and {changes.Count - 1} more" };
        }
        return note.Length > LongestNote ? note[..(LongestNote - 1)] + "…" : note;
    }
}
