using System.Text.Json;
using Parley.Lenses;
using Parley.Reports;
using Parley.Reports.Tests;
using Parley.Running;

namespace Parley.Browser.Tests;

/// <summary>Reports opened in a real browser: at four widths, light and dark, with a reader's tools, and printed.</summary>
public sealed class ReportInBrowserTests(Browser browser)
{
    /// <summary>The widest difference in pixels that rounding may make.</summary>
    private const double Rounding = 1;

    public static TheoryData<string> Cases() => ["hamburg-2017", "panama-canal", "politics-3party"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_reads_well(string name)
    {
        using var folder = new Folder();
        var report = Path.Combine(folder.Path, "report.html");
        var run = Program.Start(["analyze", Repository.At("cases", name), "--format", "html", "-o", report]);
        Assert.Equal(0, run.ExitCode);
        ReadsWell(browser.Open(report));
    }

    [Fact]
    public void The_story_of_one_negotiation_reads_well()
    {
        using var folder = new Folder();
        var report = Path.Combine(folder.Path, "story.html");
        Assert.Equal(0, Program.Start(["simulate", Repository.At("cases", "hamburg-2017"), "--tell", "--styles", "late,early", "--format", "html", "-o", report]).ExitCode);
        ReadsWell(browser.Open(report));
    }

    [Fact]
    public void Charts_of_every_kind_and_hostile_words_read_well()
    {
        using var folder = new Folder();
        var output = new StringWriter();
        HtmlReport.Write(Gallery.Analysis, output);
        ReadsWell(browser.Open(folder.Write("gallery.html", output.ToString())));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Vega_Lite_draws_every_chart_of_a_case(string name)
    {
        using var folder = new Folder();
        var answer = Path.Combine(folder.Path, "answer.json");
        Assert.Equal(0, Program.Start(["analyze", Repository.At("cases", name), "--format", "json", "-o", answer]).ExitCode);
        var drawn = browser.RunScript("compile.mjs", answer);
        Assert.NotEmpty(drawn.EnumerateArray());
        Draws(drawn);
    }

    [Fact]
    public void Vega_Lite_draws_charts_of_every_kind()
    {
        using var folder = new Folder();
        using var output = new MemoryStream();
        JsonReport.Write(Gallery.Analysis, output);
        var drawn = browser.RunScript("compile.mjs", folder.Write("gallery.json", output.ToArray()));
        Draws(drawn);
        var charts = Gallery.Analysis.Findings.Select(f => f.Chart).OfType<Chart>().ToList();
        Assert.Equal(charts.Count, drawn.GetArrayLength());
        foreach (var (chart, told) in charts.Zip(drawn.EnumerateArray()))
        {
            var least = chart.Kind == ChartKind.Line ? chart.Series.Count : chart.Series.Sum(s => s.Points.Count);
            Assert.True(told.GetProperty("marks").GetInt32() >= least, chart.Title);
        }
    }

    private static void ReadsWell(JsonElement told)
    {
        Assert.Empty(Strings(told, "errors"));
        Assert.Empty(Strings(told, "requests"));
        Assert.Equal(0, told.GetProperty("scripts").GetInt32());
        Assert.NotEmpty(told.GetProperty("charts").EnumerateArray());
        Assert.All(told.GetProperty("charts").EnumerateArray(), chart =>
        {
            Assert.Equal(1, chart.GetProperty("shown").GetInt32());
            Assert.True(chart.GetProperty("drawn").GetInt32() > 0, chart.ToString());
            Assert.InRange(chart.GetProperty("across").GetDouble(), 200, chart.GetProperty("width").GetDouble());
            Assert.InRange(chart.GetProperty("down").GetDouble(), 40, 2000);
        });
        Assert.Empty(Strings(told, "labelsThatMeet"));
        foreach (var width in told.GetProperty("overflow").EnumerateObject()) Assert.True(width.Value.GetDouble() <= Rounding, $"wider than {width.Name} pixels by {width.Value}");
        foreach (var scheme in told.GetProperty("axe").EnumerateObject())
            Assert.DoesNotContain(scheme.Value.EnumerateArray(), found => !found.GetString()!.StartsWith("minor", StringComparison.Ordinal));
        var headings = told.GetProperty("headings").EnumerateArray().Select(h => h.GetInt32()).ToList();
        Assert.Equal(1, headings[0]);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second > 1 && pair.Second <= pair.First + 1));
        Assert.True(told.GetProperty("pages").GetInt32() > 1);
    }

    private static void Draws(JsonElement drawn) => Assert.All(drawn.EnumerateArray(), chart =>
    {
        Assert.Empty(Strings(chart, "warnings"));
        Assert.True(chart.GetProperty("marks").GetInt32() > 0);
        Assert.Equal(2, chart.GetProperty("axes").GetInt32());
    });

    private static IEnumerable<string> Strings(JsonElement told, string key) => told.GetProperty(key).EnumerateArray().Select(e => e.GetString()!);
}
