using Parley.Running;

namespace Parley.House.Tests;

public sealed class SourceTests
{
    private const int LongestFile = 350;

    private static string[] Sources() =>
        [.. Directory.GetFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Repository.Root, f))];

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        Assert.DoesNotContain(Sources(), f => File.ReadLines(Repository.At(f)).Count() > LongestFile);
    }

    [Fact]
    public void No_file_is_named_for_nothing_in_particular()
    {
        string[] empty = ["Util", "Utils", "Helper", "Helpers", "Manager", "Misc", "Common"];
        Assert.DoesNotContain(Sources(), f => empty.Any(e => Path.GetFileNameWithoutExtension(f).EndsWith(e, StringComparison.Ordinal)));
    }

    [Fact]
    public void Namespaces_are_those_of_the_project()
    {
        foreach (var file in Sources())
        {
            var declared = File.ReadLines(Repository.At(file)).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal));
            if (declared is null) continue;
            var project = file.Split('/')[1];
            var name = declared["namespace ".Length..].TrimEnd(';');
            Assert.True(name == project || name.StartsWith(project + ".", StringComparison.Ordinal), $"{file} declares {name}");
        }
    }
}
