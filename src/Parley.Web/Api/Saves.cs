using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// Saves changes of cases. A change that was made on an older version is brought together with what was saved meanwhile; where both
/// changed the same entry in different ways, nothing is saved, and both values are told.
/// </summary>
internal sealed class Saves(IWorkbenchStore store, CaseShelf shelf, Announcer announcer, Verdicts verdicts)
{
    private const int Tries = 32;
    private const int LongestNote = 200;

    /// <summary>Makes edits on a version and saves what comes of it.</summary>
    public Task<IResult> Edits(string id, int basedOn, IReadOnlyList<CaseEdit> edits, string author, string? note, CancellationToken cancel) =>
        Save(id, basedOn, author, note, refuseErrors: true, start =>
        {
            var edited = CaseText.Apply(start.Version.Yaml, edits);
            return edited.IsDone ? (edited.Text, null, null) : (null, null, new Fault(StatusCodes.Status422UnprocessableEntity, edited.Fault.Message));
        }, cancel);

    /// <summary>Saves a text as it was written, errors and all, and source texts if any are given.</summary>
    public Task<IResult> Text(string id, int basedOn, string yaml, IReadOnlyDictionary<string, string>? sources, string author, string? note, CancellationToken cancel, ConflictChoices? choices = null) =>
        Save(id, basedOn, author, note, refuseErrors: false, _ => (yaml, sources, null), cancel, choices);

    /// <summary>Answers to what came of saving, and tells everybody.</summary>
    public IResult Outcome(string id, SaveOutcome outcome, bool merged = false)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved(var version):
                var loaded = shelf.Keep(version);
                announcer.Tell(version);
                verdicts.Keep(loaded);
                return TypedResults.Json(SavedBody.Of(loaded, merged), ApiJson.Wire.SavedBody);
            case SaveOutcome.Conflict(var current):
                return new Fault(StatusCodes.Status409Conflict, $"{current.Author} saved version {current.Number} meanwhile. Look at it, and try again.", current: current.Number);
            case SaveOutcome.Nothing(var current):
                return new Fault(StatusCodes.Status409Conflict, "There is nothing left to take back, or to do again.", current: current.Number);
            default:
                return Fault.Missing($"case '{id}'");
        }
    }

    private async Task<IResult> Save(
        string id, int basedOn, string author, string? note, bool refuseErrors,
        Func<LoadedCase, (string? Yaml, IReadOnlyDictionary<string, string>? Sources, Fault? Fault)> change, CancellationToken cancel, ConflictChoices? choices = null)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } latest) return Fault.Missing($"case '{id}'");
            var start = latest.Version.Number == basedOn ? latest : await shelf.Version(id, basedOn, cancel).ConfigureAwait(false);
            if (start is null) return Fault.Missing($"version {basedOn} of '{id}'");
            var (yaml, sources, fault) = change(start);
            if (yaml is null) return fault!;
            if (start != latest)
            {
                var merge = CaseMerge.ThreeWay(start.Version.Yaml, yaml, latest.Version.Yaml, choices?.Seen == latest.Version.Number ? choices.Mine : null);
                if (!merge.IsMerged) return Clash(merge, latest);
                yaml = merge.Text;
            }
            if (refuseErrors && CaseReader.Parse(yaml, "case.yaml") is var after && latest.IsBrokenBy(after) && Errors(latest, after) is var errors)
                return new Fault(StatusCodes.Status422UnprocessableEntity, errors[0].Message, errors);
            if (yaml == latest.Version.Yaml && (sources is null || Same(sources, latest.Version.Sources))) return TypedResults.Json(SavedBody.Of(latest, start != latest), ApiJson.Wire.SavedBody);
            var draft = new Draft(yaml, sources ?? latest.Version.Sources, author, Note(note, latest.Version.Yaml, yaml));
            var outcome = await store.Save(id, latest.Version.Number, draft, cancel).ConfigureAwait(false);
            // Somebody was quicker by a moment: what they saved is taken in like anything older.
            if (outcome is not SaveOutcome.Conflict) return Outcome(id, outcome, start != latest);
        }
        return new Fault(StatusCodes.Status409Conflict, "Others are saving this case faster than this change can be brought together with theirs; try again.");
    }

    private static Fault Clash(MergeResult merge, LoadedCase latest) => new(
        StatusCodes.Status409Conflict,
        $"{latest.Version.Author} has changed {(merge.Conflicts.Count == 1 ? $"the same entry, {merge.Conflicts[0].Path}," : $"{merge.Conflicts.Count} of the same entries")} in another way.",
        conflicts: [.. merge.Conflicts.Select(c => new ConflictBody(c.Path.ToString(), c.Base, c.Mine, c.Theirs))], current: latest.Version.Number);

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
