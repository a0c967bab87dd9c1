using System.Text.RegularExpressions;

namespace Parley.Web;

/// <summary>Plans how something declared gets another id everywhere.</summary>
internal static partial class RenameIdEdit
{
    private const int Longest = 80;

    /// <summary>The plan.</summary>
    public static EditPlan Plan(TextSource source, CaseEdit.RenameId edit)
    {
        Check(source.Root, edit);
        var expected = source.Root.Clone();
        if (edit.NewId == edit.OldId) return new EditPlan([], expected, CasePath.Root);
        var changes = new List<TextChange>();

        // The tree's copy is renamed in place; the same nodes, by their spans, are what changes in the text.
        foreach (var (node, text) in IdReferences.Of(expected, edit))
        {
            changes.Add(new TextChange(node.Start, node.End, ScalarText.InPlaceOf(source, node, text)));
            node.Text = text;
        }

        return new EditPlan([.. changes.DistinctBy(change => change.Start)], expected, CasePath.Root);
    }

    private static void Check(TextNode root, CaseEdit.RenameId edit)
    {
        var word = edit.Kind.ToString().ToLowerInvariant();
        var declared = IdReferences.Declared(root, edit.Kind, edit.Issue);
        if (!declared.Contains(edit.OldId))
            throw new EditException($"there is no {word} {Fragment.Shown(edit.OldId)} in this case{(edit.Kind == IdKind.Option ? $", in the issue {Fragment.Shown(edit.Issue ?? "")}" : "")}");
        if (edit.NewId == edit.OldId) return;
        if (edit.NewId.Length > Longest || !Form().IsMatch(edit.NewId))
            throw new EditException($"{Fragment.Shown(edit.NewId)} is not an id: small letters a-z, digits and single hyphens, {Longest} characters at most");
        var others = edit.Kind switch
        {
            IdKind.Party => IdReferences.Declared(root, IdKind.Audience, null),
            IdKind.Audience => IdReferences.Declared(root, IdKind.Party, null),
            _ => [],
        };
        if (declared.Contains(edit.NewId) || others.Contains(edit.NewId)) throw new EditException($"the id {Fragment.Shown(edit.NewId)} is taken already; choose another");
        var isReserved = edit.Kind switch
        {
            IdKind.Issue => edit.NewId is "not" or "any" or "all",
            IdKind.Option => edit.NewId is "weight",
            IdKind.Quantity => edit.NewId is "min" or "max" || char.IsAsciiDigit(edit.NewId[0]),
            _ => false,
        };
        if (isReserved) throw new EditException($"{Fragment.Shown(edit.NewId)} cannot be the id of this {word}: the case format has another meaning for it");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
