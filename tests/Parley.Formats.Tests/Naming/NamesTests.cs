namespace Parley.Formats.Tests;

public sealed class NamesTests
{
    [Theory]
    [InlineData("  a \n\t b  ", "a b")]
    [InlineData("Ham\u202Egrub", "Hamgrub")]
    [InlineData("red\u001B[31m", "red[31m")]
    [InlineData("مرحبا 世界 👩‍👩‍👧", "مرحبا 世界 👩‍👩‍👧")]
    [InlineData(" \u0007 ", "id-1")]
    [InlineData(null, "id-1")]
    public void Names_lose_what_could_mislead_and_nothing_else(string? name, string clean) => Assert.Equal(clean, Names.Clean(name, "id-1"));

    [Theory]
    [InlineData("travel_chox.xml travel_fanny.xml", "chox fanny")]
    [InlineData("d/ItexvsCypress_Itex.xml d/ItexvsCypress_Cypress.xml", "Itex Cypress")]
    [InlineData("laptop_buyer_utility.xml laptop_seller_utility.xml", "buyer seller")]
    [InlineData("Politics_util1.xml Politics_util2.xml Politics_util3.xml", "util1 util2 util3")]
    [InlineData("profile-1.xml profile-2.xml", "profile-1 profile-2")]
    [InlineData("England.xml Zimbabwe.xml", "England Zimbabwe")]
    [InlineData("profileA.json profileB.json", "profileA profileB")]
    [InlineData("a.xml a_b.xml", "a|a b")]
    [InlineData("x_1_b.xml x_b.xml", "1 b|b")]
    [InlineData("one.xml", "one")]
    public void Parties_are_named_by_what_tells_their_files_apart(string files, string names) =>
        Assert.Equal(names.Contains('|', StringComparison.Ordinal) ? names.Split('|') : names.Split(' '), PartyNames.Of(files.Split(' ')));
}
