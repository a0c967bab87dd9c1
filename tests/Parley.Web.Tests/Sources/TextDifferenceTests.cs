namespace Parley.Web.Tests;

/// <summary>What is told of source texts that differ between versions.</summary>
public sealed class TextDifferenceTests
{
    private const string Yaml = "parley: 1\ntitle: T\nsources: { letter: { title: A letter, file: letter.txt } }\nparties: { a: { name: A }, b: { name: B } }\nissues: { i: { options: [x, y] } }\n";

    [Theory]
    [InlineData(null, "One.\n\nTwo.", "added, 2 paragraphs.")]
    [InlineData("One.", null, "taken out.")]
    [InlineData("One.\n\nTwo.", "One.\n\nTwo and a half.", "¶2 is new or changed; ¶2 of before is gone.")]
    [InlineData("One.\n\nTwo.", "Zero.\n\nOne.\n\nTwo.\n\nThree.", "¶1, ¶4 are new or changed.")]
    [InlineData("One.\n\nTwo.\n\nOne.", "One.\n\nTwo.", "¶3 of before is gone.")]
    [InlineData("One.\n\nTwo.", "Two.\n\nOne.", "its paragraphs stand in another order.")]
    [InlineData("One.\n\nTwo.", "One.\n\n\n\nTwo.\n", "only its layout was changed.")]
    public void A_text_that_differs_says_where(string? before, string? after, string told) =>
        Assert.Equal([$"The text of “A letter”: {told}"], TextDifference.Between(Version(before), Version(after)));

    [Fact]
    public void Texts_that_are_the_same_are_not_told() => Assert.Empty(TextDifference.Between(Version("One."), Version("One.")));

    private static LoadedCase Version(string? text) =>
        new(new CaseVersion("c", 1, DateTimeOffset.UnixEpoch, "A", "", Yaml, text is null ? new Dictionary<string, string>(StringComparer.Ordinal) : new(StringComparer.Ordinal) { ["letter.txt"] = text }));
}
