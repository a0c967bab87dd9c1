using System.Text;
using Parley.Running;

namespace Parley.Cli.Tests;

/// <summary>Whatever a path leads to, the program says what is wrong in one line for each problem, and never how it fell over.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_cannot_be_read() => Refused(3, "nowhere.yaml", "no such file");

    [Fact]
    public void A_folder_without_a_case_cannot_be_read() => Refused(3, ".", "case.yaml");

    [Fact]
    public void An_empty_file_is_no_case() => Refused(1, _folder.Write("a.yaml", ""), "empty");

    [Fact]
    public void A_binary_file_is_no_case() => Refused(1, _folder.Write("a.yaml", [0x7F, 0x45, 0x4C, 0x46, 0xFF, 0xFE, 0x00, 0x01]), "not text");

    [Fact]
    public void A_hundred_megabytes_are_not_read()
    {
        var path = _folder.Write("a.yaml", "");
        using (var file = new FileStream(path, FileMode.Open))
        {
            var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("- a: { b: [c, d] }\n", 10_000)));
            while (file.Length < 100_000_000) file.Write(line);
        }
        Refused(3, path, "MiB");
    }

    [Fact]
    public void An_alias_bomb_is_refused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 40; i++) bomb.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        Refused(1, _folder.Write("a.yaml", bomb.ToString()), "anchor", "alias");
    }

    [Fact]
    public void Nesting_ten_thousand_deep_is_refused() =>
        Refused(1, _folder.Write("a.yaml", "a: " + new string('[', 10_000) + new string(']', 10_000)), "deep");

    [Theory]
    [InlineData("{ 50: 0, 100: 10 }", "{ 50: .nan, 100: 10 }", ".nan")]
    [InlineData("{ 50: 0, 100: 10 }", "{ 50: 0, 100: .inf }", ".inf")]
    [InlineData("{ 50: 0, 100: 10 }", "{ 50: 0, 100: -.inf }", "-.inf")]
    [InlineData("{ 50: 0, 100: 10 }", "{ 50: 0, 100: 10..5 }", "10")]
    [InlineData("  buyer: { price", "  buyr: { price", "buyr")]
    [InlineData(", buyer: { name: Buyer } }", " }", "two")]
    [InlineData("lock: without }", "lok: without }", "lok")]
    [InlineData("title: Selling a bicycle", "titel: Selling a bicycle", "title")]
    [InlineData("no-deal: { seller: 2, buyer: 2 }", "no-deal: { seller: 2, seller: 2 }", "seller")]
    [InlineData("options: { with: Comes with it, without: Stays }", "options: { with: A, With: B, without: C }", "With")]
    public void A_slip_is_told_with_its_place(string right, string wrong, string tells)
    {
        Assert.Contains(right, Small.Case, StringComparison.Ordinal);
        Refused(1, _folder.Write("a.yaml", Small.Case.Replace(right, wrong, StringComparison.Ordinal)), tells);
    }

    [Fact]
    public void A_case_without_issues_is_refused() =>
        Refused(1, _folder.Write("a.yaml", "parley: 1\ntitle: T\nparties: { a: { name: A }, b: { name: B } }\nissues: {}\n"), "issue");

    [Fact]
    public void Several_slips_are_told_in_one_go()
    {
        var path = _folder.Write("a.yaml", Small.Case.Replace("title:", "titel:", StringComparison.Ordinal).Replace("buyer: 2", "nobody: 2", StringComparison.Ordinal));
        var run = Program.Start(["check", path]);
        Assert.Contains(run.NoteLines, line => line.Contains("titel", StringComparison.Ordinal));
        Assert.Contains(run.NoteLines, line => line.Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_without_a_condition_would_forbid_everything_and_is_refused()
    {
        var path = _folder.Write("a.yaml", Small.Case + "rules: [ { never: {}, because: nothing goes } ]\n");
        var run = Program.Start(["analyze", path]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.NoteLines, line => line.Contains("a.yaml:14:19: error P0506", StringComparison.Ordinal));
        NoStackTrace(run);
    }

    [Fact]
    public void Rules_that_together_forbid_everything_are_one_error_with_its_place()
    {
        var path = _folder.Write("a.yaml", """
            parley: 1
            title: Nothing goes
            parties: { a: { name: A }, b: { name: B } }
            issues: { x: { options: [p, q] } }
            values: { a: { x: { p: 1, q: 0 } }, b: { x: { p: 0, q: 1 } } }
            rules: [ { never: { x: p } }, { never: { x: q } } ]

            """);
        var run = Program.Start(["analyze", path]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        var line = Assert.Single(run.NoteLines);
        Assert.Contains("a.yaml:6:10: error: the rules and conditions together leave no package possible", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b/c.yaml")]
    [InlineData("\0")]
    [InlineData("")]
    [InlineData("/dev/null")]
    public void Strange_paths_are_refused_in_one_line(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) path = new string('x', 5000);
        var run = Program.Start(["analyze", path], _folder.Path);
        Assert.True(run.ExitCode is 1 or 2 or 3, run.Notes);
        Assert.Single(run.NoteLines);
        NoStackTrace(run);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_make_no_difference()
    {
        var path = _folder.Write("a.yaml", "\uFEFF" + Small.Case.ReplaceLineEndings("\r\n"));
        Assert.Equal(Answer(_folder.Write("b.yaml", Small.Case)), Answer(path));
    }

    [Fact]
    public void Yes_no_and_on_are_plain_option_names()
    {
        var path = _folder.Write("a.yaml", Small.Case.Replace("with: Comes with it, without: Stays", "yes: Y, no: N, on: O", StringComparison.Ordinal)
            .Replace("with: 0, without: 3", "yes: 0, no: 3, on: 1", StringComparison.Ordinal)
            .Replace("with: 6, without: 0", "yes: 6, no: 0, on: 2", StringComparison.Ordinal)
            .Replace("lock: without", "lock: no", StringComparison.Ordinal).Replace("lock: with", "lock: yes", StringComparison.Ordinal));
        Assert.Contains("\"lock\": \"yes\"", Answer(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_any_script_are_shown_as_they_are()
    {
        var path = _folder.Write("a.yaml", Small.Case.Replace("name: Seller", "name: Продавец 売り手", StringComparison.Ordinal)
            .Replace("name: Buyer", "name: المشتري", StringComparison.Ordinal));
        var run = Program.Start(["analyze", path]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Продавец 売り手", run.Output, StringComparison.Ordinal);
        Assert.Contains("المشتري", run.Output, StringComparison.Ordinal);
    }

    private string Answer(string path)
    {
        var run = Program.Start(["analyze", path, "--format", "json"]);
        Assert.True(run.ExitCode == 0, run.Notes);
        return run.Output;
    }

    private void Refused(int exitCode, string path, params string[] tells)
    {
        foreach (var command in (string[])["analyze", "check"])
        {
            var run = Program.Start([command, path], _folder.Path);
            Assert.True(run.ExitCode == exitCode, $"exit code {run.ExitCode}: {run.Notes}");
            Assert.Equal("", run.Output);
            Assert.NotEmpty(run.NoteLines);
            Assert.All(run.NoteLines, line => Assert.Matches(@": (error|warning) P\d{4}: \S", line));
            Assert.Contains(tells, word => run.Notes.Contains(word, StringComparison.OrdinalIgnoreCase));
            NoStackTrace(run);
        }
    }

    private static void NoStackTrace(Run run) => Assert.DoesNotMatch(@"(?m)^\s+at |Exception", run.Notes);
}
