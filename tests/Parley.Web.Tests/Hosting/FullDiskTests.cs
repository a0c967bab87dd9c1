namespace Parley.Web.Tests;

public sealed class FullDiskTests
{
    [Fact]
    public async Task Whoever_saves_is_told_why_that_cannot_be_and_can_try_again()
    {
        var store = FullDisk.Store();
        var disk = (FullDisk)(object)store;
        await using var running = await RunningWorkbench.Start(null, store);
        var id = await running.Take("panama-canal");
        disk.IsFull = true;
        using var refused = await Save();
        Assert.Equal("There is no room left on the disk for parley.db; nothing was saved.", await RunningWorkbench.Refused(refused, 503));
        // A form is answered by a page, from which there is a way back.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/new") { Content = new FormUrlEncodedContent([new("title", "x")]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Referer", $"{running.Address}?put-away=false");
        using var page = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(503, (int)page.StatusCode);
        Assert.Contains("no room left on the disk", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/?put-away=false\"", text, StringComparison.Ordinal);
        Assert.Equal(SecurityHeaders.Policy, string.Join(",", page.Headers.GetValues("Content-Security-Policy")));
        // Pages go on, whoever runs the workbench reads why, and as soon as there is room it is as ever.
        Assert.StartsWith("<!DOCTYPE html>", await running.Text($"/cases/{id}/deals"), StringComparison.Ordinal);
        Assert.Contains($"parley: {FullDisk.Line}", running.Notes.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("should not have", running.Notes.ToString(), StringComparison.Ordinal);
        disk.IsFull = false;
        using var saved = await Save();
        Assert.True(saved.IsSuccessStatusCode);

        Task<HttpResponseMessage> Save() => running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "set-text", path = "question", value = "Whose canal?" } } });
    }
}
