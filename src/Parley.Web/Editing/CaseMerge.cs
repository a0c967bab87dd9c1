namespace Parley.Web;

/// <summary>Brings together what two people made of one text.</summary>
public static class CaseMerge
{
    /// <summary>
    /// My text with their changes made in it, when no entry was changed by both in different ways; else the conflicts. Comments and
    /// layout are mine, except inside what only they wrote.
    /// </summary>
    /// <remarks>
    /// A list that both changed is compared item by item where all three have equally many, and is one entry otherwise. A mapping whose order both changed
    /// differently is a conflict at its path; a text that cannot be read is one at the whole case.
    /// </remarks>
    /// <param name="baseYaml">The text that both started from.</param>
    /// <param name="mineYaml">What I made of it.</param>
    /// <param name="theirsYaml">What they made of it.</param>
    /// <param name="choices">
    /// How entries that both changed are settled, by path: true: mine stays; false: theirs is taken. An entry that is not among them is a conflict.
    /// </param>
    public static MergeResult ThreeWay(string baseYaml, string mineYaml, string theirsYaml, IReadOnlyDictionary<string, bool>? choices = null)
    {
        if (theirsYaml == baseYaml || theirsYaml == mineYaml) return new MergeResult(mineYaml, []);
        if (mineYaml == baseYaml) return new MergeResult(theirsYaml, []);
        var (origin, mine, theirs) = (Read(baseYaml), Read(mineYaml), Read(theirsYaml));
        // Nothing tells their entries apart: one of the whole texts it is.
        if (origin is null || mine is null || theirs is null)
            return choices is not null && choices.TryGetValue(CasePath.Root.ToString(), out var whole) ? new MergeResult(whole ? mineYaml : theirsYaml, []) : new MergeResult(null, [new MergeConflict(CasePath.Root, null, null, null)]);
        var merge = new TreeMerge(theirsYaml.TrimStart('\uFEFF'), choices);
        merge.Merge(origin, mine, theirs, CasePath.Root);
        if (merge.Conflicts.Count > 0) return new MergeResult(null, merge.Conflicts);
        var edited = CaseText.Apply(mineYaml, merge.Edits);
        if (!edited.IsDone && choices is not null && choices.TryGetValue(CasePath.Root.ToString(), out var all)) return new MergeResult(all ? mineYaml : theirsYaml, []);
        return edited.IsDone
            ? new MergeResult(edited.Text, [])
            : new MergeResult(null, [new MergeConflict(CasePath.Root, null, null, edited.Fault.Message)]);
    }

    private static TextNode? Read(string text) => TextTree.Read(text.TrimStart('\uFEFF'));
}
