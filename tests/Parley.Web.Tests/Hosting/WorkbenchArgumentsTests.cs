namespace Parley.Web.Tests;

public sealed class WorkbenchArgumentsTests
{
    private const string Token = "0123456789abcdef";

    [Fact]
    public void Without_words_it_is_private_to_this_machine()
    {
        var options = Parse();
        Assert.Equal((5310, false, false), (options.Port, options.IsOpenToOthers, options.Open));
        Assert.Empty(options.Urls);
        Assert.Null(options.Token);
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--port=0")]
    public void A_port_can_follow_or_be_joined(params string[] words) => Assert.Equal(0, Parse(words).Port);

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://192.0.2.7:8080")]
    [InlineData("http://127.0.0.1:8080;http://192.0.2.7:8080")]
    public void An_address_that_others_can_reach_needs_a_token(string urls)
    {
        var refused = Assert.Throws<StartFailure>(() => Parse("--urls", urls));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("token", refused.Message, StringComparison.Ordinal);
        Assert.True(Parse("--urls", urls, "--token", Token).IsOpenToOthers);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.9.9.9:8080")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://[::1]:8080")]
    public void An_address_of_this_machine_needs_none(string url) => Assert.False(Parse("--urls", url).IsOpenToOthers);

    [Fact]
    public void A_token_can_come_in_a_variable() =>
        Assert.Equal(Token, WorkbenchArguments.Parse(["--urls=http://0.0.0.0:1"], name => name == "PARLEY_TOKEN" ? Token : null).Token);

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "five")]
    [InlineData("--port")]
    [InlineData("--urls", "https://127.0.0.1:1")]
    [InlineData("--urls", "ftp://127.0.0.1")]
    [InlineData("--urls", "127.0.0.1:80")]
    [InlineData("--urls", "http://127.0.0.1:80/path")]
    [InlineData("--urls", "http://127.0.0.1:80?query")]
    [InlineData("--urls", "http://127.0.0.1:80#fragment")]
    [InlineData("--urls", "http://x@127.0.0.1:80")]
    [InlineData("--urls", "http://x:y@127.0.0.1:80")]
    [InlineData("--urls", "http://@127.0.0.1:80")]
    [InlineData("--urls", "http://x@*:80", "--token", Token)]
    [InlineData("--urls", "http://*.example:80", "--token", Token)]
    [InlineData("--urls", "http://parley.example:80")]
    [InlineData("--urls", "http://parley.example:80", "--token", Token)]
    [InlineData("--urls", "http://localhost.:80", "--token", Token)]
    [InlineData("--urls", "http://127.0.0.1:80", "--port", "80")]
    [InlineData("--token", "short")]
    [InlineData("--prot", "80")]
    [InlineData("case.yaml")]
    public void What_is_wrong_is_told_in_one_line(params string[] words)
    {
        var refused = Assert.Throws<StartFailure>(() => Parse(words));
        Assert.Equal(2, refused.ExitCode);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private static WorkbenchOptions Parse(params string[] words) => WorkbenchArguments.Parse(words, _ => null);
}
