namespace Parley.Web;

/// <summary>One change of a case's text.</summary>
public abstract record CaseEdit
{
    private CaseEdit()
    {
    }

    /// <summary>
    /// Puts a value, written as YAML, at a path: in place of what stands there, or as a new entry at the end of its mapping. Mappings
    /// on the way that are missing are made; a new section takes its place in the format's order.
    /// </summary>
    /// <remarks>
    /// Short forms are written out where the path needs it: a list of options becomes a mapping to set a name, an option's name
    /// becomes <c>{ name: … }</c> to set another key beside it.
    /// </remarks>
    public sealed record Set(CasePath Path, string Yaml) : CaseEdit;

    /// <summary>As <see cref="Set"/>, with a text that is put in quotes where YAML would read it as something else.</summary>
    public sealed record SetText(CasePath Path, string Text) : CaseEdit;

    /// <summary>
    /// Takes away an entry or a list's item, with the comments on its own lines; comments above it stay. Claims no longer support what is taken away, and
    /// follow the items after it to their new places.
    /// </summary>
    public sealed record Remove(CasePath Path) : CaseEdit;

    /// <summary>Gives an entry another key. What refers to it is left as it is: see <see cref="RenameId"/>.</summary>
    public sealed record Rename(CasePath Path, string NewKey) : CaseEdit;

    /// <summary>Puts a value, written as YAML, into a list, before the item with this index; at the end where it is the list's length.</summary>
    /// <remarks>A list that is missing is made. One id that stands for a list of one, as in <c>given-by: usa</c>, becomes a list. Claims follow the items after it.</remarks>
    public sealed record Insert(CasePath Path, int Index, string Yaml) : CaseEdit;

    /// <summary>Moves an entry or item among its neighbours, so that it has this index afterwards. Claims follow a list's items.</summary>
    public sealed record Move(CasePath Path, int Index) : CaseEdit;

    /// <summary>Gives something declared another id, everywhere: keys, lists, patterns, formulas, claims' supports.</summary>
    /// <param name="Kind">What has the id.</param>
    /// <param name="OldId">The id it has.</param>
    /// <param name="NewId">The id it gets.</param>
    /// <param name="Issue">For an option: the id of its issue.</param>
    public sealed record RenameId(IdKind Kind, string OldId, string NewId, string? Issue = null) : CaseEdit;
}
