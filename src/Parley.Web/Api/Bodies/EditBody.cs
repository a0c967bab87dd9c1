using System.ComponentModel;

namespace Parley.Web;

/// <summary>One change of a case's text, as JSON. Comments, order and layout of the rest stay as they are.</summary>
/// <param name="Do">What to do: <c>set</c>, <c>set-text</c>, <c>remove</c>, <c>rename</c>, <c>insert</c>, <c>move</c> or <c>rename-id</c>.</param>
/// <param name="Path">The entry: <c>values.usa.tension.eased</c>, <c>rules[0].because</c>. For all but <c>rename-id</c>.</param>
/// <param name="Value">For <c>set</c> and <c>insert</c> a value written as YAML; for <c>set-text</c> plain words.</param>
/// <param name="Key">For <c>rename</c>: the new key.</param>
/// <param name="Index">For <c>insert</c> and <c>move</c>: where, from 0.</param>
/// <param name="Kind">For <c>rename-id</c>: <c>party</c>, <c>issue</c>, <c>option</c>, <c>audience</c>, <c>lever</c>, <c>package</c>, <c>quantity</c>, <c>source</c> or <c>claim</c>.</param>
/// <param name="Old">For <c>rename-id</c>: the id as it is.</param>
/// <param name="New">For <c>rename-id</c>: the id as it shall be.</param>
/// <param name="Issue">For <c>rename-id</c> of an option: its issue.</param>
internal sealed record EditBody(
    [property: Description("set, set-text, remove, rename, insert, move or rename-id")] string Do,
    string? Path = null, string? Value = null, string? Key = null, int? Index = null, string? Kind = null, string? Old = null, string? New = null, string? Issue = null)
{
    /// <summary>The most edits that one call may make.</summary>
    public const int Most = 2_000;

    /// <summary>The edits, or the refusal that says which of them is none.</summary>
    public static (IReadOnlyList<CaseEdit> Edits, Fault? Fault) Read(IReadOnlyList<EditBody>? bodies)
    {
        if (bodies is null) return ([], null);
        if (bodies.Count > Most) return ([], Fault.Wrong($"There are {bodies.Count:N0} edits, and one call takes {Most:N0}."));
        var edits = new List<CaseEdit>(bodies.Count);
        foreach (var body in bodies)
        {
            if (body.Edit() is not { } edit) return ([], Fault.Wrong($"Edit {edits.Count} is none: {body.Missing()}."));
            edits.Add(edit);
        }
        return (edits, null);
    }

    private CaseEdit? Edit()
    {
        if (Do == "rename-id")
            return Enum.TryParse<IdKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && Old is not null && New is not null ? new CaseEdit.RenameId(kind, Old, New, Issue) : null;
        if (Path is null || CasePath.TryParse(Path) is not { } path) return null;
        return Do switch
        {
            "set" when Value is not null => new CaseEdit.Set(path, Value),
            "set-text" when Value is not null => new CaseEdit.SetText(path, Value),
            "remove" => new CaseEdit.Remove(path),
            "rename" when Key is not null => new CaseEdit.Rename(path, Key),
            "insert" when Index is { } at && Value is not null => new CaseEdit.Insert(path, at, Value),
            "move" when Index is { } at => new CaseEdit.Move(path, at),
            _ => null,
        };
    }

    private string Missing() => Do switch
    {
        "rename-id" => "rename-id takes kind, old and new",
        "set" or "set-text" => $"{Do} takes path and value",
        "remove" => "remove takes path",
        "rename" => "rename takes path and key",
        "insert" => "insert takes path, index and value",
        "move" => "move takes path and index",
        _ => "'do' is one of set, set-text, remove, rename, insert, move and rename-id",
    };
}
