using Parley.Running;

namespace Parley.Cli.Tests;

/// <summary>Strategies of the user's own, most of them bad: each loses by forfeit, with its reason, and nothing else is harmed.</summary>
public sealed class StrangerTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("thrower", "wrong", "it threw InvalidOperationException: I give up")]
    [InlineData("canceller", "wrong", "it threw OperationCanceledException")]
    [InlineData("mute", "wrong", "it threw InvalidOperationException")]
    [InlineData("absent", "wrong", "it sat nobody down")]
    [InlineData("forger", "wrong", "which is none of these talks")]
    [InlineData("looper", "hang", "it gave no answer within 1 s")]
    [InlineData("loops-at-the-door", "hang", "it gave no answer within 1 s")]
    [InlineData("hoarder", "memory", "it ran out of memory")]
    [InlineData("digger", "crash", "it overflowed the stack")]
    [InlineData("quitter", "crash", "it ended the process")]
    [InlineData("saboteur", "crash", "it ended the process")]
    public void A_strategy_that_fails_loses_its_matches_and_no_others(string bad, string fault, string reason)
    {
        var run = Play($"boulware, easy, {bad}", out var rows, ("--patience", bad == "saboteur" ? "20" : "1"), ("--memory", "150"));
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        Assert.Equal(6, rows.Count);
        foreach (var row in rows)
        {
            var sits = row["strategy-1"] == bad || row["strategy-2"] == bad;
            if (!sits)
            {
                Assert.NotEqual("forfeit", row["end"]);
                Assert.Equal("", row["fault"]);
                continue;
            }
            // Easy may take what a bad one offered before it is asked again; everything else is the bad one's loss.
            Assert.Equal("forfeit", row["end"]);
            Assert.Equal(row["strategy-1"] == bad ? row["party-1"] : row["party-2"], row["by"]);
            if (row["fault"] == "disqualified") continue;
            Assert.Equal(fault, row["fault"]);
            Assert.Contains(reason, row["reason"], StringComparison.Ordinal);
        }
        Assert.Equal(fault == "wrong" ? 0 : 1, rows.Count(r => r["fault"] == "disqualified"));
        Assert.DoesNotContain("\u001b", string.Concat(rows.SelectMany(r => r.Values)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_strategy_prints_is_not_taken_for_an_answer()
    {
        var run = Play("boulware, easy, talkative", out var rows);
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        Assert.All(rows, r => Assert.NotEqual("forfeit", r["end"]));
    }

    [Fact]
    public void One_that_is_never_too_slow_for_an_answer_is_stopped_when_it_is_for_a_match()
    {
        var run = Play("boulware, slowcoach", out var rows, ("--patience", "0.25"));
        Assert.Equal(0, run.ExitCode);
        Assert.All(rows, r => Assert.Equal("it thought for more than 2.5 s in one match", r["reason"]));
    }

    /// <summary>The results of bad strategies, too, are the same with any number of threads and from parts.</summary>
    [Fact]
    public void Threads_and_parts_change_nothing_about_who_is_disqualified()
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, easy, quitter, thrower", repetitions: 2));
        string[] words = ["tournament", plan, "--strategies", Tournament.Strangers];
        foreach (var (name, more) in new (string, string[])[] { ("one", ["--threads", "1"]), ("four", ["--threads", "4"]), ("p1", ["--shard", "1/2"]), ("p2", ["--shard", "2/2"]) })
        {
            var run = Program.Start([.. words, "-o", name, .. more], _folder.Path);
            Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        }
        Assert.Equal(0, Program.Start(["merge", "p2", "p1", "-o", "merged"], _folder.Path).ExitCode);
        var one = Tournament.Files(Path.Combine(_folder.Path, "one"));
        Assert.Contains("disqualified", one["matches.csv"], StringComparison.Ordinal);
        Assert.Equal(one, Tournament.Files(Path.Combine(_folder.Path, "four")));
        Assert.Equal(one, Tournament.Files(Path.Combine(_folder.Path, "merged")));
    }

    [Theory]
    [InlineData("nowhere.dll", 3, "there is no such file")]
    [InlineData("plan.yaml", 1, "is no .NET assembly")]
    [InlineData("Parley.Cases.dll", 1, "holds no strategy")]
    public void An_assembly_that_cannot_be_used_is_told_in_one_line(string file, int exitCode, string words)
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, easy"));
        var at = file == "plan.yaml" ? plan : file == "nowhere.dll" ? file : Path.Combine(AppContext.BaseDirectory, file);
        var run = Program.Start(["tournament", plan, "--strategies", at], _folder.Path);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_that_only_the_assembly_has_is_asked_for_by_its_name()
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, eesy"));
        var run = Program.Start(["tournament", plan, "--strategies", Tournament.Strangers], _folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("did you mean 'easy'?", Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    private Run Play(string strategies, out List<Dictionary<string, string>> rows, params (string Option, string Value)[] options)
    {
        var plan = _folder.Write("plan.yaml", Tournament.Plan(strategies));
        var run = Program.Start(["tournament", plan, "-o", "out", "--strategies", Tournament.Strangers, .. options.SelectMany(o => (string[])[o.Option, o.Value])], _folder.Path);
        rows = run.ExitCode == 0 ? Tournament.Rows(Path.Combine(_folder.Path, "out")) : [];
        return run;
    }
}
