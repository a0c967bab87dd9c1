using System.Text;

namespace Parley.Cases.Tests;

/// <summary>Files that are not cases, or are made to do harm: each is one clear error.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void A_missing_file_is_one_error_and_cannot_be_read() => AssertOne("P0101", CaseReader.Read("/nowhere/case.yaml"), unreadable: true);

    [Fact]
    public void A_folder_without_a_case_is_one_error() => WithFolder(folder => AssertOne("P0102", CaseReader.Read(folder), unreadable: true));

    [Fact]
    public void A_folder_is_read_by_its_case_yaml_or_else_its_case_json() => WithFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "case.json"), """{"parley": 1, "title": "J", "parties": {"a": {}, "b": {}}, "issues": {"x": {"options": ["y"]}}}""");
        Assert.Equal("J", CaseReader.Read(folder).Case!.Title);
        File.WriteAllText(Path.Combine(folder, "case.yaml"), Sample.Small);
        var reading = CaseReader.Read(folder);
        Assert.Equal("Small", reading.Case!.Title);
        Assert.Equal(Path.Combine(folder, "case.yaml"), reading.File);
    });

    [Fact]
    public void A_link_that_leads_nowhere_is_one_error() => WithFolder(folder =>
    {
        var link = Path.Combine(folder, "case.yaml");
        File.CreateSymbolicLink(link, Path.Combine(folder, "gone.yaml"));
        AssertOne("P0101", CaseReader.Read(link), unreadable: true);
        var loop = Path.Combine(folder, "loop.yaml");
        File.CreateSymbolicLink(loop, loop);
        AssertOne("P0103", CaseReader.Read(loop), unreadable: true);
    });

    [Fact]
    public void A_file_that_may_not_be_read_is_one_error() => WithFolder(folder =>
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "everything may be read here");
        var file = Path.Combine(folder, "case.yaml");
        File.WriteAllText(file, Sample.Small);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.None);
        AssertOne("P0103", CaseReader.Read(file), unreadable: true);
    });

    [Theory]
    [InlineData("\0")]
    [InlineData("case\0.yaml")]
    [InlineData("")]
    public void A_path_that_cannot_be_one_is_one_error(string path) => Assert.True(CaseReader.Read(path) is { Unreadable: true, Problems.Count: 1 });

    [Fact]
    public void A_hundred_megabytes_are_refused_unread() => WithFolder(folder =>
    {
        var file = Path.Combine(folder, "case.yaml");
        using (var stream = File.Create(file)) stream.SetLength(100_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertOne("P0104", CaseReader.Read(file), unreadable: true);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    });

    [Fact]
    public void Text_and_bytes_past_the_limit_are_refused()
    {
        AssertOne("P0104", CaseReader.Parse(new string('a', (4 * 1024 * 1024) + 1), "case.yaml"), unreadable: true);
        AssertOne("P0104", CaseReader.Parse(new byte[(4 * 1024 * 1024) + 1], "case.yaml"), unreadable: true);
    }

    [Fact]
    public void An_endless_device_is_refused_after_the_limit()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "there is no such device here");
        AssertOne("P0104", CaseReader.Read("/dev/zero"), unreadable: true);
        AssertOne("P0105", CaseReader.Read("/dev/null"), unreadable: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("# nothing\n")]
    [InlineData("---\n...\n")]
    public void A_file_with_nothing_in_it_is_one_error(string text)
    {
        var reading = CaseReader.Parse(Encoding.UTF8.GetBytes(text), "case.yaml");
        Assert.Single(reading.Problems);
        Assert.InRange(reading.Problems[0].Place.Line, 1, 2);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_one_error_at_the_first_of_them()
    {
        AssertOne("P0106", CaseReader.Parse([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "case.yaml"), unreadable: false);
        AssertOne("P0106", CaseReader.Parse([.. "parley: 1\0"u8], "case.yaml"), unreadable: false);
        AssertOne("P0106", CaseReader.Parse([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample.Small)], "case.yaml"), unreadable: false);
        var reading = CaseReader.Parse([.. "parley: 1\ntitle: caf"u8, 0xE9, .. "\n"u8], "case.yaml");
        AssertOne("P0106", reading, unreadable: false);
        Assert.Equal(new Place("case.yaml", 2, 11), reading.Problems[0].Place);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{ a: ")]
    [InlineData("[[{ a: ")]
    public void Ten_thousand_levels_are_one_error(string bracket) => Assert.Single(CaseReader.Parse(string.Concat(Enumerable.Repeat(bracket, 10_000)), "case.yaml").Problems);

    [Fact]
    public void Ten_thousand_levels_of_indentation_are_one_error()
    {
        var text = new StringBuilder("parley: 1\n");
        for (var i = 0; i < 2000; i++) text.Append(' ', i).Append("a:\n");
        AssertOne("P0108", CaseReader.Parse(text.ToString(), "case.yaml"), unreadable: false);
        AssertOne("P0108", CaseReader.Parse(string.Concat(Enumerable.Repeat("- ", 10_000)), "case.yaml"), unreadable: false);
    }

    [Fact]
    public void An_alias_bomb_is_one_error()
    {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 40; i++) text.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        AssertOne("P0110", CaseReader.Parse(text.ToString(), "case.yaml"), unreadable: false);
    }

    [Fact]
    public void Thousands_of_errors_are_cut_to_a_hundred_and_counted()
    {
        var text = Sample.Small + string.Concat(Enumerable.Range(0, 5000).Select(i => $"wrong-{i}: 1\n"));
        var problems = CaseReader.Parse(text, "case.yaml").Problems;
        Assert.Equal(101, problems.Count);
        Assert.Equal("case.yaml: error P0199: and 4900 more errors", problems[^1].ToString());
    }

    [Fact]
    public void Steps_spelt_out_over_and_over_are_bounded()
    {
        var text = new StringBuilder("parley: 1\ntitle: x\nparties: { a: {}, b: {} }\nissues:\n");
        for (var i = 0; i < 1500; i++) text.Append($"  i{i}: {{ range: {{ from: 0, to: 10000, step: 1 }} }}\n");
        text.Append("rules:\n");
        for (var i = 0; i < 9000; i++) text.Append("  - { never: { i0: 1.. } }\n");
        AssertOne("P0211", CaseReader.Parse(text.ToString(), "case.yaml"), unreadable: false);
    }

    [Fact]
    public void Paths_of_long_keys_at_great_depth_are_not_kept()
    {
        var key = new string('k', 1000);
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++) text.Append(' ', i).Append(key).Append(":\n");
        for (var i = 0; i < 20_000; i++) text.Append(' ', 60).Append($"x{i}: 1\n");
        Assert.True(CaseReader.Parse(text.ToString(), "case.yaml").Places.Count < 10);
    }

    private static void AssertOne(string code, CaseReading reading, bool unreadable)
    {
        Assert.Equal(code, Assert.Single(reading.Problems).Code);
        Assert.Equal(unreadable, reading.Unreadable);
        Assert.Null(reading.Case);
    }

    private static void WithFolder(Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("parley-cases-");
        try
        {
            test(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
