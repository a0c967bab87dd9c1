using System.Text.RegularExpressions;

namespace Parley.Formats.Tests;

public sealed partial class IdsTests
{
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdForm();

    [Theory]
    [InlineData("0.6", "0-6")]
    [InlineData("Economic sanctions on Russia", "economic-sanctions-on-russia")]
    [InlineData("Crème brûlée", "creme-brulee")]
    [InlineData("Straße & Brücke", "strasse-brucke")]
    [InlineData("-5", "minus-5")]
    [InlineData("5", "5")]
    [InlineData("a-5", "a-5")]
    [InlineData("$4.37", "4-37")]
    [InlineData("19'' LCD", "19-lcd")]
    [InlineData("it's", "its")]
    [InlineData("valueA", "value-a")]
    [InlineData("issue_A", "issue-a")]
    [InlineData("GENIUS", "genius")]
    [InlineData("  --x--  ", "x")]
    [InlineData("Москва", "")]
    [InlineData("Москва 2", "2")]
    [InlineData("👩‍👩‍👧", "")]
    [InlineData("", "")]
    public void A_name_becomes_an_id_that_can_be_read_aloud(string name, string id) => Assert.Equal(id, Ids.Form(name));

    [Fact]
    public void Equal_empty_and_reserved_names_get_ids_of_their_own()
    {
        var ids = Ids.OfOptions();
        Assert.Equal(
            ["low", "low-2", "low-3", "option-1", "option-2", "weight-2", "low-2-2", "option", "option-3"],
            new[] { "low", "Low", "LOW!", "", "санкции", "weight", "low 2", "option", "…" }.Select(ids.Of));
    }

    [Fact]
    public void Whatever_the_names_the_ids_are_in_form_and_differ()
    {
        var random = new Random(7);
        string[] pieces = ["a", "Z", "0", "-", "_", " ", "é", "ß", "санкции", "世", "😀", "\0", "\u202E", "2", "-2", ".", "option", "option 1", "x-2"];
        var ids = Ids.OfOptions();
        var made = Enumerable.Range(0, 20_000)
            .Select(_ => ids.Of(string.Concat(Enumerable.Range(0, random.Next(random.Next(10) == 0 ? 90 : 5)).Select(_ => pieces[random.Next(pieces.Length)])))).ToList();
        Assert.Equal(made.Count, made.Distinct(StringComparer.Ordinal).Count());
        Assert.All(made, id => Assert.True(id.Length <= 80 && IdForm().IsMatch(id), id));
    }

    [Fact]
    public void A_hundred_thousand_equal_names_are_told_apart_at_once()
    {
        var ids = Ids.OfIssues();
        for (var i = 0; i < 99_999; i++) ids.Of("same");
        Assert.Equal("same-100000", ids.Of("same"));
    }
}
