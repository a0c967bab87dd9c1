using System.Xml.Linq;
using Parley.Running;

namespace Parley.House.Tests;

/// <summary>Imports run one way: Cli to Reports to Lenses to Cases and Engine, which do not know each other.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Parley.Cases"] = [],
        ["Parley.Engine"] = [],
        ["Parley.Lenses"] = ["Parley.Cases", "Parley.Engine"],
        ["Parley.Formats"] = ["Parley.Cases"],
        ["Parley.Reports"] = ["Parley.Lenses"],
        ["Parley.Tournaments"] = ["Parley.Lenses", "Parley.Formats"],
        ["Parley.Cli"] = ["Parley.Reports", "Parley.Formats", "Parley.Tournaments"],
        ["Parley.Web"] = ["Parley.Reports", "Parley.Formats", "Parley.Tournaments"],
        ["Parley.Oracle"] = [],
    };

    public static TheoryData<string> Projects() => [.. Directory.GetFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories), Repository.At("tests", "Parley.Oracle", "Parley.Oracle.csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.ContainsKey(name), $"{name} is new: say here what it may refer to");
        Assert.Empty(References(project).Except(Allowed[name]));
    }

    [Fact]
    public void The_engine_needs_no_package() => Assert.Empty(Packages(Repository.At("src", "Parley.Engine", "Parley.Engine.csproj")));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.At("Parley.slnx"));
        foreach (var folder in (string[])["src", "tests"])
        {
            foreach (var project in Directory.GetFiles(Repository.At(folder), "*.csproj", SearchOption.AllDirectories))
                Assert.Contains(Path.GetRelativePath(Repository.Root, project).Replace('\\', '/'), solution, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> Packages(string project) => XDocument.Load(project).Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value);
}
