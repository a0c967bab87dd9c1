using System.Net.Http.Headers;
using System.Text;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>What was sent is wrong: the status says so, the sentence says what, and the console is not troubled with it.</summary>
public sealed class WrongRequestTests
{
    [Theory]
    [InlineData("POST", "/api/cases/ID/live", """{"basedOn":1,"edits":[null]}""", 400, "$.edits")]
    [InlineData("POST", "/api/cases/ID/edits", """{"basedOn":1,"edits":[{"do":"remove","path":"title"},null]}""", 400, "$.edits")]
    [InlineData("PUT", "/api/cases/ID/yaml", """{"basedOn":1,"yaml":"parley: 1","sources":{"a":null}}""", 400, "$.sources")]
    [InlineData("POST", "/api/cases", """{"sources":{"a":null}}""", 400, "$.sources")]
    [InlineData("POST", "/api/cases/ID/edits", null, 400, "its body or another part of it is missing")]
    [InlineData("DELETE", "/api/cases/ID", null, 405, "does not take DELETE, but GET")]
    [InlineData("PUT", "/api/cases/ID/edits", "{}", 405, "but POST")]
    [InlineData("GET", "/api/cases/ID/edits", null, 405, "but POST")]
    [InlineData("GET", "/api/nothing", null, 404, "no such call")]
    [InlineData("POST", "/api/nothing", "{}", 404, "no such call")]
    public async Task A_call_is_told_what_is_wrong_with_it(string method, string path, string? body, int status, string said)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("panama-canal");
        using var request = new HttpRequestMessage(new(method), path.Replace("ID", id, StringComparison.Ordinal)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(said, await RunningWorkbench.Refused(answer, status), StringComparison.Ordinal);
        Assert.Equal("", running.Notes.ToString());
    }

    [Theory]
    [InlineData("/theme", "application/json", "{}", 415, "takes forms")]
    [InlineData("/cases/ID/yaml", "text/plain", "x", 415, "takes forms")]
    [InlineData("/cases/ID/yaml", null, "", 415, "takes forms")]
    [InlineData("/cases/ID/offers", "application/x-www-form-urlencoded", "based-on=1&edits=[null]", 200, "The form cannot be read.")]
    [InlineData("/theme", "multipart/form-data", "x", 400, "damaged")]
    [InlineData("/theme", "application/x-www-form-urlencoded; charset=utf-16", "x", 415, "UTF-8")]
    [InlineData("/import", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nx", 400, "ends in the middle")]
    public async Task A_form_is_told_what_is_wrong_with_it(string path, string? type, string body, int status, string said)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("panama-canal");
        using var answer = await Send(running, path.Replace("ID", id, StringComparison.Ordinal), type, body);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("", running.Notes.ToString());
    }

    [Fact]
    public async Task Too_many_fields_are_not_told_as_too_many_bytes()
    {
        await using var running = await RunningWorkbench.Start();
        using var answer = await Send(running, "/theme", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 9_000).Select(i => $"f{i}=1")));
        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("more than 8,192 fields", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_no_fault_of_the_database()
    {
        using var folder = new Folder();
        await using var store = await WorkbenchStores.OpenSqlite(new(folder.Path), TimeProvider.System, TestContext.Current.CancellationToken);
        await using var running = await RunningWorkbench.Start(null, store);
        using var answer = await running.Post("/api/cases", new { yaml = $"parley: 1\ntitle: Long\n# {new string('x', 5 * 1024 * 1024)}" });
        Assert.Contains("at most 4,194,304 are kept", await RunningWorkbench.Refused(answer, 413), StringComparison.Ordinal);
        using var unfit = await running.Post("/api/cases", new { sources = new Dictionary<string, string> { ["a\nb"] = "x" } });
        Assert.Contains("cannot be the name of a source text", await RunningWorkbench.Refused(unfit, 422), StringComparison.Ordinal);
        using var many = await running.Post("/api/cases", new { sources = Enumerable.Range(0, 1_001).ToDictionary(i => $"s{i}", _ => "x") });
        Assert.Contains("1,001 source texts", await RunningWorkbench.Refused(many, 413), StringComparison.Ordinal);
        Assert.Equal("", running.Notes.ToString());
    }

    [Theory]
    [InlineData("/words", "/words")]
    [InlineData("/cases/é?with=中", "/cases/%C3%A9?with=%E4%B8%AD")]
    [InlineData("/\u0001", "/")]
    [InlineData("/a\t/b", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    public async Task The_way_back_leads_to_a_page_of_this_workbench(string to, string leads)
    {
        await using var running = await RunningWorkbench.Start();
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("to", to)]);
        using var answer = await Send(running, "/theme", "application/x-www-form-urlencoded", await form.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((302, leads), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/words?x=1", "/words?x=1")]
    [InlineData("//evil.example/", "/")]
    public async Task A_refusal_leads_back_to_where_one_was(string from, string back)
    {
        await using var running = await RunningWorkbench.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/theme");
        request.Headers.Add("Accept", "text/html");
        request.Headers.TryAddWithoutValidation("Referer", running.Address.GetLeftPart(UriPartial.Authority) + from);
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Contains($"<a href=\"{back}\">Go back</a>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Send(RunningWorkbench running, string path, string? type, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
