namespace Parley.Web.Tests;

public sealed class SignInTests
{
    private const string Token = "a token of enough length";

    [Fact]
    public async Task Without_the_token_nothing_is_shown()
    {
        await using var running = await RunningWorkbench.Start(new() { Port = 0, Token = Token });
        using var page = await running.Get("/?put-away=true");
        Assert.Equal((302, "/sign-in?to=%2F%3Fput-away%3Dtrue"), ((int)page.StatusCode, page.Headers.Location?.OriginalString));
        using var call = await running.Get("/api/cases");
        await RunningWorkbench.Refused(call, 401);
        using var form = await running.Get("/sign-in");
        Assert.Equal(200, (int)form.StatusCode);
    }

    [Fact]
    public async Task The_token_opens_a_session_and_a_wrong_one_does_not()
    {
        await using var running = await RunningWorkbench.Start(new() { Port = 0, Token = Token });
        using var wrong = await SignIn(running, "another token of length", "/words");
        Assert.Equal(401, (int)wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        using var right = await SignIn(running, Token, "/words");
        Assert.Equal((302, "/words"), ((int)right.StatusCode, right.Headers.Location?.OriginalString));
        var cookie = right.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, cookie, StringComparison.Ordinal);
        running.Client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        using var list = await running.Get("/api/cases");
        Assert.Equal(200, (int)list.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_signed_in_can_sign_out_on_every_page_and_nobody_else_is_asked_to()
    {
        await using var running = await RunningWorkbench.Start(new() { Port = 0, Token = Token });
        using var right = await SignIn(running, Token, "/");
        var cookie = right.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.DoesNotContain("/sign-out", await running.Text("/sign-in"), StringComparison.Ordinal);
        running.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Contains("action=\"/sign-out\"", await running.Text("/"), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((302, "/sign-in"), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.StartsWith($"{Session.Cookie}=;", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        await using var open = await RunningWorkbench.Start();
        open.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.DoesNotContain("/sign-out", await open.Text("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task After_signing_in_one_stays_here(string to)
    {
        await using var running = await RunningWorkbench.Start(new() { Port = 0, Token = Token });
        using var answer = await SignIn(running, Token, to);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("Bearer " + Token, 200)]
    [InlineData("bearer " + Token, 200)]
    [InlineData("Bearer another token of length", 401)]
    [InlineData("Basic " + Token, 401)]
    public async Task Programs_send_it_with_every_call(string authorization, int status)
    {
        await using var running = await RunningWorkbench.Start(new() { Port = 0, Token = Token });
        running.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await running.Get("/api/cases");
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public void A_session_ends_and_cannot_be_made_up()
    {
        var time = new FixedTime();
        var session = new Session(Token, time);
        var open = session.Open();
        Assert.True(session.IsOpen(open));
        Assert.False(new Session("another token of length", time).IsOpen(open));
        Assert.All(["", "x", "1.2.3", open + "0", "9" + open, open[..^1] + (open[^1] == '0' ? '1' : '0'), null], made => Assert.False(session.IsOpen(made)));
        time.Now += Session.Lifetime;
        Assert.True(session.IsOpen(open));
        time.Now += TimeSpan.FromSeconds(1);
        Assert.False(session.IsOpen(open));
        time.Now -= Session.Lifetime + TimeSpan.FromSeconds(2);
        Assert.False(session.IsOpen(open));
    }

    private static async Task<HttpResponseMessage> SignIn(RunningWorkbench running, string token, string to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("token", token), new("to", to)]) };
        request.Headers.Add("Origin", running.Address.GetLeftPart(UriPartial.Authority));
        return await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class FixedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch.AddYears(60);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
