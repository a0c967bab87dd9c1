using Parley.Running;

namespace Parley.House.Tests;

/// <summary>The recipes for clusters, without a cluster: what they run does what the page says. <c>./test --cluster</c> runs the Slurm one on a real Slurm.</summary>
public sealed class ClusterRecipeTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The script, with the variables that Slurm sets for a task of an array; and once more, as when a task is put back into the queue.</summary>
    [Fact]
    public void The_script_for_Slurm_plays_its_part_and_goes_on_with_it() =>
        Parts(part => Bash(Repository.At("docs", "how-to", "cluster", "tournament.sbatch"), [Plan, "results"],
            [("SLURM_ARRAY_TASK_ID", $"{part + 1}"), ("SLURM_ARRAY_TASK_MIN", "1"), ("SLURM_ARRAY_TASK_MAX", "4"), ("SLURM_ARRAY_TASK_STEP", "1"), ("SLURM_ARRAY_TASK_COUNT", "4")]));

    /// <summary>The words of the container, with the variable that Kubernetes sets for an index.</summary>
    [Fact]
    public void The_words_for_Kubernetes_play_their_part_and_go_on_with_it()
    {
        var lines = File.ReadAllLines(Repository.At("docs", "how-to", "cluster", "tournament-job.yaml"));
        var from = Array.FindIndex(lines, l => l.TrimEnd().EndsWith("- |", StringComparison.Ordinal)) + 1;
        var words = lines.Skip(from).TakeWhile(l => l.StartsWith("              ", StringComparison.Ordinal)).Select(l => l.Trim());
        var script = _folder.Write("words.sh", string.Join('\n', words).Replace("/data/plan.yaml", Plan, StringComparison.Ordinal).Replace("/data/", "", StringComparison.Ordinal));
        Parts(part => Bash(script, [], [("JOB_COMPLETION_INDEX", $"{part}")]));
    }

    private static string Plan => Repository.At("tournaments", "styles.yaml");

    private void Parts(Func<int, Run> play)
    {
        for (var part = 0; part < 4; part++)
        {
            var run = play(part);
            Assert.Equal((0, ""), (run.ExitCode, run.Notes));
            Assert.Equal(run, play(part));
        }
        var merged = Program.Start(["merge", .. Directory.GetDirectories(Path.Combine(_folder.Path, "results"))], _folder.Path);
        Assert.Equal(Program.Start(["tournament", Plan]), merged);
    }

    private Run Bash(string script, string[] words, (string, string?)[] variables)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder.Path, "bin")).FullName;
        var parley = Path.Combine(bin, "parley");
        File.WriteAllText(parley, $"#!/bin/sh\nexec dotnet '{Program.Path}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(parley, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (string, string?)[] none = [.. ((string[])["SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX"]).Select(name => (name, (string?)null))];
        return Program.Start("bash", [script, .. words], _folder.Path, [.. none, .. variables, ("PATH", $"{bin}:{Environment.GetEnvironmentVariable("PATH")}")]);
    }
}
