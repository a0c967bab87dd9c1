using System.Text.Json;
using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class ThresholdTests : IDisposable
{
    private readonly Folder _folder = new();

    public ThresholdTests() => _folder.Write("case.yaml", Small.Case);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_watch_the_deal_and_the_Nash_solution_are_watched()
    {
        var findings = Findings("--vary", "values.seller.lock.with", "--from", "0", "--to", "10");
        Assert.Equal("Below values.seller.lock.with = 3, there is no deal; from 3 up, there is a deal.", findings[0].GetProperty("headline").GetString());
        Assert.Contains("the Nash solution", findings[1].GetProperty("headline").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Watches_and_lenses_are_answered_one_after_the_other()
    {
        var findings = Findings("--vary", "no-deal.buyer", "--from", "0", "--to", "20", "--watch", "acceptable:asked", "--watch", "best:seller", "--lens", "deal");
        Assert.Equal(3, findings.Length);
        Assert.StartsWith("Up to no-deal.buyer = 6, “What was asked” is acceptable", findings[0].GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.Contains("The verdict of the lens deal is no", findings[2].GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public void Reports_are_written_in_every_form(string form)
    {
        var run = Program.Start(["threshold", ".", "--vary", "values.seller.lock.with", "--from", "0", "--to", "10", "--format", form, "-o", "answer"], _folder.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("there is no deal", File.ReadAllText(Path.Combine(_folder.Path, "answer")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_wrong_is_told_as_ever()
    {
        _folder.Write("case.yaml", "parley: 1\n");
        Assert.Equal(1, Program.Start(["threshold", ".", "--vary", "no-deal.buyer"], _folder.Path).ExitCode);
    }

    private JsonElement[] Findings(params string[] words)
    {
        var run = Program.Start(["threshold", ".", .. words, "--format", "json"], _folder.Path);
        Assert.True(run.ExitCode == 0, run.Notes);
        using var document = JsonDocument.Parse(run.Output);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.Clone())];
    }
}
