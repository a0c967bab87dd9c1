namespace Parley.Web;

/// <summary>Edits a case's text so that comments, order and layout stay as its author has them.</summary>
public static class CaseText
{
    /// <summary>The text with these edits made one after the other, each on what the one before left.</summary>
    public static EditResult Apply(string yaml, IReadOnlyList<CaseEdit> edits) => throw new NotSupportedException();

    /// <summary>A text as YAML on one line, in quotes where YAML would read it as something else.</summary>
    public static string Quote(string text) => throw new NotSupportedException();
}
