using System.Text.Json;

namespace Parley.Web;

/// <summary>Edits that a button of a page makes, as its script sends them.</summary>
internal static class EditList
{
    /// <summary>The edits as JSON, for an attribute of the button.</summary>
    public static string Json(params IReadOnlyList<EditBody> edits) => JsonSerializer.Serialize(edits, ApiJson.Default.IReadOnlyListEditBody);

    /// <summary>Moves an entry among its neighbours.</summary>
    public static string Move(CasePath path, int to) => Json(new EditBody("move", path.ToString(), Index: to));

    /// <summary>Takes an entry away.</summary>
    public static string Remove(CasePath path) => Json(new EditBody("remove", path.ToString()));
}
