using System.Text.Json.Nodes;
using Parley.Cases;
using Parley.Reports;

namespace Parley.Web;

/// <summary>What a page's script needs to know of the case: ids that are taken, and issues with their options.</summary>
internal static class SheetData
{
    // Of longer scales a script asks for the number.
    private const int Most = 200;

    /// <summary>Ids in use, by what has them.</summary>
    public static string Taken(Case of) => new JsonObject
    {
        ["party"] = Ids(of.Parties.Select(p => p.Id)),
        ["issue"] = Ids(of.Issues.Select(i => i.Id)),
        ["audience"] = Ids(of.Audiences.Select(a => a.Id)),
        ["lever"] = Ids(of.Levers.Select(l => l.Id)),
        ["quantity"] = Ids(of.Quantities.Select(q => q.Id)),
        ["package"] = Ids(of.Packages.Select(p => p.Id)),
    }.ToJsonString();

    /// <summary>The issues, with the options that they are settled by; a numeric one without where there are many.</summary>
    public static string Issues(Case of)
    {
        var words = new CaseWords(of);
        return new JsonArray([.. of.Issues.Select(issue => new JsonObject
        {
            ["id"] = issue.Id,
            ["name"] = PlainText.Of(issue.Name),
            ["numeric"] = issue.IsNumeric,
            ["unit"] = issue.Range?.Unit,
            // What an example of its numbers can be made of.
            ["marks"] = issue.IsNumeric ? Ids([issue.Options[0].Id, issue.Options[issue.Options.Count / 2].Id, issue.Options[^1].Id]) : null,
            ["shared"] = issue.Divisible,
            ["now"] = of.StatusQuo?.Chosen.Find(issue.Id)?.Option,
            ["options"] = new JsonArray([.. issue.Options.Take(issue.Options.Count > Most ? 0 : Most).Select(o => new JsonObject { ["id"] = o.Id, ["name"] = PlainText.Of(words.Settled(new(issue.Id, o.Id))) })]),
        })]).ToJsonString();
    }

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)JsonValue.Create(id))]);
}
