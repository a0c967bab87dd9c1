using System.Text.Json;

namespace Parley.Formats.Tests;

/// <summary>A scenario with its published or independently computed numbers.</summary>
internal sealed record ExpectedScenario(string Name, string Kind, string Folder, string[] Files, JsonElement Numbers)
{
    public static IEnumerable<ExpectedScenario> All(params string[] kinds)
    {
        if (!Shared.IsPresent) return [];
        var all = JsonDocument.Parse(File.ReadAllText(Shared.At("reference", "scenarios.json"))).RootElement.GetProperty("scenarios");
        return all.EnumerateArray().Where(s => kinds.Contains(s.GetProperty("kind").GetString())).Select(s => new ExpectedScenario(
            s.GetProperty("name").GetString()!, s.GetProperty("kind").GetString()!, s.GetProperty("dir").GetString()!,
            [.. s.GetProperty("files").EnumerateArray().Select(f => f.GetString()).OfType<string>()], s.GetProperty("expected")));
    }

    public double Number(string key) => Numbers.GetProperty(key).GetDouble();

    public double[] Point(string key) => [.. Numbers.GetProperty(key).EnumerateArray().Select(n => n.GetDouble())];
}
