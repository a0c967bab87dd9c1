using Parley.Approval;
using Parley.Running;

namespace Parley.House.Tests;

/// <summary>What users see, approved as files, so that a change of it shows as a diff.</summary>
public sealed class ApprovalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("analyze")]
    [InlineData("check")]
    [InlineData("score")]
    [InlineData("brief")]
    [InlineData("threshold")]
    [InlineData("new")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("explain")]
    [InlineData("schema")]
    [InlineData("serve")]
    public void Help(string command) => Approve($"help{(command.Length == 0 ? "" : "-" + command)}.txt", "80", command.Length == 0 ? ["--help"] : [command, "--help"]);

    [Theory]
    [InlineData("80")]
    [InlineData("200")]
    public void The_report_of_the_first_case(string columns) => Approve($"hamburg-2017-{columns}.txt", columns, "analyze", "cases/hamburg-2017");

    [Fact]
    public void The_report_of_a_division() => Approve("panama-canal-80.txt", "80", "analyze", "cases/panama-canal");

    [Fact]
    public void The_score_of_a_package() => Approve("score-80.txt", "80", "score", "cases/hamburg-2017", "--package", "announced");

    [Fact]
    public void The_brief_of_one_side() => Approve("brief-union-80.txt", "80", "brief", "cases/harbour-wages-dispute", "--party", "union");

    private static void Approve(string name, string columns, params string[] words)
    {
        var run = Program.Start(words, Repository.Root, ("COLUMNS", columns));
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        Approved.Matches(run.Output, name);
    }
}
