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
    public static MergeResult ThreeWay(string baseYaml, string mineYaml, string theirsYaml)
    {
        if (theirsYaml == baseYaml || theirsYaml == mineYaml) return new MergeResult(mineYaml, []);
        if (mineYaml == baseYaml) return new MergeResult(theirsYaml, []);
        var (origin, mine, theirs) = (Read(baseYaml), Read(mineYaml), Read(theirsYaml));
        if (origin is null || mine is null || theirs is null) return new MergeResult(null, [new MergeConflict(CasePath.Root, null, null, null)]);
        var merge = new TreeMerge(theirsYaml.TrimStart('\uFEFF'));
        merge.Merge(origin, mine, theirs, CasePath.Root);
        if (merge.Conflicts.Count > 0) return new MergeResult(null, merge.Conflicts);
        var edited = CaseText.Apply(mineYaml, merge.Edits);
        return edited.IsDone
            ? new MergeResult(edited.Text, [])
            : new MergeResult(null, [new MergeConflict(CasePath.Root, null, null, edited.Fault.Message)]);
    }

    private static TextNode? Read(string text) => TextTree.Read(text.TrimStart('\uFEFF'));
}
