using Parley.Cases;

namespace Parley.Web;

/// <summary>A text that is being edited: as it stands, as a tree, and as lines.</summary>
internal sealed record TextSource(string Text, TextNode Root, TextLayout Layout)
{
    /// <summary>The format's sections, in its order; a new one is put in its place among them.</summary>
    public static readonly string[] Sections =
    [
        "parley", "title", "question", "summary", "date", "sources", "parties", "quantities", "issues", "status-quo", "values", "no-deal", "walk-away",
        "agreement", "interactions", "rules", "priorities", "audiences", "levers", "alone", "offers", "packages", "claims",
    ];

    /// <summary>Whether the text is JSON, whose keys and texts all have quotes.</summary>
    public bool IsJson => Root is { IsFlow: true, Kind: TextKind.Mapping, Count: > 0 } && Text[Root.Entries[0].Key.Start] == '"';

    /// <summary>Reads a text.</summary>
    public static TextSource Of(string text) =>
        new(text, TextTree.Read(text) ?? throw new EditException("the text cannot be read as YAML"), new TextLayout(text));

    /// <summary>A key as it is written here.</summary>
    public string Key(string key, bool isInFlow) => !IsJson && ScalarText.IsSafe(key, isInFlow) ? key : Quoting.InQuotes(key);
}
