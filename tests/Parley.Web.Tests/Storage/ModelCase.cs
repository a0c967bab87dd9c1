namespace Parley.Web.Tests;

/// <summary>A case as a plain model has it: all versions in a list, and what undo and redo lead to as two stacks of texts.</summary>
internal sealed class ModelCase(CaseVersion first)
{
    public List<CaseVersion> Versions { get; } = [first];

    public bool IsPutAway { get; set; }

    /// <summary>The text now, what undo would bring back, last first, and what redo would.</summary>
    public (string Now, string[] Before, string[] After) Content { get; set; } = (first.Yaml, [], []);

    public string Change(string text)
    {
        Content = (text, [Content.Now, .. Content.Before], []);
        return text;
    }

    public string? Undo()
    {
        if (Content.Before is not [var last, .. var earlier]) return null;
        Content = (last, earlier, [Content.Now, .. Content.After]);
        return last;
    }

    public string? Redo()
    {
        if (Content.After is not [var next, .. var later]) return null;
        Content = (next, [Content.Now, .. Content.Before], later);
        return next;
    }
}
