using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class WrongCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public WrongCommandTests() => _folder.Write("case.yaml", Small.Case);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("analyse .", "did you mean 'analyze'")]
    [InlineData("frobnicate", "parley --help")]
    [InlineData("--vresion", "did you mean '--version'")]
    [InlineData("analyze", "needs CASE")]
    [InlineData("analyze . extra", "'extra'")]
    [InlineData("analyze . --formt json", "did you mean '--format'")]
    [InlineData("analyze . --format pdf", "text, json, markdown or html")]
    [InlineData("analyze . --format", "needs a value")]
    [InlineData("analyze . --lens deel", "did you mean 'deal'")]
    [InlineData("analyze . --seed -1", "'-1'")]
    [InlineData("analyze . --seed one", "'one'")]
    [InlineData("analyze . --draws 99", "'99'")]
    [InlineData("analyze . --draws 10000001", "'10000001'")]
    [InlineData("analyze . --draws 1e3", "100 to 10,000,000")]
    [InlineData("analyze . --points 0", "'0'")]
    [InlineData("check", "needs CASE")]
    [InlineData("check . --frmat json", "'--frmat'")]
    [InlineData("score .", "--choose")]
    [InlineData("score . --package asked --choose lock=with", "either")]
    [InlineData("score . --package askd", "did you mean 'asked'")]
    [InlineData("score . --choose lok=with", "did you mean 'lock'")]
    [InlineData("score . --choose lock=wiht", "did you mean 'with'")]
    [InlineData("score . --choose lock", "issue=option")]
    [InlineData("score . --choose lock=with lock=without", "twice")]
    [InlineData("score . --choose price=55", "steps of 10")]
    [InlineData("score . --choose price=much", "a number")]
    [InlineData("score . --choose lock=seller:0.5,buyer:0.5", "not shared")]
    [InlineData("threshold .", "'--vary'")]
    [InlineData("threshold . --vary", "needs a value: PATH")]
    [InlineData("threshold . --vary values.buyer.lock.wiht", "did you mean 'values.buyer.lock.with'")]
    [InlineData("threshold . --vary values.buyer.lock", "name one of them: values.buyer.lock.with, values.buyer.lock.without")]
    [InlineData("threshold . --vary issues.lock", "numbers stand under")]
    [InlineData("threshold . --vary values.buyer.lock.with", "(from, to)")]
    [InlineData("threshold . --vary values.buyer.lock.with --from 5 --to 5", "it has to go up")]
    [InlineData("threshold . --vary values.buyer.lock.with --from few --to 5", "--from takes a number, not 'few'")]
    [InlineData("threshold . --vary values.buyer.lock.with --from 0 --to 5 --watch nahs", "did you mean 'nash'")]
    [InlineData("threshold . --vary values.buyer.lock.with --from 0 --to 5 --watch best:byer", "did you mean 'buyer'")]
    [InlineData("threshold . --vary values.buyer.lock.with --from 0 --to 5 --lens deel", "did you mean 'deal'")]
    [InlineData("explain nahs", "did you mean 'nash'")]
    [InlineData("@nowhere.rsp", "'@nowhere.rsp'")]
    public void A_wrong_command_line_gets_one_line_that_helps(string words, string helps)
    {
        var run = Program.Start(words.Split(' '), _folder.Path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        var line = Assert.Single(run.NoteLines);
        Assert.StartsWith("parley: ", line, StringComparison.Ordinal);
        Assert.Contains(helps, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_looks_like_an_option_goes_after_two_dashes()
    {
        _folder.Write("--odd.yaml", Small.Case);
        Assert.Equal(0, Program.Start(["check", "--", "--odd.yaml"], _folder.Path).ExitCode);
    }
}
