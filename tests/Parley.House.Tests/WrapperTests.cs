using Parley.Running;

namespace Parley.House.Tests;

/// <summary><c>./parley</c> builds when it must and only then. A pretended SDK stands in for the real one, so that this takes no time.</summary>
public sealed class WrapperTests : IDisposable
{
    /// <summary>Writes down each build, by the first of the two programs that it publishes; "builds" a program that says what it was asked; fails when told to.</summary>
    private const string PretendedSdk = """
        #!/bin/bash
        if [ "$1" != publish ]; then shift; echo "ran: $*"; exit 0; fi
        case "$2" in *Parley.Cli.csproj) echo built >>"$BUILDS" ;; esac
        sleep 0.3
        if [ -n "${BROKEN:-}" ]; then echo "src/A.cs(1,1): error CS0103: no such name [/x/A.csproj]"; exit 1; fi
        while [ "$1" != -o ]; do shift; done
        mkdir -p "$2" && echo program >"$2/parley.dll"
        """;

    private readonly Folder _folder = new();
    private readonly string _checkout;

    public WrapperTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        _checkout = Path.Combine(_folder.Path, "a check out");
        foreach (var folder in (string[])["src", "docs/explanation", "eng"]) Directory.CreateDirectory(Path.Combine(_checkout, folder));
        foreach (var file in (string[])["parley", "eng/publish", "eng/fingerprint", "global.json", "Directory.Build.props", "Directory.Packages.props"])
            File.Copy(Repository.At(file), Path.Combine(_checkout, file));
        File.WriteAllText(Path.Combine(_checkout, "src", "A.cs"), "a");
        File.WriteAllText(Path.Combine(_checkout, "src", "B.cs"), "b");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "sdk"));
        var sdk = _folder.Write("sdk/dotnet", PretendedSdk);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(sdk, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private int Builds => File.Exists(BuildLog) ? File.ReadLines(BuildLog).Count() : 0;

    private string BuildLog => Path.Combine(_folder.Path, "builds");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_builds_once_and_then_starts_at_once()
    {
        var first = Parley("analyze a b");
        Assert.Equal((0, "ran: analyze a b\n"), (first.ExitCode, first.Output));
        Assert.Contains("building", Assert.Single(first.NoteLines), StringComparison.Ordinal);
        var second = Parley("check");
        Assert.Equal((0, "ran: check\n", ""), (second.ExitCode, second.Output, second.Notes));
        Assert.Equal(1, Builds);
    }

    [Fact]
    public void A_source_that_changes_is_added_or_goes_away_is_built_again()
    {
        Parley("");
        File.WriteAllText(Path.Combine(_checkout, "src", "A.cs"), "changed");
        Parley("");
        Assert.Equal(2, Builds);
        File.Delete(Path.Combine(_checkout, "src", "B.cs"));
        Parley("");
        Assert.Equal(3, Builds);
        File.WriteAllText(Path.Combine(_checkout, "docs", "explanation", "new.md"), "n");
        Parley("");
        Assert.Equal(4, Builds);
        Parley("");
        Assert.Equal(4, Builds);
    }

    [Fact]
    public void What_the_program_is_not_made_of_is_not_watched()
    {
        Parley("");
        Directory.CreateDirectory(Path.Combine(_checkout, "tests"));
        File.WriteAllText(Path.Combine(_checkout, "tests", "Tests.cs"), "t");
        File.WriteAllText(Path.Combine(_checkout, "README.md"), "r");
        Parley("");
        Assert.Equal(1, Builds);
    }

    [Fact]
    public void It_is_found_from_anywhere_and_through_links()
    {
        Parley("");
        var link = Path.Combine(_folder.Path, "link to it");
        File.CreateSymbolicLink(link, Path.Combine(_checkout, "parley"));
        Assert.Equal("ran: x\n", Shell("'./link to it' x", _folder.Path).Output);
        Assert.Equal("ran: x\n", Shell("../parley x", Path.Combine(_checkout, "src")).Output);
        Assert.Equal(1, Builds);
    }

    [Fact]
    public void Two_at_once_build_once()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "needs flock(1)");
        var run = Shell("./parley a & ./parley b & wait", _checkout);
        Assert.Equal(["ran: a", "ran: b"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal(1, Builds);
    }

    [Fact]
    public void A_build_that_fails_says_why_in_one_line_and_is_tried_again()
    {
        Parley("");
        File.WriteAllText(Path.Combine(_checkout, "src", "A.cs"), "wrong");
        var broken = Shell("BROKEN=1 ./parley x", _checkout);
        Assert.Equal((3, ""), (broken.ExitCode, broken.Output));
        Assert.Contains("error CS0103: no such name", broken.NoteLines[^1], StringComparison.Ordinal);
        Assert.Equal(2, broken.NoteLines.Length);
        Assert.Equal("ran: x\n", Parley("x").Output);
        Assert.Equal(3, Builds);
    }

    [Fact]
    public void Without_an_SDK_it_says_so_in_one_line()
    {
        var run = Program.Start("/bin/sh", ["./parley"], _checkout, ("PATH", "/nowhere"));
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(".NET 10 SDK", Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_written_it_says_so_in_one_line()
    {
        File.WriteAllText(Path.Combine(_checkout, "artifacts"), "a file where the folder should be");
        var run = Parley("");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("cannot be written", Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    private Run Parley(string words) => Shell($"./parley {words}", _checkout);

    private Run Shell(string line, string folder) =>
        Program.Start("/bin/bash", ["-c", line], folder, ("PATH", $"{Path.Combine(_folder.Path, "sdk")}:/usr/bin:/bin"), ("BUILDS", BuildLog));
}
