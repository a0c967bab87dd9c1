namespace Parley.Reports.Tests;

public sealed class TermWordsTests
{
    [Fact]
    public void Other_names_lead_to_pages_that_exist() =>
        Assert.All(TermWords.OtherNames.Values, term => Assert.Contains(term, Glossary.Terms));

    [Theory]
    [InlineData("The Kalai–Smorodinsky solution", "kalai-smorodinsky")]
    [InlineData("more than no deal", "no-deal-value")]
    [InlineData("both floors are met", "floor")]
    [InlineData("181 packages are efficient", "frontier")]
    [InlineData("A deal of some value, in steps", "")]
    [InlineData("The flooring of the no-dealer", "")]
    public void Terms_are_found_in_sentences(string sentence, string terms) =>
        Assert.Equal(terms, string.Join(' ', TermWords.In(sentence).Select(found => found.Term)));

    [Theory]
    [InlineData("Value", "value")]
    [InlineData("Deal", "deal")]
    [InlineData("Interaction", "interactions")]
    [InlineData("Russia", null)]
    public void Everyday_words_are_terms_where_they_stand_alone(string heading, string? term) => Assert.Equal(term, TermWords.Named(heading));
}
