using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class BriefTests : IDisposable
{
    private static readonly string[] Sheets = ["brief-buyer.txt", "brief-seller.txt", "debrief.txt", "facilitator.txt"];

    private readonly Folder _folder = new();
    private readonly string _case;
    private readonly string _pack;

    public BriefTests()
    {
        _case = _folder.Write("case.yaml", Small.Case);
        _pack = Path.Combine(_folder.Path, "pack");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_brief_is_written_for_one_side()
    {
        var run = Program.Start(["brief", _case, "--party", "seller"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        Assert.StartsWith("Seller: confidential", run.Output, StringComparison.Ordinal);
        Assert.Contains("Without a deal you have 2 points.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_goes_into_a_file_as_markdown()
    {
        var file = Path.Combine(_folder.Path, "seller.md");
        var run = Program.Start(["brief", _case, "--party", "seller", "--format", "markdown", "-o", file]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Notes));
        Assert.StartsWith("# Seller: confidential", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_play_is_a_folder_of_sheets_and_nothing_else()
    {
        var run = All();
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("4 sheets", Assert.Single(run.NoteLines), StringComparison.Ordinal);
        Assert.Equal(Sheets, Names(_pack));
        Assert.Equal(["case.yaml", "pack"], Names(_folder.Path));
        Assert.Equal(Program.Start(["brief", _case, "--party", "buyer"]).Output, File.ReadAllText(Path.Combine(_pack, "brief-buyer.txt")));
    }

    [Fact]
    public void The_command_of_the_debrief_scores_a_package_that_all_accept()
    {
        Assert.Equal(0, All("--format", "markdown").ExitCode);
        var line = File.ReadLines(Path.Combine(_pack, "debrief.md")).Single(l => l.StartsWith("- parley score ", StringComparison.Ordinal));
        var run = Program.Start("bash", ["-c", line.Replace("- parley", $"dotnet '{Program.Path}'", StringComparison.Ordinal)], _folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("It is acceptable to all.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_play_that_is_there_is_replaced_only_when_asked()
    {
        Assert.Equal(0, All("--format", "markdown").ExitCode);
        var refused = All();
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("--force", Assert.Single(refused.NoteLines), StringComparison.Ordinal);
        Assert.All(Names(_pack), name => Assert.EndsWith(".md", name, StringComparison.Ordinal));
        Assert.Equal(0, All("--force").ExitCode);
        Assert.Equal(Sheets, Names(_pack));
        Assert.Equal(["case.yaml", "pack"], Names(_folder.Path));
    }

    [Fact]
    public void What_is_no_part_of_a_role_play_is_never_replaced()
    {
        Directory.CreateDirectory(_pack);
        _folder.Write("pack/thesis.txt", "years of work");
        foreach (var run in (Run[])[All(), All("--force")])
        {
            Assert.Equal(3, run.ExitCode);
            Assert.Contains("thesis.txt", Assert.Single(run.NoteLines), StringComparison.Ordinal);
        }
        Assert.Equal(["thesis.txt"], Names(_pack));
    }

    [Fact]
    public void An_empty_folder_is_filled_and_a_link_stays_one()
    {
        Directory.CreateDirectory(_pack);
        var link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, _pack);
        Assert.Equal(0, Program.Start(["brief", _case, "--all", "-o", link]).ExitCode);
        Assert.NotNull(new DirectoryInfo(link).LinkTarget);
        Assert.Equal(Sheets, Names(_pack));
    }

    [Fact]
    public void The_folder_one_is_in_is_left_alone()
    {
        Directory.CreateDirectory(_pack);
        var run = Program.Start(["brief", _case, "--all", "-o", "."], _pack);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the folder you are in", Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/pack")]
    [InlineData("case.yaml")]
    [InlineData("case.yaml/pack")]
    public void What_cannot_be_written_is_told_in_one_line(string path)
    {
        var run = Program.Start(["brief", _case, "--all", "-o", path], _folder.Path);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(path, Assert.Single(run.NoteLines), StringComparison.Ordinal);
        Assert.Equal(["case.yaml"], Names(_folder.Path));
    }

    [Fact]
    public void A_wrong_case_leaves_nothing_behind()
    {
        Assert.Equal(1, Program.Start(["brief", _folder.Write("bad.yaml", "parley: 2\n"), "--all", "-o", _pack]).ExitCode);
        Assert.Equal(["bad.yaml", "case.yaml"], Names(_folder.Path));
    }

    [Theory]
    [InlineData("needs either --party PARTY or --all")]
    [InlineData("needs either --party PARTY or --all", "--party", "seller", "--all", "-o", "x")]
    [InlineData("needs -o FOLDER", "--all")]
    [InlineData("--force goes with --all", "--party", "seller", "--force")]
    [InlineData("no party 'seler'; did you mean 'seller'?", "--party", "seler")]
    public void A_wrong_command_line_is_told_in_one_line(string told, params string[] words)
    {
        var run = Program.Start(["brief", _case, .. words], _folder.Path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    private Run All(params string[] words) => Program.Start(["brief", _case, "--all", "-o", _pack, .. words]);

    private static string[] Names(string folder) => [.. Directory.GetFileSystemEntries(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
