namespace Parley.Web.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "One.|Two.")]
    [InlineData("One.\r\n\r\n\r\nTwo,\r\nstill two.\r\n", "One.|Two,\nstill two.")]
    [InlineData("One.\nTwo.\nThree.", "One.|Two.|Three.")]
    [InlineData("\uFEFF\n\n One.  \n \t \nTwo.\n\n\n", " One.|Two.")]
    [InlineData("One.\n\n", "One.")]
    [InlineData("\nOne.\nTwo.\n\n", "One.|Two.")]
    [InlineData("  \n", "")]
    public void Empty_lines_set_paragraphs_apart_else_each_line_is_one(string text, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), SourceText.Of(text).Paragraphs);

    [Fact]
    public void What_would_reorder_the_text_is_shown_as_a_sign_in_its_place()
    {
        var paragraph = Assert.Single(SourceText.Of("a\u202Eb\u0007c\uD800d👍").Paragraphs);
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd👍", paragraph);
    }

    [Theory]
    [InlineData("commentary ¶4", "commentary", 4, 4, false)]
    [InlineData("commentary, ¶ 4-6", "commentary", 4, 6, false)]
    [InlineData("press-release ¶12–13", "press-release", 12, 13, false)]
    [InlineData("minutes, paragraph 7, second sentence", "minutes", 7, 7, false)]
    [InlineData("minutes par. 7", "minutes", 7, 7, false)]
    [InlineData("minutes ¶9-2", "minutes", 9, 9, false)]
    [InlineData("minutes ¶1-999", "minutes", 1, 1, false)]
    [InlineData("minutes ¶3 (no longer in the text)", "minutes", 3, 3, true)]
    [InlineData("minutes", "minutes", null, null, false)]
    [InlineData("minutes ¶0", "minutes", null, null, false)]
    [InlineData("compare 7", "compare", null, null, false)]
    public void Places_are_read_as_people_write_them(string from, string source, int? first, int? last, bool isGone) =>
        Assert.Equal(new(source, first, last, isGone), ClaimPlace.Of(from));

    [Fact]
    public void A_place_reads_back_as_it_is_written()
    {
        foreach (var place in (ClaimPlace[])[new("a-b", 1, 1, false), new("a", 3, 5, true), new("a", null, null, false), new("a", null, null, true)])
            Assert.Equal(place, ClaimPlace.Of(place.ToString()));
        Assert.Null(ClaimPlace.Of("¶4"));
        Assert.Null(ClaimPlace.Of(null));
    }
}
