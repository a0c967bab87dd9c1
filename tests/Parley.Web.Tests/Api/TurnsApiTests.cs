using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web.Tests;

public sealed class TurnsApiTests
{
    [Theory]
    [InlineData("hamburg-2017")]
    [InlineData("panama-canal")]
    [InlineData("politics-3party")]
    [InlineData("harbour-sport-park-pass-rule")]
    [InlineData("new-recruit")]
    [InlineData("itex-cypress")]
    public async Task Of_every_number_of_a_case_the_zones_are_the_answers_that_the_threshold_lens_gives(string example)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take(example);
        var worked = WorkedCases.All.Single(c => c.Name == example);
        var rows = CaseNumbers.Of(CaseReader.Parse(WorkedCases.Text(example)!, "case.yaml")).SelectMany(g => g.Rows).ToList();
        foreach (var row in rows.Where((_, i) => i % Math.Max(1, rows.Count / 12) == 0))
        {
            var told = await Turns(running, id, new { basedOn = 1, vary = row.Path });
            var (from, to) = (told.GetProperty("from").GetDecimal(), told.GetProperty("to").GetDecimal());
            var finding = Thresholds.Find(
                worked.Case, Variation.Of(worked.Case, row.Path, from, to), [Watch.Named(worked.Case, "exists")], cancel: TestContext.Current.CancellationToken).Single();
            Assert.Equal(
                finding.Table!.Rows.Select(r => (r[0].Number, r[1].Number, r[2].Text)),
                told.GetProperty("zones").EnumerateArray().Select(z => ((decimal?)z.GetProperty("from").GetDecimal(), (decimal?)z.GetProperty("to").GetDecimal(), z.GetProperty("verdict").GetString())));
        }
        Assert.NotEmpty(rows);
    }

    // At both ends of every zone, the page's own answer with the number at that value.
    [Theory]
    [InlineData("values.bob.house.lease", "-2..-1..3")]
    [InlineData("no-deal.ann", "3")]
    public async Task At_the_ends_of_a_zone_the_live_answer_is_the_zone_s_verdict(string path, string written)
    {
        const string Text = """
            parley: 1
            title: A house
            parties: { ann: { name: Ann }, bob: { name: Bob } }
            issues: { house: { options: [sell, keep, lease] }, boat: { options: [hers, his] } }
            values:
              ann: { house: { sell: 10, keep: 0, lease: 4 }, boat: { hers: 6, his: 1 } }
              bob: { house: { sell: -8, keep: 0, lease: 2 }, boat: { hers: -3.5, his: 2 } }
            no-deal: { ann: 3, bob: 1.25 }
            """;
        var (edited, vary) = path.StartsWith("values", StringComparison.Ordinal) ? (Text.Replace("keep: 0, lease: 2", $"keep: 0, lease: {written}", StringComparison.Ordinal), path) : (Text, path);
        await using var running = await RunningWorkbench.Start();
        using var made = await running.Post("/api/cases", new { title = "A house", yaml = edited });
        var id = (await RunningWorkbench.Json(made)).GetProperty("id").GetString()!;
        var zones = (await Turns(running, id, new { basedOn = 1, vary })).GetProperty("zones").EnumerateArray().ToList();
        Assert.True(zones.Count > 1);
        foreach (var zone in zones)
        {
            var (from, to) = (zone.GetProperty("from").GetDecimal(), zone.GetProperty("to").GetDecimal());
            foreach (var value in new[] { zone.GetProperty("hasFrom").GetBoolean() ? from : from + 0.01m, zone.GetProperty("hasTo").GetBoolean() ? to : to - 0.01m })
            {
                using var answer = await running.Post($"/api/cases/{id}/live", new { basedOn = 1, edits = new[] { new { @do = "set", path = vary, value = FormattableString.Invariant($"{value}") } } });
                Assert.Equal(zone.GetProperty("verdict").GetString(), (await RunningWorkbench.Json(answer)).GetProperty("headlines")[0].GetProperty("verdict").GetString());
            }
        }
    }

    [Fact]
    public async Task Zones_follow_other_edits_and_an_edit_of_the_number_itself_moves_only_where_it_stands()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        const string Vary = "audiences.us-critics.accepts-from";
        var before = await Turns(running, id, new { basedOn = 1, vary = Vary });
        var moved = await Turns(running, id, new { basedOn = 1, vary = Vary, edits = new[] { new { @do = "set", path = Vary, value = "5" } } });
        var other = await Turns(running, id, new { basedOn = 1, vary = Vary, edits = new[] { new { @do = "set", path = "audiences.us-critics.values.tension.eased", value = "-30" } } });
        Assert.Equal((-20m, 5m), (before.GetProperty("value").GetDecimal(), moved.GetProperty("value").GetDecimal()));
        Assert.Equal(Turning(before), Turning(moved));
        Assert.True(Turning(before).Count > 0);
        Assert.NotNull(other.GetProperty("zones").ToString());

        static List<decimal> Turning(JsonElement told) => [.. told.GetProperty("zones").EnumerateArray().Skip(1).Select(z => z.GetProperty("from").GetDecimal())];
    }

    [Fact]
    public async Task The_nash_solution_s_zones_name_the_issues_that_change()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var told = await Turns(running, id, new { basedOn = 1, vary = "quantities.threat.value", watch = "nash" });
        var zones = told.GetProperty("zones").EnumerateArray().ToList();
        Assert.True(zones.Count > 2);
        Assert.All(zones.Skip(1).Where((z, i) => z.GetProperty("verdict").GetString() == "package" && zones[i].GetProperty("verdict").GetString() == "package"), z => Assert.NotEmpty(z.GetProperty("differs").EnumerateArray()));
    }

    [Theory]
    [InlineData("quantities.treat", "exists", "quantities.threat")]
    [InlineData("quantities.threat", "exits", "exists")]
    public async Task What_cannot_be_asked_is_told(string vary, string watch, string hint)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        using var answer = await running.Post($"/api/cases/{id}/turns", new { basedOn = 1, vary, watch });
        Assert.Contains(hint, await RunningWorkbench.Refused(answer, 400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_finding_rests_on_leads_to_its_passage()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var of = WorkedCases.All.Single(c => c.Name == "hamburg-2017").Case;
        foreach (var address in new[] { $"/api/cases/{id}/findings/deal?as=html", $"/cases/{id}/lenses?lens=deal&now=true" })
        {
            var page = await running.Text(address);
            var evidence = Analyst.Analyze(of, ["deal"], cancel: TestContext.Current.CancellationToken).Findings.SelectMany(f => f.Evidence).Distinct().ToList();
            Assert.NotEmpty(evidence);
            // In the JSON, quotes and ampersands are as they are in the page's own text.
            Assert.All(evidence, claim => Assert.Contains($"{ClaimLinks.Address(id, claim)}", page, StringComparison.Ordinal));
        }
        Assert.Contains($"href=\"{ClaimLinks.Address(id, ClaimLinks.Under(of, "quantities.threat")[0].Id)}\"", await running.Text($"/cases/{id}/deals"), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Turns(RunningWorkbench running, string id, object body)
    {
        using var answer = await running.Post($"/api/cases/{id}/turns", body);
        return await RunningWorkbench.Json(answer);
    }
}
