namespace Parley.Formats.Tests.Gmcr;

public sealed class GmcrHostileTests
{
    private const string Makers = "\"decisionMakers\": [{\"name\": \"A\", \"options\": [0], \"preferences\": []}, {\"name\": \"B\", \"options\": [1], \"preferences\": []}]";
    private const string Options = "\"options\": [{\"name\": \"x\"}, {\"name\": \"y\"}]";

    [Theory]
    [InlineData("{\"options\": [], " + Makers + "}", "0 options")]
    [InlineData("{\"options\": 5, " + Makers + "}", "a list, was expected")]
    [InlineData("{" + Options + ", \"decisionMakers\": [{\"name\": \"A\", \"options\": [0]}]}", "1 decision makers")]
    [InlineData("{" + Options + ", \"decisionMakers\": [{\"name\": \"A\", \"options\": [2]}, {\"name\": \"B\", \"options\": []}]}", "numbered 0 to 1")]
    [InlineData("{" + Options + ", \"decisionMakers\": [5, 6]}", "a decision maker was expected")]
    [InlineData("{" + Options + ", " + Makers + ", \"infeasibles\": [[[0, \"X\"]]]}", "\"Y\" or \"N\" was expected")]
    [InlineData("{" + Options + ", " + Makers + ", \"infeasibles\": [[[9, \"Y\"]]]}", "numbered 0 to 1")]
    [InlineData("{" + Options + ", " + Makers + ", \"infeasibles\": [[5]]}", "a pair was expected")]
    [InlineData("{" + Options + ", " + Makers + ", \"infeasibles\": [5]}", "a condition was expected")]
    [InlineData("{" + Options + ", " + Makers + ", \"infeasibles\": [\"3\"]}", "numbered 1 to 2")]
    [InlineData("{" + Options + ", " + Makers + ", \"infeasibles\": [\"1 IF\"]}", "from character 5 on")]
    [InlineData("{" + Options + ", " + Makers + ", \"infeasibles\": [\"1 2\"]}", "from character 3 on")]
    [InlineData("{\"options\": [{\"name\": \"x\", \"permittedDirection\": \"up\"}, {\"name\": \"y\"}], " + Makers + "}", "'both', 'fwd' or 'back'")]
    public void A_conflict_that_does_not_hold_together_is_one_clear_line(string text, string words)
    {
        var error = Assert.Throws<ForeignFileException>(() => GmcrTests.Read(text));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("c.gmcr", error.File);
    }

    [Theory]
    [InlineData("[1, 2, 3]", "the state 4 is missing in the ranking of A")]
    [InlineData("[1, 2, [3, 3], 4]", "the state 3 stands twice")]
    [InlineData("[1, 2, 3, 4, 5]", "5 in the ranking of A is no state; they are numbered 1 to 4")]
    public void A_ranking_that_leaves_a_state_open_is_one_clear_line(string ranking, string words)
    {
        var makers = Makers.Replace("\"preferences\": []", $"\"preferences\": [], \"preferenceRanking\": {ranking}", StringComparison.Ordinal);
        var error = Assert.Throws<ForeignFileException>(() => GmcrTests.Read($"{{{Options}, {makers}, \"useManualPreferenceRanking\": true}}"));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_grows_without_end_is_refused_at_once()
    {
        var many = string.Join(", ", Enumerable.Range(0, 40).Select(o => $"{{\"name\": \"o{o}\"}}"));
        var makers = Makers.Replace("\"preferences\": []", "\"preferences\": [], \"preferenceRanking\": [1]", StringComparison.Ordinal);
        string[] texts =
        [
            $"{{\"options\": [{many}], {makers}, \"useManualPreferenceRanking\": true}}",
            $"{{{Options}, {Makers}, \"infeasibles\": [\"{new string('(', 1_900)}\"]}}",
            $"{{{Options}, {Makers}, \"infeasibles\": [\"{new string('-', 1_900)}1\"]}}",
            $"{{{Options}, {Makers}, \"infeasibles\": [\"{string.Concat(Enumerable.Repeat("(1 IFF ", 30))}1{new string(')', 30)}\"]}}",
            $"{{{Options}, {Makers}, \"infeasibles\": {new string('[', 1_000)}",
            $"{{{Options}, {makers}, \"useManualPreferenceRanking\": true, \"infeasibles\": [[[0, \"Y\"]], [[0, \"N\"]]]}}",
        ];
        foreach (var text in texts) Assert.Throws<ForeignFileException>(() => GmcrTests.Read(text));
    }

    [Fact]
    public void What_a_case_does_not_hold_is_said()
    {
        var text = $"{{{Options}, {Makers}, \"coalitions\": [[0, 1]]}}".Replace("\"options\": [0]", "\"options\": [0, 1], \"misperceptions\": [[[0, \"Y\"]]]", StringComparison.Ordinal);
        var notes = GmcrTests.Read(text).Notes;
        Assert.Equal(
            ["Coalitions", "What A does not see", "y belongs to several"],
            notes.Where(n => n.Kind is NoteKind.Dropped).Select(n => n.Text).Order(StringComparer.Ordinal)
                .Zip((string[])["Coalitions", "What A does not see", "y belongs to several"], (note, start) => note.StartsWith(start, StringComparison.Ordinal) ? start : note));
        Assert.Contains(notes, n => n.Text == "To A all states are alike: it has no priorities.");
    }
}
