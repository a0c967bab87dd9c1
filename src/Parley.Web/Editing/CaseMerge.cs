namespace Parley.Web;

/// <summary>Brings together what two people made of one text.</summary>
public static class CaseMerge
{
    /// <summary>
    /// One text with the changes of both, and the comments of both, when no entry was changed by both in different ways; else the conflicts.
    /// </summary>
    /// <remarks>
    /// What the result says is found on the texts' trees (<see cref="TreeMerge"/>). How it is laid out is found by lines: texts in which the lines of both stand together, and then
    /// each of the two, are brought to say it, entry by entry; the first that does so and has the comments of both is taken. Where none has them all, that is a conflict of the whole, to
    /// be settled at the empty path: no comment is lost without a word. So is a text that cannot be read, or that has a key twice.
    /// </remarks>
    /// <param name="baseYaml">The text that both started from.</param>
    /// <param name="mineYaml">What I made of it.</param>
    /// <param name="theirsYaml">What they made of it.</param>
    /// <param name="choices">
    /// How entries that both changed are settled, by path: true: mine stays; false: theirs is taken. An entry that is not among them is a conflict.
    /// </param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static MergeResult ThreeWay(string baseYaml, string mineYaml, string theirsYaml, IReadOnlyDictionary<string, bool>? choices = null, CancellationToken cancel = default) =>
        ThreeWay(baseYaml, mineYaml, theirsYaml, null, choices, cancel);

    /// <summary>The same, with a text that is tried before all others: their text with my edits made in it.</summary>
    internal static MergeResult ThreeWay(string baseYaml, string mineYaml, string theirsYaml, string? edited, IReadOnlyDictionary<string, bool>? choices, CancellationToken cancel)
    {
        if (theirsYaml == baseYaml || theirsYaml == mineYaml) return new MergeResult(mineYaml, []);
        if (mineYaml == baseYaml) return new MergeResult(theirsYaml, []);
        bool? whole = choices is not null && choices.TryGetValue(CasePath.Root.ToString(), out var chosen) ? chosen : null;
        if (Read(baseYaml) is not { } origin || Read(mineYaml) is not { } mine || Read(theirsYaml) is not { } theirs)
        {
            // Nothing tells their entries apart: one of the whole texts it is.
            return whole is { } isMine ? new MergeResult(isMine ? mineYaml : theirsYaml, []) : new MergeResult(null, [new MergeConflict(CasePath.Root, null, null, null)]);
        }

        var tree = new TreeMerge(choices, cancel);
        var wanted = tree.Merge(new MergeTrees(origin.Root, mine.Root, theirs.Root));
        if (tree.Conflicts.Count > 0) return new MergeResult(null, tree.Conflicts);
        var draft = new MergeDraft(origin, mine, theirs, tree, wanted, cancel);
        if (draft.Text(edited is null ? null : Plain(edited), whole) is { } text) return new MergeResult(mineYaml.Contains("\r\n", StringComparison.Ordinal) ? Mark(mineYaml) + text.Replace("\n", "\r\n", StringComparison.Ordinal) : Mark(mineYaml) + text, []);
        // What was settled is asked about once more beside it: whoever answers is to have all of it before him.
        return new MergeResult(null, [new MergeConflict(CasePath.Root, null, draft.Lost(mine), draft.Lost(theirs)), .. tree.Settled]);
    }

    private static TextSource? Read(string text) =>
        Plain(text) is var plain && TextTree.Read(plain) is { HasDoubleKeys: false } root ? new TextSource(plain, root, new TextLayout(plain)) : null;

    /// <summary>A text with one kind of line breaks, and without a mark at its start: lines are compared.</summary>
    private static string Plain(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Mark(string text) => text.StartsWith('\uFEFF') ? "\uFEFF" : "";
}
