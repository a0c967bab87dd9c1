using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class OutputTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly string _case;

    public OutputTests() => _case = _folder.Write("case.yaml", Small.Case);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Piped_output_has_no_escapes(string format)
    {
        var run = Program.Start(["analyze", _case, "--format", format], null, ("TERM", "xterm-256color"), ("FORCE_COLOR", "1"));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\e', run.Output);
        Assert.Equal("", run.Notes);
    }

    [Theory]
    [InlineData("xterm", null, true)]
    [InlineData("xterm", "1", false)]
    [InlineData("dumb", null, false)]
    public void A_terminal_gets_colour_unless_it_says_no(string terminal, string? noColor, bool colour)
    {
        var run = OnTerminal($"analyze {_case}", ("TERM", terminal), ("NO_COLOR", noColor));
        Assert.Contains("Selling a bicycle", run.Output, StringComparison.Ordinal);
        Assert.Equal(colour, run.Output.Contains("\e[1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_width_is_that_of_COLUMNS_when_piped_else_80()
    {
        Assert.Contains(Report(("COLUMNS", "200")).Split('\n'), line => line.Length > 80);
        Assert.All(Report().Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.All(Report(("COLUMNS", "nonsense")).Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.All(Report(("COLUMNS", "40")).Split('\n'), line => Assert.InRange(line.Length, 0, 40));
    }

    [Fact]
    public void A_locale_without_unicode_gets_ascii() => Assert.All(Report(("LC_ALL", "C")), c => Assert.InRange(c, '\n', '~'));

    [Fact]
    public void The_same_command_writes_the_same_bytes() =>
        Assert.Equal(Program.Start(["analyze", _case, "--format", "json"]).Output, Program.Start(["analyze", _case, "--format", "json", "--seed", "1"]).Output);

    [Fact]
    public void A_reader_that_goes_away_is_no_error()
    {
        var run = Program.Start("bash", ["-c", $"set -o pipefail; dotnet '{Program.Path}' schema | head -c 1 >/dev/null"], null);
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
    }

    [Fact]
    public void A_full_disk_is_told_in_one_line()
    {
        var run = Program.Start("bash", ["-c", $"dotnet '{Program.Path}' analyze '{_case}' >/dev/full"], null);
        Assert.Equal(3, run.ExitCode);
        Assert.Single(run.NoteLines);
    }

    private string Report(params (string Name, string? Value)[] environment)
    {
        var run = Program.Start(["analyze", _case], null, environment);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    /// <summary>Runs the program on a terminal that util-linux's <c>script</c> makes.</summary>
    private static Run OnTerminal(string words, params (string Name, string? Value)[] environment)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "needs script(1)");
        return Program.Start("/usr/bin/script", ["-qec", $"dotnet '{Program.Path}' {words}", "/dev/null"], null, environment);
    }
}
