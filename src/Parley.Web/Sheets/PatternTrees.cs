using System.Globalization;
using System.Text.Json.Nodes;
using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// Patterns and choices as trees for the page's script. A group is <c>{ "is": "all" | "any" | "not", "of": [ … ] }</c>, where <c>not</c> says that not all of it
/// holds; a condition is <c>{ "issue": id, "options": [ … ] }</c>; a shared item <c>{ "issue": id, "shares": { party: "0.5" } }</c>.
/// </summary>
internal static class PatternTrees
{
    /// <summary>The pattern, as a group of all that has to hold.</summary>
    public static string Json(Case of, Pattern? pattern) => (pattern is null ? Group("all", []) : Whole(of, pattern)).ToJsonString();

    /// <summary>The choice, as a group of one condition for each issue.</summary>
    public static string Json(Choice? choice) => Group("all", choice?.Chosen.Select(Settled) ?? []).ToJsonString();

    private static JsonObject Whole(Case of, Pattern pattern) => Group("all", pattern is Pattern.All all ? all.Of.Select(p => Part(of, p)) : [Part(of, pattern)]);

    private static JsonObject Part(Case of, Pattern pattern) => pattern switch
    {
        Pattern.Holds holds => Condition(holds.Issue, PatternWords.Written(of.Issues[holds.Issue], holds)),
        Pattern.Any any => Group("any", any.Of.Select(p => Part(of, p))),
        Pattern.All all => Group("all", all.Of.Select(p => Part(of, p))),
        Pattern.Not { Of: Pattern.All all } => Group("not", all.Of.Select(p => Part(of, p))),
        Pattern.Not not => Group("not", [Part(of, not.Of)]),
        _ => Group("all", []),
    };

    private static JsonObject Settled(Chosen chosen) => chosen.Option is { } option
        ? Condition(chosen.Id, [option])
        : new() { ["issue"] = chosen.Id, ["shares"] = new JsonObject(chosen.Shares.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Id, s.Part.ToString(CultureInfo.InvariantCulture)))) };

    private static JsonObject Group(string kind, IEnumerable<JsonObject> parts) => new() { ["is"] = kind, ["of"] = new JsonArray([.. parts]) };

    private static JsonObject Condition(string issue, IEnumerable<string> options) => new() { ["issue"] = issue, ["options"] = new JsonArray([.. options.Select(o => (JsonNode)JsonValue.Create(o))]) };
}
