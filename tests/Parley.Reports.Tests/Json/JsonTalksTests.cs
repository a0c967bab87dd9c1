using System.Text.Json;
using Parley.Lenses;
using Parley.Lenses.Tests;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Reports.Tests;

/// <summary>The keys of talks in the JSON: programs rely on them, so that none may go.</summary>
public sealed class JsonTalksTests
{
    private static readonly Cases.Case Market = Between("Ann", "Bob").Numeric("Price", 0, 10, 1).Issue("Date", "Soon", "Late")
        .Points("Ann", "Price", ("0", 0), ("10", 10)).Points("Bob", "Price", ("0", 10), ("10", 0)).Points("Ann", "Date", ("Soon", 1)).Points("Bob", "Date", ("Late", 3))
        with
    { NoDeal = [new("ann", new Cases.Between(1, 2, 5))] };

    private static readonly TalksOptions Few = TalksOptions.Default with { Runs = 2, Rounds = 12 };

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    [Fact]
    public void Every_key_of_talks_is_there()
    {
        var talks = Report(Analyst.Analyze(Inquiry(Few with { Draws = 20 }), ["talks"])).GetProperty("talks");
        Assert.Equal(
            [
                "conditions", "styles", "runs", "deals", "ends", "hollow", "time", "sides", "beaten", "beatenIsExact", "frontierDistance", "solutions", "differentPackages",
                "packages", "profiles", "variations", "foreseen", "drawn",
            ],
            Keys(talks));
        Assert.Equal(["protocol", "rounds", "seconds", "breakdown", "discount"], Keys(talks.GetProperty("conditions")));
        Assert.Equal(["share", "low", "high"], Keys(talks.GetProperty("deals")));
        Assert.Equal(["ann", "bob"], Keys(talks.GetProperty("sides")));
        Assert.Equal(["gain", "share", "discounted", "gainOfDeals", "opening"], Keys(talks.GetProperty("sides").GetProperty("bob")));
        Assert.Equal(["distance", "at"], Keys(talks.GetProperty("solutions").GetProperty("nash")));
        Assert.Equal(["choose", "values", "gains", "count", "share", "efficient"], Keys(talks.GetProperty("packages")[0]));
        Assert.Equal(["styles", "deals", "time", "payoffs", "errors", "best", "equilibrium"], Keys(talks.GetProperty("profiles")[0]));
        Assert.Equal(["kind", "value", "runs", "deals", "payoffs", "best"], Keys(talks.GetProperty("variations")[0]));
        Assert.Equal(["opens", "gains", "agree"], Keys(talks.GetProperty("foreseen")[0]));
        Assert.Equal(["draws", "computed", "deals", "gains", "samePackage", "influences"], Keys(talks.GetProperty("drawn")));
        Assert.Equal(["likely", "low", "median", "high"], Keys(talks.GetProperty("drawn").GetProperty("gains").GetProperty("ann")));
        Assert.Equal(["name", "strategies"], Keys(talks.GetProperty("styles").GetProperty("ann")[0]));
    }

    [Fact]
    public void Numbers_are_those_of_the_figures()
    {
        var analysis = Analyst.Analyze(Inquiry(Few), ["talks"]);
        var (talks, result) = (Report(analysis).GetProperty("talks"), analysis.Talks!);
        Assert.Equal(result.Runs, talks.GetProperty("runs").GetInt32());
        Assert.Equal(result.Deals.Share, talks.GetProperty("deals").GetProperty("share").GetDouble());
        Assert.Equal(result.Sides["ann"].Gain, talks.GetProperty("sides").GetProperty("ann").GetProperty("gain").GetDecimal());
        Assert.Equal(result.Profiles.Count, talks.GetProperty("profiles").GetArrayLength());
        Assert.Equal(result.Profiles[1].Payoffs["bob"], talks.GetProperty("profiles")[1].GetProperty("payoffs").GetProperty("bob").GetDouble());
        Assert.Equal(JsonValueKind.Null, talks.GetProperty("drawn").ValueKind);
    }

    [Fact]
    public void It_is_there_only_where_it_was_asked_and_null_where_nobody_can_bargain()
    {
        Assert.False(Report(Sample.Analysis).TryGetProperty("talks", out _));
        Assert.False(Report(Sample.Analysis).TryGetProperty("tale", out _));
        Assert.Equal(JsonValueKind.Null, Report(Sample.Analysis with { TalksAsked = true }).GetProperty("talks").ValueKind);
    }

    [Fact]
    public void A_story_has_every_offer_and_every_answer()
    {
        var (findings, tale) = TalksTale.Tell(Inquiry(Few));
        var json = Report(new(Market, null, findings) { Tale = tale }).GetProperty("tale");
        Assert.Equal(["conditions", "styles", "first", "end", "by", "round", "agreed", "offers"], Keys(json));
        Assert.Equal(["choose", "values", "gains", "discounted"], Keys(json.GetProperty("agreed")));
        Assert.Equal(tale!.Offers.Count, json.GetProperty("offers").GetArrayLength());
        Assert.Equal(["round", "time", "by", "choose", "values", "gains", "shares", "moved", "answers"], Keys(json.GetProperty("offers")[0]));
        Assert.Equal("reject", json.GetProperty("offers")[0].GetProperty("answers").GetProperty("bob").GetString());
    }

    private static Inquiry Inquiry(TalksOptions talks) => new(Market, AnalysisOptions.Default with { Talks = talks });

    private static JsonElement Report(Analysis analysis)
    {
        using var output = new MemoryStream();
        JsonReport.Write(analysis, output);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }
}
