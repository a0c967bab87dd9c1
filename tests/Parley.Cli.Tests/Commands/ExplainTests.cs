using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("nash")]
    [InlineData("Ideal-Point")]
    [InlineData("ideal point")]
    [InlineData("p0104")]
    public void A_page_is_found_however_it_is_asked_for(string asked)
    {
        var run = Program.Start(["explain", .. asked.Split(' ')]);
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        Assert.NotEqual("", run.Output);
    }

    [Fact]
    public void Every_term_listed_has_a_page_without_markup()
    {
        var terms = Program.Start(["explain"]).Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0]).ToList();
        Assert.Contains("adjusted-winner", terms);
        foreach (var term in terms)
        {
            var page = Program.Start(["explain", term]);
            Assert.Equal(0, page.ExitCode);
            Assert.DoesNotContain("](", page.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("```", page.Output, StringComparison.Ordinal);
        }
    }
}
