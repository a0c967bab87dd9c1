using System.Diagnostics;
using System.Globalization;
using Parley.Running;

namespace Parley.Cli.Tests;

/// <summary>The real program, killed for real.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("boulware, boulware(e=0.05), boulware(e=0.7), boulware(e=1)", 400, false)]
    [InlineData("boulware, easy, talkative", 40, true)]
    public void Killed_at_any_moment_and_gone_on_with_it_comes_to_the_same(string strategies, int repetitions, bool strangers)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill(1)");
        var plan = _folder.Write("plan.yaml", Tournament.Plan(strategies, repetitions, "[ 30, 150 ]"));
        string[] words = ["tournament", plan, .. strangers ? (string[])["--strategies", Tournament.Strangers] : []];
        Assert.Equal(0, Program.Start([.. words, "-o", "whole"], _folder.Path).ExitCode);
        var killed = Path.Combine(_folder.Path, "killed");
        var kept = 0L;
        for (var (attempt, grown) = (0, 0); grown < 4 && attempt < 60; attempt++)
        {
            var resume = File.Exists(Path.Combine(killed, "manifest.json"));
            using var process = Started([.. words, "-o", "killed", .. resume ? (string[])["--resume"] : []]);
            // Until the journal has grown, so that each attempt is killed at another place of the work.
            var patience = Stopwatch.StartNew();
            while (!process.HasExited && Length(killed) <= kept && patience.Elapsed < TimeSpan.FromMinutes(1)) Thread.Sleep(3);
            Thread.Sleep(attempt * 5 % 40);
            Kill("-KILL", process);
            if (File.Exists(Path.Combine(killed, "leaderboard.csv"))) break;
            // What was on the disk when it was killed is never less than before.
            Assert.True(Length(killed) >= kept || !File.Exists(Path.Combine(killed, "matches.journal")));
            if (Length(killed) > kept) grown++;
            kept = Math.Max(kept, Length(killed));
        }
        Assert.True(kept > 0, "it was never killed in the middle of the work");
        var run = Program.Start([.. words, "-o", "killed", "--resume"], _folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Tournament.Files(Path.Combine(_folder.Path, "whole")), Tournament.Files(killed));
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void An_interrupt_stops_at_once_and_says_how_to_go_on(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill(1)");
        var plan = _folder.Write("plan.yaml", Tournament.Plan("boulware, boulware(e=0.05), boulware(e=0.7), boulware(e=1)", 20_000, "500"));
        using var process = Started(["tournament", plan, "-o", "out"]);
        while (!process.HasExited && Length(Path.Combine(_folder.Path, "out")) == 0) Thread.Sleep(5);
        Kill(signal, process);
        Assert.Equal(130, process.ExitCode);
        var note = Assert.Single(process.StandardError.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("matches are kept. Go on with: parley tournament", note, StringComparison.Ordinal);
        Assert.Contains("--resume", note, StringComparison.Ordinal);
    }

    private Process Started(string[] words) => Process.Start(new ProcessStartInfo("dotnet", [Program.Path, .. words])
    {
        WorkingDirectory = _folder.Path,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static void Kill(string signal, Process process)
    {
        using (var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
    }

    private static long Length(string folder) => new FileInfo(Path.Combine(folder, "matches.journal")) is { Exists: true, Length: var length } ? length : 0;
}
