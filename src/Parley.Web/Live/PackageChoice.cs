using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>Packages as JSON: by issue an option's id, or for a shared item each party's share.</summary>
internal static class PackageChoice
{
    /// <summary>The choice, or the refusal that says what in it is none.</summary>
    public static (Choice? Choice, Fault? Fault) Read(IReadOnlyDictionary<string, JsonElement> body, Case of)
    {
        var chosen = new List<Chosen>();
        foreach (var (id, value) in body)
        {
            if (of.Issues.Find(id) is not { } issue) return (null, Fault.Wrong($"The case has no issue '{id}'{Meant(id, of.Issues.Select(i => i.Id))}."));
            if (Settled(issue, value) is not { } one)
                return (null, Fault.Wrong($"'{id}' cannot be settled so; it takes {string.Join(", ", issue.Options.Take(12).Select(o => o.Id))}{(issue.Divisible ? ", or shares by party that add to 1" : "")}."));
            chosen.Add(one);
        }
        return (new(of.Issues.Select(i => chosen.Find(c => c.Id == i.Id)).OfType<Chosen>().ToCatalog()), null);
    }

    /// <summary>A choice as JSON.</summary>
    public static JsonObject Write(Choice choice)
    {
        var body = new JsonObject();
        foreach (var chosen in choice.Chosen)
        {
            body[chosen.Id] = chosen.Option is { } option
                ? JsonValue.Create(option)
                : new JsonObject(chosen.Shares.Select(s => new KeyValuePair<string, JsonNode?>(s.Id, JsonValue.Create(s.Part))));
        }
        return body;
    }

    /// <summary>
    /// A choice without what it says about issues that do not arise by it, so that going back on one issue does not leave the choices
    /// that hung on it in the way.
    /// </summary>
    public static Choice Arising(CaseModel model, Choice choice)
    {
        for (var rounds = model.Space.Issues; rounds > 0; rounds--)
        {
            var package = model.Settle(choice).Package;
            var kept = choice.Chosen.Where(c => model.Space.Arises(model.Case.Issues.IndexOf(c.Id), package)).ToCatalog();
            if (kept.Count == choice.Chosen.Count) break;
            choice = new(kept);
        }
        return choice;
    }

    private static Chosen? Settled(Issue issue, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when issue.Options.Contains(value.GetString()!):
                return new(issue.Id, value.GetString()!);
            case JsonValueKind.Number when issue.Options.Contains(value.GetRawText()):
                return new(issue.Id, value.GetRawText());
            case JsonValueKind.Object when issue.Divisible:
                var shares = new List<Share>();
                foreach (var one in value.EnumerateObject())
                {
                    if (!issue.Divide.Contains(one.Name) || shares.Exists(s => s.Id == one.Name) || one.Value.ValueKind != JsonValueKind.Number
                        || !one.Value.TryGetDecimal(out var part) || part is < 0 or > 1) return null;
                    shares.Add(new(one.Name, part));
                }
                return shares.Sum(s => s.Part) == 1 ? new(issue.Id, null, shares.ToCatalog()) : null;
            default:
                return null;
        }
    }

    private static string Meant(string written, IEnumerable<string> known) => Spelling.Nearest(written, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
