namespace Parley.Cases.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Known = ["sanctions", "status-quo", "usa", "values", "a", "b"];

    [Theory]
    [InlineData("sanktions", "sanctions")]
    [InlineData("snactions", "sanctions")]
    [InlineData("Status_Quo", "status-quo")]
    [InlineData("USA", "usa")]
    [InlineData("vlaues", "values")]
    [InlineData("value", "values")]
    [InlineData("ceasefire", null)]
    [InlineData("", null)]
    public void The_nearest_known_word_is_suggested_when_it_is_near_enough(string written, string? nearest) =>
        Assert.Equal(nearest, Spelling.Nearest(written, Known));

    [Theory]
    [InlineData("a\nb", "'a\\u000Ab'")]
    [InlineData("\u001b[31m", "'\\u001B[31m'")]
    [InlineData("x\u202Ey", "'x\\u202Ey'")]
    [InlineData("שלום", "'שלום'")]
    public void Text_from_a_file_is_shown_on_one_line_and_harmless(string text, string shown) => Assert.Equal(shown, Shown.Quote(text));

    [Fact]
    public void Long_text_is_cut() => Assert.Equal($"'{new string('x', 60)}…'", Shown.Quote(new string('x', 5000)));

    [Theory]
    [InlineData("United States", "united-states")]
    [InlineData("cyber_unit", "cyber-unit")]
    [InlineData("0.6", "0-6")]
    [InlineData("--A--", "a")]
    [InlineData("Высоко", null)]
    public void An_id_like_the_text_is_suggested(string text, string? id) => Assert.Equal(id, Ids.Suggest(text));

    [Theory]
    [InlineData("a", true)]
    [InlineData("0-6", true)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("A", false)]
    [InlineData("ä", false)]
    [InlineData("", false)]
    public void Ids_are_small_letters_and_digits_joined_by_single_hyphens(string text, bool isId) => Assert.Equal(isId, Ids.IsId(text));
}
