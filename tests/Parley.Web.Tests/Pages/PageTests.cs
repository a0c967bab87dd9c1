using System.Text.RegularExpressions;

namespace Parley.Web.Tests;

/// <summary>Pages keep to the content policy, and what a case says never becomes markup.</summary>
public sealed partial class PageTests
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private const string HostileCase = """
        parley: 1
        title: TITLE
        question: TITLE
        summary: TITLE
        parties: { a: { name: TITLE }, b: { name: TITLE } }
        quantities: { q: { name: TITLE, value: 1..2, unit: TITLE } }
        issues: { i: { name: TITLE, given-by: a, options: { x: TITLE, y: TITLE } } }
        status-quo: { i: x }
        values: { a: { i: { x: 0, y: 2 } }, b: { i: { x: 0, y: = q } } }
        rules: [ { never: { i: [x, y] }, because: TITLE } ]
        audiences: { c: { name: TITLE, party: a, weight: 0.5, accepts-from: -1, values: { i: { y: 1 } }, reads: { i: { y: TITLE } } } }
        levers: { l: { name: TITLE, by: a, against: b, costs: { a: 1, b: 2 } } }
        packages: { p: { name: TITLE, choose: { i: y } } }
        claims: { k: { says: TITLE, from: TITLE, supports: [ values.a.i ] } }
        """;

    private static readonly string[] CasePages = ["source", "sheets", "offers", "deals", "yaml", "history", "history?from=1&to=1"];

    [Fact]
    public async Task No_page_has_a_script_a_style_or_a_handler_within_it()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        foreach (var path in Pages(id))
        {
            var page = await running.Text(path);
            Assert.True(page.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal), path);
            Assert.Empty(Active(page).Select(attribute => $"{path}: {attribute}"));
            Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("javascript:", page, StringComparison.OrdinalIgnoreCase);
            Assert.All(Script().Matches(page), script => Assert.StartsWith("<script type=\"module\" src=\"/assets/", script.Value, StringComparison.Ordinal));
            Assert.All(Address().Matches(page).Select(m => m.Groups[1].Value), address => Assert.True(address is ['/', ..] or ['#', ..] || address.StartsWith("data:", StringComparison.Ordinal), $"{path}: {address}"));
        }
    }

    [Fact]
    public async Task Words_of_a_case_stay_words()
    {
        await using var running = await RunningWorkbench.Start();
        var quoted = "'" + Hostile.Replace("'", "''", StringComparison.Ordinal) + "'";
        // Without the rule that forbids everything, so that there is something to tell.
        var yaml = string.Join('\n', HostileCase.Replace("TITLE", quoted, StringComparison.Ordinal).Split('\n').Where(line => !line.StartsWith("rules", StringComparison.Ordinal)));
        var id = await running.Create(new { yaml, title = Hostile });
        var lenses = Lenses.Analyst.Lenses.Select(l => $"/cases/{id}/lenses?lens={l.Name}&now=true");
        foreach (var path in Pages(id).Concat(lenses))
        {
            var page = await running.Text(path);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.Empty(Active(page).Select(attribute => $"{path}: {attribute}"));
        }
        using var live = await running.Post($"/api/cases/{id}/live", new { basedOn = 1, choose = new { i = "y" } });
        var answer = await RunningWorkbench.Json(live);
        foreach (var markup in (string[])[answer.GetProperty("tables").GetString()!, answer.GetProperty("picture").GetProperty("svg").GetString()!, answer.GetProperty("picture").GetProperty("legend").GetString()!])
        {
            Assert.DoesNotContain("<script", markup, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
        }
        using var report = await running.Get($"/api/cases/{id}/report");
        Assert.True(report.IsSuccessStatusCode, await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", report.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_text_with_errors_still_has_all_its_pages()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = "parley: 1\ntitle: Broken\nbogus: 3\n", title = "Broken" });
        foreach (var path in Pages(id).Except(["/nothing"]))
        {
            using var answer = await running.Get(path);
            Assert.Equal(200, (int)answer.StatusCode);
        }
        Assert.Contains("bogus", await running.Text($"/cases/{id}/deals"), StringComparison.Ordinal);
        Assert.Equal("", running.Notes.ToString());
    }

    [Fact]
    public async Task What_is_not_there_is_told_on_a_page()
    {
        await using var running = await RunningWorkbench.Start();
        foreach (var path in (string[])["/nothing", "/cases/none/deals", "/cases/none/history"])
        {
            using var answer = await running.Get(path);
            Assert.Equal((404, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task Forms_work_without_scripts()
    {
        await using var running = await RunningWorkbench.Start();
        running.Client.DefaultRequestHeaders.Add("Origin", running.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal("/cases/the-prisoner-s-dilemma/deals", await Submit(running, "/new", ("example", "prisoners-dilemma")));
        var id = await running.Take("panama-canal");
        var yaml = (await running.Text($"/api/cases/{id}/export/yaml")).Replace("Panama Canal", "Panama once more", StringComparison.Ordinal);
        Assert.Equal($"/cases/{id}/yaml", await Submit(running, $"/cases/{id}/yaml", ("based-on", "1"), ("yaml", yaml), ("note", "")));
        Assert.Contains("Panama once more", await running.Text($"/cases/{id}/deals"), StringComparison.Ordinal);
        Assert.Equal($"/cases/{id}/history", await Submit(running, $"/cases/{id}/restore", ("based-on", "2"), ("number", "1")));
        Assert.DoesNotContain("Panama once more", await running.Text($"/cases/{id}/deals"), StringComparison.Ordinal);
        Assert.Equal("/", await Submit(running, $"/cases/{id}/put-away"));
        Assert.DoesNotContain($"/cases/{id}/deals", await running.Text("/"), StringComparison.Ordinal);
        Assert.Contains($"/cases/{id}/deals", await running.Text("/?put-away=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Light_or_dark_is_kept()
    {
        await using var running = await RunningWorkbench.Start();
        running.Client.DefaultRequestHeaders.Add("Origin", running.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await running.Client.PostAsync("/theme", new FormUrlEncodedContent([new("theme", "dark"), new("to", "/words")]), TestContext.Current.CancellationToken);
        Assert.Equal("/words", answer.Headers.Location?.OriginalString);
        running.Client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Contains("data-theme=\"dark\"", await running.Text("/"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pages(string id) =>
        ["/", "/?put-away=true", "/words", "/sign-in", "/nothing", .. CasePages.Select(p => $"/cases/{id}/{p}"), .. Lenses.Analyst.Lenses.Where(l => l.Name != "certainty").Select(l => $"/cases/{id}/lenses?lens={l.Name}")];

    private static async Task<string?> Submit(RunningWorkbench running, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await running.Client.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))), TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode is 302, $"{path}: {answer.StatusCode}");
        return answer.Headers.Location?.OriginalString;
    }

    /// <summary>Attributes that hold a script or a style; what looks like one within another's value is none.</summary>
    private static IEnumerable<string> Active(string page) => Tag().Matches(page).SelectMany(tag => tag.Groups["name"].Captures).Select(c => c.Value.ToLowerInvariant())
        .Where(name => name == "style" || name.StartsWith("on", StringComparison.Ordinal));

    [GeneratedRegex("""<[a-z][a-z0-9]*(?:\s+(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*/?>""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<script[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("""\s(?:href|src|action|formaction)="([^"]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
