namespace Parley.Formats.Tests;

public sealed class HardenedJsonTests
{
    [Fact]
    public void Values_and_lines_are_kept()
    {
        var root = Read("{\n \"a\": [1.50, -2e3, \"x\\n\\u00e9\", true, null],\n\n \"b\": {\"c\": 0.1}, // said\n}");
        Assert.Equal(["1.50", "-2e3", "x\né", "true", ""], root["a"]!.Items.Select(i => i.Text));
        Assert.Equal([1.5m, -2000m, null, null, null], root["a"]!.Items.Select(i => i.Number));
        Assert.Equal((2, 4, 0.1m), (root["a"]!.Line, root["b"]!["c"]!.Line, root["b"]!["c"]!.Number));
        Assert.Null(root["z"]);
        Assert.Null(root["a"]!["z"]);
    }

    [Fact]
    public void Of_a_name_given_twice_the_last_counts_with_a_note()
    {
        var notes = new Notes();
        var root = HardenedJson.Read(Foreign.File("f", "{\"a\": 1,\n\"b\": 2, \"a\": 3}"), notes);
        Assert.Equal(["a 3", "b 2"], root.Members.Select(m => $"{m.Name} {m.Value.Text}"));
        Assert.Equal(3, root["a"]!.Number);
        Assert.Equal("'a' is given twice in one object; the last one counts.", Assert.Single(notes.InOrderOf([])).Text);
    }

    [Theory]
    [InlineData("{\"a\": 1,\n\"b\" 2}", 2, "column 5")]
    [InlineData("{\"a\": NaN}", 1, "'NaN}'")]
    [InlineData("{\"a\": [1, ", 1, "ends too soon")]
    [InlineData("<a/>", 1, "this is no JSON")]
    [InlineData("", 0, "empty")]
    [InlineData("{\"a\": \"\\ud800\"}", 0, "half of a character")]
    [InlineData("{} {}", 1, "this is no JSON")]
    public void What_is_no_JSON_is_one_clear_error(string text, int line, string words)
    {
        var error = Assert.Throws<ForeignFileException>(() => Read(text));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void Nothing_runs_deep_or_without_end()
    {
        Assert.Contains("levels deep", Assert.Throws<ForeignFileException>(() => Read(new string('[', 100_000))).Message, StringComparison.Ordinal);
        Assert.Contains("1,000,000", Assert.Throws<ForeignFileException>(() => Read($"[{string.Concat(Enumerable.Repeat("1,", 1_000_001))}1]")).Message, StringComparison.Ordinal);
    }

    private static JsonNode Read(string text) => HardenedJson.Read(Foreign.File("f", text), new Notes());
}
