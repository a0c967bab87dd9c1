using System.Globalization;

namespace Parley.Web;

/// <summary>
/// Sees to it that claims go on supporting what they supported when entries go, come or move: paths through a list count its items, and follow them; a path to
/// what is taken away goes with it, and the claim keeps its words.
/// </summary>
/// <remarks>Each edit costs time linear in the text and in the paths' lengths.</remarks>
internal static class ClaimPaths
{
    private const string Section = "claims";
    private const string Key = "supports";

    /// <summary>The paths in claims that an edit concerns, by where each stands, and what each becomes; null where it goes.</summary>
    public static IReadOnlyList<(CasePath At, string? Text)> Concerned(TextNode root, CaseEdit edit)
    {
        if (Shift.Of(root, edit) is not { } shift) return [];
        var (found, paths) = (new List<(CasePath, string?)>(), new EntryPath(root));
        foreach (var claim in root[Section]?.Entries ?? [])
        {
            var (supports, at) = (claim.Value[Key], new CasePath(Section, claim.Key.Text, Key));
            if (supports is { Kind: TextKind.Scalar } && Changed(paths, supports.Text, shift, out var one)) found.Add((at, one));
            for (var i = 0; i < (supports?.Items.Count ?? 0); i++)
                if (supports!.Items[i] is { Kind: TextKind.Scalar } item && Changed(paths, item.Text, shift, out var text)) found.Add((at.Then(i), text));
        }

        return found;
    }

    /// <summary>The plan to write paths anew.</summary>
    public static EditPlan Rewriting(TextSource source, IEnumerable<(CasePath At, string? Text)> paths)
    {
        var expected = source.Root.Clone();
        var changes = new List<TextChange>();
        foreach (var (at, text) in paths)
        {
            if (text is null || Steps.Node(expected, at) is not { } node) continue;
            changes.Add(new TextChange(node.Start, node.End, ScalarText.InPlaceOf(source, node, text)));
            node.Text = text;
        }

        return new EditPlan(changes, expected, CasePath.Root);
    }

    /// <summary>What takes paths away: items from the last to the first, or all of a claim's at once.</summary>
    public static IEnumerable<CaseEdit> Removals(TextNode root, IReadOnlyList<(CasePath At, string? Text)> paths)
    {
        foreach (var claim in paths.Where(path => path.Text is null).GroupBy(path => new CasePath(path.At.Steps.Take(3))))
        {
            var (gone, supports) = (claim.Select(path => path.At).ToList(), Steps.Node(root, claim.Key)!);
            if (gone.Count >= supports.Items.Count) yield return new CaseEdit.Remove(claim.Key);
            else foreach (var at in gone.OrderByDescending(at => at.Steps[^1].Index)) yield return new CaseEdit.Remove(at);
        }
    }

    /// <summary>Whether a path leads through what the edit shifts, and what it then becomes; null where it goes.</summary>
    private static bool Changed(EntryPath paths, string path, Shift shift, out string? text)
    {
        text = path;
        if (paths.Find(path) is not { } steps) return false;
        var goes = steps.Any(step => ReferenceEquals(step.Container, shift.Container) && shift.To(step.Index) is null);
        text = goes ? null : EntryPath.Join(steps, step => step.IsIndex && ReferenceEquals(step.Container, shift.Container)
            ? string.Create(CultureInfo.InvariantCulture, $"[{shift.To(step.Index)}]") : step.Written);
        return text != path;
    }

    /// <summary>How an edit changes the places of a mapping's entries or a list's items.</summary>
    /// <param name="Container">The mapping or list.</param>
    /// <param name="To">The place afterwards by the place before; null where it is taken away.</param>
    private sealed record Shift(TextNode Container, Func<int, int?> To)
    {
        public static Shift? Of(TextNode root, CaseEdit edit)
        {
            switch (edit)
            {
                case CaseEdit.Remove { Path: var path } when IsFollowed(path) && Steps.Node(root, path.Parent) is { } parent && Steps.IndexOf(parent, path, path.Steps.Count - 1) is { } gone:
                    return new(parent, at => at == gone ? null : at > gone ? at - 1 : at);
                case CaseEdit.Move { Path: var path, Index: var to } when IsFollowed(path) && Steps.Node(root, path.Parent) is { Kind: TextKind.Sequence } list && Steps.IndexOf(list, path, path.Steps.Count - 1) is { } from:
                    return new(list, at => at == from ? to : from < at && at <= to ? at - 1 : to <= at && at < from ? at + 1 : at);
                case CaseEdit.Insert { Path: var path, Index: var place } when IsFollowed(path) && Steps.Node(root, path) is { Kind: TextKind.Sequence } list:
                    return new(list, at => at >= place ? at + 1 : at);
                default:
                    return null;
            }
        }

        private static bool IsFollowed(CasePath path) => path.Steps.Count > 0 && path.Steps[0].Key != Section;
    }
}
