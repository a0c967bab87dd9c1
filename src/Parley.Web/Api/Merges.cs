namespace Parley.Web;

/// <summary>Brings a change that was made on one version of a case together with what was saved since.</summary>
internal static class Merges
{
    /// <summary>Edits that were made on a version, on top of the latest.</summary>
    public static SaveProposal Edits(LoadedCase start, IReadOnlyList<CaseEdit> edits, LoadedCase latest, CancellationToken cancel)
    {
        var mine = CaseText.Apply(start.Version.Yaml, edits, cancel);
        if (!mine.IsDone) return SaveProposal.Refused(mine.Fault.Message);
        if (start.Version.Number == latest.Version.Number) return new(mine.Text);
        var edited = CaseText.Apply(latest.Version.Yaml, edits, cancel);
        // Another id means the same whatever else was changed, and is wanted in what was added meanwhile, too.
        if (edited.IsDone && edits.Count > 0 && edits.All(edit => edit is CaseEdit.RenameId)) return new(edited.Text, IsMerged: true);
        var merge = CaseMerge.ThreeWay(start.Version.Yaml, mine.Text, latest.Version.Yaml, edited.Text, null, cancel);
        return merge.IsMerged ? new(merge.Text, IsMerged: true) : Clash(merge.Conflicts, latest);
    }

    /// <summary>A text, and texts of sources if any are given, that were made of a version, on top of the latest.</summary>
    public static SaveProposal Texts(LoadedCase start, string yaml, IReadOnlyDictionary<string, string>? sources, LoadedCase latest, ConflictChoices? choices, CancellationToken cancel)
    {
        if (start.Version.Number == latest.Version.Number) return new(yaml, Sources: sources);
        var merge = CaseMerge.ThreeWay(start.Version.Yaml, yaml, latest.Version.Yaml, choices?.Seen == latest.Version.Number ? choices.Mine : null, cancel);
        var (texts, clashes) = sources is null ? (null, []) : Sources(start.Version.Sources, sources, latest.Version.Sources);
        return merge.IsMerged && clashes.Count == 0 ? new(merge.Text, Sources: texts, IsMerged: true) : Clash([.. merge.Conflicts, .. clashes], latest);
    }

    /// <summary>The refusal that tells both values of what was changed by both.</summary>
    public static SaveProposal Clash(IReadOnlyList<MergeConflict> conflicts, LoadedCase latest)
    {
        var what = conflicts switch
        {
            [{ Path.Steps.Count: 0, Theirs: null }] => "the text, and one of the two cannot be read entry by entry",
            [{ Path.Steps.Count: 0 }] => "comments where you have changed some",
            [var one] => $"the same entry, {one.Path},",
            _ => $"{conflicts.Count} of the same entries",
        };
        return SaveProposal.Refused(new Fault(
            StatusCodes.Status409Conflict, $"{latest.Version.Author} has changed {what}{(conflicts is [{ Path.Steps.Count: 0 }] ? "" : " in another way")}.",
            conflicts: [.. conflicts.Select(c => new ConflictBody(c.Path.ToString(), c.Base, c.Mine, c.Theirs))], current: latest.Version.Number));
    }

    /// <summary>Texts of sources, one by one: what one side changed, added or took away is as that side has it.</summary>
    private static (IReadOnlyDictionary<string, string> Texts, IReadOnlyList<MergeConflict> Conflicts) Sources(
        IReadOnlyDictionary<string, string> origin, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs)
    {
        var (texts, conflicts) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<MergeConflict>());
        foreach (var key in mine.Keys.Union(theirs.Keys, StringComparer.Ordinal))
        {
            var (was, my, their) = (origin.GetValueOrDefault(key), mine.GetValueOrDefault(key), theirs.GetValueOrDefault(key));
            if (was != their && my != their && was != my) conflicts.Add(new(new CasePath("sources", key), Shown(was), Shown(my), Shown(their)));
            else if ((was == their ? my : their) is { } text) texts[key] = text;
        }

        return (texts, conflicts);
    }

    private static string? Shown(string? text) => text is null ? null : OneLine.Of(text, 500);
}
