using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class FileTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly string _case;

    public FileTests() => _case = _folder.Write("case.yaml", Small.Case);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_answer_goes_into_the_file_and_nothing_else_anywhere()
    {
        var file = Path.Combine(_folder.Path, "answer.json");
        var run = Program.Start(["analyze", _case, "--format", "json", "-o", file]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Notes));
        Assert.Equal(Program.Start(["analyze", _case, "--format", "json"]).Output, File.ReadAllText(file));
        Assert.Equal(["answer.json", "case.yaml"], Names());
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_and_keeps_its_permissions()
    {
        var file = _folder.Write("answer.txt", "old");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Equal(0, Program.Start(["analyze", _case, "-o", file]).ExitCode);
        Assert.StartsWith("Selling a bicycle", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_replaced()
    {
        var target = _folder.Write("target.txt", "old");
        var link = Path.Combine(_folder.Path, "link.txt");
        File.CreateSymbolicLink(link, target);
        Assert.Equal(0, Program.Start(["schema", "-o", link]).ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Devices_are_written_through()
    {
        var run = Program.Start(["schema", "-o", "/dev/stdout"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Program.Start(["schema"]).Output, run.Output);
    }

    [Fact]
    public void A_wrong_case_leaves_the_file_as_it_was()
    {
        var file = _folder.Write("answer.txt", "old");
        Assert.Equal(1, Program.Start(["analyze", _folder.Write("bad.yaml", "parley: 2\n"), "-o", file]).ExitCode);
        Assert.Equal("old", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("no/such/folder/x.txt")]
    [InlineData(".")]
    [InlineData("case.yaml/x.txt")]
    public void What_cannot_be_written_is_told_in_one_line(string path)
    {
        var run = Program.Start(["analyze", _case, "-o", path], _folder.Path);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(path, Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_case_is_in_order_and_has_an_answer()
    {
        Assert.Equal(0, Program.Start(["new", "talks.yaml"], _folder.Path).ExitCode);
        var check = Program.Start(["check", "talks.yaml"], _folder.Path);
        Assert.Equal((0, "talks.yaml: in order\n", ""), (check.ExitCode, check.Output, check.Notes));
        Assert.Contains("There is a deal", Program.Start(["analyze", "talks.yaml"], _folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_case_is_never_written_over_a_file()
    {
        var run = Program.Start(["new", "case.yaml"], _folder.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(Small.Case, File.ReadAllText(_case));
        Assert.Single(run.NoteLines);
    }

    private string[] Names() => [.. Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
