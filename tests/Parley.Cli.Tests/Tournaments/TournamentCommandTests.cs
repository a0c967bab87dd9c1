using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class TournamentCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_that_is_wrong_with_a_plan_is_told_before_anything_is_played()
    {
        var plan = _folder.Write("plan.yaml", "tournament: 1\nscenarios: [ no-such ]\nstrategies: [ bulware, bolware ]\nprotocol: alternating\ndeadlines: -1\n");
        var run = Program.Start(["tournament", plan, "-o", "out"], _folder.Path);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(5, run.NoteLines.Length);
        Assert.All(run.NoteLines, line => Assert.Matches(@"plan\.yaml:\d+:\d+: error P\d{4}: ", line));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "out")));
    }

    [Theory]
    [InlineData("--threads 0", "--threads takes a whole number")]
    [InlineData("--shard 3", "--shard takes a part")]
    [InlineData("--shard 3/2", "--shard takes a part")]
    [InlineData("--shard auto", "neither variable is set")]
    [InlineData("--shards 4", "neither variable is set")]
    [InlineData("--shard 1/2 --shards 3", "contradict")]
    [InlineData("--seed -1", "--seed takes a whole number")]
    [InlineData("--patience 0", "--patience takes a number of seconds")]
    [InlineData("--memory 1", "--memory takes a whole number")]
    [InlineData("--resume", "-o DIR")]
    [InlineData("--format html", "text or json")]
    [InlineData("--treads 2", "did you mean '--threads'?")]
    public void A_wrong_option_is_told_in_one_line(string options, string words)
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, boulware(e=0.5)"));
        var run = Program.Start(["tournament", plan, .. options.Split(' ')], _folder.Path, ("SLURM_ARRAY_TASK_ID", null), ("JOB_COMPLETION_INDEX", null));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_plan_is_told_in_one_line()
    {
        var run = Program.Start(["tournament", "nowhere.yaml"], _folder.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("there is no such file", Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_on_the_command_line_is_as_good_as_one_in_the_plan()
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, boulware(e=0.5)", repetitions: 5));
        var seeded = _folder.Write("seeded.yaml", Tournament.Plan("boulware, boulware(e=0.5)", repetitions: 5) + "seed: 9\n");
        var one = Program.Start(["tournament", plan, "--seed", "9", "--format", "json"], _folder.Path);
        Assert.Equal((0, ""), (one.ExitCode, one.Notes));
        Assert.Equal(Program.Start(["tournament", seeded, "--format", "json"], _folder.Path).Output, one.Output);
    }

    [Fact]
    public void A_cluster_tells_which_part_to_play()
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, boulware(e=0.5)", repetitions: 5));
        for (var i = 0; i < 3; i++)
        {
            var run = Program.Start(["tournament", plan, "-o", $"k{i}", "--shards", "3"], _folder.Path, ("JOB_COMPLETION_INDEX", $"{i}"), ("SLURM_ARRAY_TASK_ID", null));
            Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        }
        Assert.Equal(0, Program.Start(["merge", "k1", "k0", "k2", "-o", "merged"], _folder.Path).ExitCode);
        Assert.Equal(0, Program.Start(["tournament", plan, "-o", "whole"], _folder.Path).ExitCode);
        Assert.Equal(Tournament.Files(Path.Combine(_folder.Path, "whole")), Tournament.Files(Path.Combine(_folder.Path, "merged")));
    }

    [Fact]
    public void Parts_that_do_not_fit_are_told_in_one_line()
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, boulware(e=0.5)"));
        Assert.Equal(0, Program.Start(["tournament", plan, "-o", "p1", "--shard", "1/2"], _folder.Path).ExitCode);
        var run = Program.Start(["merge", "p1"], _folder.Path);
        Assert.Equal((1, "parley: part 2/2 is missing\n"), (run.ExitCode, run.Notes));
        Assert.Equal(1, Program.Start(["merge", "nowhere"], _folder.Path).ExitCode);
    }

    [Fact]
    public void Problems_of_plans_are_explained()
    {
        var run = Program.Start(["explain", "P0604"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No such strategy", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plans_schema_is_printed()
    {
        var run = Program.Start(["schema", "--plan"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("urn:parley:tournament:1", run.Output, StringComparison.Ordinal);
    }
}
