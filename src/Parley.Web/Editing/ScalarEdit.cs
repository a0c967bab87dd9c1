namespace Parley.Web;

/// <summary>Tells edits that put one scalar in another's place, on its line: what happens most, and can happen to many scalars at once.</summary>
internal static class ScalarEdit
{
    /// <summary>Where the scalar stands, and what is put there; null for any other edit.</summary>
    public static (Located At, Fragment Value)? Of(TextSource source, CaseEdit edit)
    {
        if (edit is not (CaseEdit.Set or CaseEdit.SetText)) return null;
        var path = edit is CaseEdit.Set set ? set.Path : ((CaseEdit.SetText)edit).Path;
        if (path.Steps.Count == 0 || ShortForms.Expansion(source.Root, path) is not null) return null;
        if (Steps.Node(source.Root, path.Parent) is not { } parent || Steps.IndexOf(parent, path, path.Steps.Count - 1) is not { } index) return null;
        var at = new Located(parent, index, path.Parent);
        if (at.Node is not { Kind: TextKind.Scalar, IsNothing: false } || (at.IsEntry && (at.Entry.IsExplicit || at.Entry.Colon < 0))) return null;
        if (source.Text.AsSpan(at.Node.Start, at.Node.End - at.Node.Start).Contains('\n')) return null;
        var value = edit is CaseEdit.SetText words ? Fragment.Of(TextNode.Scalar(words.Text, isPlain: false)) : Fragment.TryRead(((CaseEdit.Set)edit).Yaml);
        return value is { IsOneLine: true, IsBlockScalar: false, Node: { Kind: TextKind.Scalar, IsNothing: false } } ? (at, value) : null;
    }
}
