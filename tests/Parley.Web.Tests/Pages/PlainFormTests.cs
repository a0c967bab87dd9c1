namespace Parley.Web.Tests;

/// <summary>Forms for those without scripts: where the pages lead that answer them, and what they leave as it was.</summary>
public sealed class PlainFormTests
{
    [Fact]
    public async Task A_page_that_answers_a_form_leads_on_from_its_own_address()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("panama-canal");
        await Edit(running, id, 1, "Theirs?");
        using var stale = await Send(running, $"/cases/{id}/undo", ("based-on", "1"));
        var page = await stale.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("meanwhile", page, StringComparison.Ordinal);
        Assert.Contains($"action=\"/cases/{id}/history\" class=\"compare-form\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"to\" value=\"/cases/{id}/history\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"to\" value=\"/cases/{id}/history?to=1\"", await running.Text($"/cases/{id}/history?to=1"), StringComparison.Ordinal);
    }

    // A claim taken out that somebody else has changed meanwhile: the page of the text asks, and is answered there.
    [Fact]
    public async Task What_clashes_is_settled_in_the_text()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var claim = Parley.Cases.CaseReader.Parse(WorkedCases.Text("hamburg-2017")!, "case.yaml").Case!.Claims[0].Id;
        using var theirs = await running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "set-text", path = $"claims.{claim}.says", value = "Theirs." } } });
        Assert.Equal(200, (int)theirs.StatusCode);
        using var mine = await Send(running, $"/cases/{id}/source/claims/remove", ("basedOn", "1"), ("claim", claim));
        var page = await mine.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("class=\"conflict\"", page, StringComparison.Ordinal);
        Assert.Contains($"<form method=\"post\" action=\"/cases/{id}/yaml\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One.\r\n\r\nTwo.")]
    [InlineData("One.\n\nTwo.")]
    [InlineData("One.\r\rTwo.")]
    public async Task Describing_a_source_leaves_its_text_as_it_is(string text)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("panama-canal");
        using var added = await running.Post($"/api/cases/{id}/sources", new { basedOn = 1, id = "letter", title = "A letter", text });
        Assert.Equal(200, (int)added.StatusCode);
        using var described = await Send(running, $"/cases/{id}/source", ("source", "letter"), ("basedOn", "2"), ("title", "The letter"), ("author", ""), ("date", ""), ("url", ""), ("text", "One.\r\n\r\nTwo."));
        Assert.Equal(302, (int)described.StatusCode);
        var (after, note) = await Latest(running, id);
        Assert.Equal((text, "Described the source 'A letter'"), (after, note));
        using var changed = await Send(running, $"/cases/{id}/source", ("source", "letter"), ("basedOn", "3"), ("title", "The letter"), ("author", ""), ("date", ""), ("url", ""), ("text", "One.\r\n\r\nThree."));
        Assert.Equal(302, (int)changed.StatusCode);
        Assert.Equal(("One.\n\nThree.", "Changed the text of the source 'The letter'"), await Latest(running, id));
    }

    // Nothing was said by anybody: the side is asked, what it chose stays, and only a whole offer is saved.
    [Fact]
    public async Task A_first_offer_is_asked_for_and_never_made_up()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = "parley: 1\ntitle: T\nparties: { a: { name: A }, b: { name: B } }\nissues: { s: { name: Pay, options: { low: Low, high: High } }, t: { name: Leave, options: { long: Long, short: Short } } }\nvalues: { a: { s: { low: 1, high: 0 } }, b: { s: { low: 0, high: 1 } } }\n" });
        var page = await running.Text($"/cases/{id}/offers");
        Assert.Contains($"href=\"/cases/{id}/offers?by=a#new-offer\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"new-offer\"", page, StringComparison.Ordinal);
        var asked = await running.Text($"/cases/{id}/offers?by=a");
        Assert.Contains("id=\"new-offer\"", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"low\" selected", asked, StringComparison.Ordinal);
        using var half = await Send(running, $"/cases/{id}/offers?by=a", ("based-on", "1"), ("new-by", "a"), ("o-1.s", "high"), ("o-1.t", ""));
        var told = await half.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("1 of 2 issues is still to choose: Leave.", told, StringComparison.Ordinal);
        Assert.Contains("value=\"high\" selected", told, StringComparison.Ordinal);
        using var whole = await Send(running, $"/cases/{id}/offers?by=a", ("based-on", "1"), ("new-by", "a"), ("o-1.s", "high"), ("o-1.t", "short"));
        Assert.Equal(302, (int)whole.StatusCode);
        Assert.Contains("choose: { s: high, t: short }", (await RunningWorkbench.Json(await running.Get($"/api/cases/{id}"))).GetProperty("yaml").GetString(), StringComparison.Ordinal);
    }

    private static async Task<(string? Text, string? Note)> Latest(RunningWorkbench running, string id)
    {
        var latest = await RunningWorkbench.Json(await running.Get($"/api/cases/{id}"));
        return (latest.GetProperty("sources").GetProperty("letter.txt").GetString(), latest.GetProperty("note").GetString());
    }

    private static async Task Edit(RunningWorkbench running, string id, int basedOn, string question)
    {
        using var saved = await running.Post($"/api/cases/{id}/edits", new { basedOn, edits = new[] { new { @do = "set-text", path = "question", value = question } } });
        Assert.Equal(200, (int)saved.StatusCode);
    }

    private static async Task<HttpResponseMessage> Send(RunningWorkbench running, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
