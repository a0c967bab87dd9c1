using System.Diagnostics;
using System.Globalization;
using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class InterruptionTests
{
    /// <summary>A reader that stops reading holds the program up in the middle of an answer larger than any pipe.</summary>
    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void An_interrupt_ends_the_program_without_a_word(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill(1)");
        using var folder = new Folder();
        var options = string.Join(", ", Enumerable.Range(0, 3000).Select(i => $"o{i}"));
        var path = folder.Write("case.yaml", $"parley: 1\ntitle: T\nparties: {{ a: {{ name: A }}, b: {{ name: B }} }}\nissues: {{ i: {{ options: [{options}] }} }}\n"
            + $"values:\n  a: {{ i: {{ {Points(i => i)} }} }}\n  b: {{ i: {{ {Points(i => 3000 - i)} }} }}\n");
        var start = new ProcessStartInfo("dotnet", [Program.Path, "analyze", path, "--format", "json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        Assert.Equal('{', process.StandardOutput.BaseStream.ReadByte());
        using (var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal((130, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    private static string Points(Func<int, int> of) => string.Join(", ", Enumerable.Range(0, 3000).Select(i => $"o{i}: {of(i)}"));
}
