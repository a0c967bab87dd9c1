using System.Text.RegularExpressions;
using Parley.Running;

namespace Parley.House.Tests;

/// <summary>What the documentation shows is true: commands run, links lead somewhere, and nothing there is left out.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages() =>
    [
        "README.md", "CONTRIBUTING.md", .. Directory.GetFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Commands() => ["", "analyze", "check", "score", "threshold", "simulate", "brief", "new", "import", "export", "tournament", "merge", "explain", "schema"];

    /// <summary>Lines of a page's <c>console</c> blocks that start with ./parley, run in order, from a folder that has the repository's cases.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_runs(string page)
    {
        var lines = ConsoleBlocks().Matches(File.ReadAllText(Repository.At(page))).SelectMany(m => m.Groups[1].Value.Split('\n'));
        RunAll(lines.Where(l => l.StartsWith("./parley", StringComparison.Ordinal)));
    }

    /// <summary>The same of commands named in running text of the explanation, which the program itself shows.</summary>
    [Fact]
    public void Every_command_of_the_explanation_runs()
    {
        foreach (var page in Directory.GetFiles(Repository.At("docs", "explanation"), "*.md"))
            RunAll(InlineCommands().Matches(File.ReadAllText(page)).Select(m => "./" + m.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_of_the_help_runs(string command)
    {
        var help = Program.Start(command.Length == 0 ? ["--help"] : [command, "--help"]).Output;
        var examples = help.Split('\n').Where(l => l.StartsWith("    parley ", StringComparison.Ordinal)).Select(l => "./" + l.Trim()).ToList();
        Assert.NotEmpty(examples);
        RunAll(examples);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_it(string page)
    {
        var folder = Path.GetDirectoryName(Repository.At(page))!;
        foreach (Match link in Links().Matches(File.ReadAllText(Repository.At(page))))
        {
            var target = link.Groups[1].Value.Split('#')[0];
            if (target.Length == 0 || target.StartsWith("https://", StringComparison.Ordinal)) continue;
            Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} links to {target}");
        }
    }

    [Fact]
    public void The_reference_names_every_command_and_option()
    {
        var reference = File.ReadAllText(Repository.At("docs", "reference", "command-line.md"));
        // The one whose examples are not run here: it serves until it is stopped.
        foreach (var command in Commands().Select(row => row.Data).Append("serve"))
        {
            Assert.Contains(command, reference, StringComparison.Ordinal);
            var help = Program.Start(command.Length == 0 ? ["--help"] : [command, "--help"]).Output;
            foreach (Match option in Options().Matches(help)) Assert.Contains(option.Value, reference, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_of_the_explanation_is_in_its_index()
    {
        var index = File.ReadAllText(Repository.At("docs", "explanation", "README.md"));
        foreach (var page in Directory.GetFiles(Repository.At("docs", "explanation"), "*.md").Select(f => Path.GetFileName(f)).Where(f => f != "README.md"))
            Assert.Contains($"({page})", index, StringComparison.Ordinal);
    }

    /// <summary>The README's picture of a report is the report, with parts left out where it says so.</summary>
    [Fact]
    public void The_report_in_the_readme_is_the_one_that_the_program_writes()
    {
        var shown = Report().Match(File.ReadAllText(Repository.At("README.md"))).Groups[1].Value;
        var written = Program.Start(["analyze", "cases/hamburg-2017"], Repository.Root, ("COLUMNS", "80")).Output;
        Assert.All(shown.Split("[...]"), part => Assert.Contains(part.Trim('\n'), written, StringComparison.Ordinal));
    }

    private static void RunAll(IEnumerable<string> lines)
    {
        using var folder = new Folder();
        foreach (var shared in (string[])["cases", "tournaments"]) Directory.CreateSymbolicLink(Path.Combine(folder.Path, shared), Repository.At(shared));
        foreach (var line in lines)
        {
            var run = Program.Start("bash", ["-c", line.Replace("./parley", $"dotnet '{Program.Path}'", StringComparison.Ordinal)], folder.Path);
            Assert.True(run.ExitCode == 0, $"{line}\nends with {run.ExitCode}: {run.Notes}");
        }
    }

    [GeneratedRegex("^```console\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ConsoleBlocks();

    [GeneratedRegex("^```text\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Report();

    [GeneratedRegex("`(parley [a-z][^`]*)`")]
    private static partial Regex InlineCommands();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Options();
}
