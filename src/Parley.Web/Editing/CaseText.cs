namespace Parley.Web;

/// <summary>Edits a case's text so that comments, order and layout stay as its author has them.</summary>
/// <remarks>
/// An edit changes as few characters as it can, and what came of it is read again and held against the same edit of the tree: where layout has a turn that
/// was not foreseen, the mapping or list that was to change is written anew, with its comments lost, rather than the text's meaning. Each edit costs time
/// linear in the text; scalars that are set one after the other are set together, at the cost of one edit. Nothing here throws for what a text or edit holds.
/// </remarks>
public static class CaseText
{
    /// <summary>The text with these edits made one after the other, each on what the one before left.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="cancel">Stops the work between two edits.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static EditResult Apply(string yaml, IReadOnlyList<CaseEdit> edits, CancellationToken cancel = default) => Apply(yaml, edits, isFollowed: true, cancel);

    /// <summary>The same; where claims do not follow, what they support is left as it is written.</summary>
    internal static EditResult Apply(string yaml, IReadOnlyList<CaseEdit> edits, bool isFollowed, CancellationToken cancel)
    {
        var mark = yaml.StartsWith('\uFEFF') ? "\uFEFF" : "";
        var text = yaml.TrimStart('\uFEFF');
        if (TextTree.Read(text) is not { } root) return new EditResult(null, new EditFault(-1, Unreadable(text)));
        var editor = new TextEditor(new TextSource(text, root, new TextLayout(text)), isFollowed);
        for (var i = 0; i < edits.Count;)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (editor.Together(edits, i, cancel) is > 0 and var made)
                {
                    i += made;
                    continue;
                }

                editor.Apply(edits[i]);
                i++;
            }
            catch (EditException exception)
            {
                return new EditResult(null, new EditFault(i, OneLine.Of(exception.Message)));
            }
        }

        return new EditResult(mark + editor.Text, null);
    }

    /// <summary>A text as YAML on one line, in quotes where YAML would read it as something else; safe inside brackets too.</summary>
    public static string Quote(string text) => ScalarText.Quoted(text, isInFlow: true);

    private static string Unreadable(string text)
    {
        var problems = Parley.Cases.CaseReader.Parse(text, "case").Problems;
        return problems.Count == 0
            ? "the text cannot be edited: it is no YAML mapping"
            : OneLine.Of($"the text cannot be edited: line {problems[0].Place.Line}, column {problems[0].Place.Column}: {problems[0].Message}");
    }
}
