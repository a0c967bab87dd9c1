using System.Numerics;
using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports.Tests;

public sealed class JsonStabilityTests
{
    private static readonly Choice Package = new([new("water", "30"), new("bridge", "both")]);

    [Fact]
    public void Lists_are_packages_by_concept_and_by_party()
    {
        var json = Written(Result(4, complete: true));
        Assert.Equal(4, json.GetProperty("feasible").GetInt32());
        Assert.Equal(["nash", "gmr", "smr", "seq", "sseq"], json.GetProperty("equilibria").EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"choose":{"water":30,"bridge":"both"}}""", JsonSerializer.Serialize(json.GetProperty("equilibria").GetProperty("nash")[0]));
        Assert.Equal(["mill", "town"], json.GetProperty("stable").EnumerateObject().Select(p => p.Name));
        Assert.Equal("both", json.GetProperty("stable").GetProperty("town").GetProperty("seq")[0].GetProperty("choose").GetProperty("bridge").GetString());
        Assert.Equal(1, json.GetProperty("counts").GetProperty("stable").GetProperty("town").GetProperty("seq").GetInt32());
        Assert.Equal(1, json.GetProperty("counts").GetProperty("equilibria").GetProperty("nash").GetInt32());
    }

    [Fact]
    public void Too_many_states_are_counted_and_nothing_is_listed()
    {
        var json = Written(Result(BigInteger.Pow(2, 60), complete: false));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("feasible").ValueKind);
        Assert.Equal("1.2e+18", json.GetProperty("feasibleText").GetString());
        Assert.False(json.GetProperty("complete").GetBoolean());
        Assert.Equal(0, json.GetProperty("equilibria").GetProperty("gmr").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("counts").GetProperty("equilibria").GetProperty("gmr").ValueKind);
    }

    [Fact]
    public void It_is_there_only_where_it_was_asked_and_null_where_nobody_gives_anything()
    {
        Assert.False(Report(Sample.Analysis).TryGetProperty("stability", out _));
        Assert.Equal(JsonValueKind.Null, Report(Sample.Analysis with { StabilityAsked = true }).GetProperty("stability").ValueKind);
    }

    private static StabilityResult Result(BigInteger states, bool complete)
    {
        StatesResult[] lists = [.. ConceptNames.All.Select(c => complete ? new StatesResult(c, 1, [Package]) : new StatesResult(c, null, []))];
        return new()
        {
            Feasible = states,
            Complete = complete,
            Equilibria = lists,
            Stable = new OrderedDictionary<string, IReadOnlyList<StatesResult>> { ["mill"] = lists, ["town"] = lists },
        };
    }

    private static JsonElement Written(StabilityResult result) => Report(Sample.Analysis with { StabilityAsked = true, Stability = result }).GetProperty("stability");

    private static JsonElement Report(Analysis analysis)
    {
        using var output = new MemoryStream();
        JsonReport.Write(analysis, output);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }
}
