using Parley.Cases;
using Parley.Lenses.Tests.WorkedCases;

namespace Parley.Lenses.Tests.Stability;

/// <summary>
/// The conflicts of the literature, from file to answer: every decision maker, every state, every concept. A state is a letter for each
/// option, in the case's order: Y where it is taken.
/// </summary>
public sealed class PublishedConflictsTests
{
    [Theory]
    [InlineData("prisoners-dilemma", "everybody", "nash", "NN")]
    [InlineData("prisoners-dilemma", "everybody", "gmr smr seq sseq", "NN YY")]
    [InlineData("prisoners-dilemma", "prisoner-one", "nash", "NN NY")]
    [InlineData("prisoners-dilemma", "prisoner-one", "gmr smr seq sseq", "NN NY YY")]
    [InlineData("prisoners-dilemma", "prisoner-two", "nash", "NN YN")]
    [InlineData("prisoners-dilemma", "prisoner-two", "gmr smr seq sseq", "NN YN YY")]
    [InlineData("elmira-groundwater", "everybody", "nash seq sseq", "NNNYN NNNYY NYNNY YNNYN YNNYY YNYNY")]
    [InlineData("elmira-groundwater", "everybody", "gmr smr", "NNNYN NNNYY NYNNN NYNNY YNNYN YNNYY YNYNN YNYNY")]
    [InlineData("elmira-groundwater", "moe", "nash gmr smr seq sseq", "NNNYN NNNYY NNYNN NNYNY NYNNN NYNNY YNNYN YNNYY YNYNN YNYNY YYNNN YYNNY")]
    [InlineData("elmira-groundwater", "uniroyal", "nash gmr smr seq sseq", "NNNYN NNNYY NYNNN NYNNY YNNYN YNNYY YNYNN YNYNY")]
    [InlineData("elmira-groundwater", "local-government", "nash", "NNNYN NNNYY NNYNY NYNNY YNNYN YNNYY YNYNY YYNNY")]
    [InlineData("elmira-groundwater", "local-government", "gmr smr", "NNNYN NNNYY NNYNN NNYNY NYNNN NYNNY YNNYN YNNYY YNYNN YNYNY YYNNN YYNNY")]
    [InlineData("elmira-groundwater", "local-government", "seq sseq", "NNNYN NNNYY NNYNN NNYNY NYNNY YNNYN YNNYY YNYNY YYNNN YYNNY")]
    [InlineData("cuban-missiles", "everybody", "nash", "YNYN")]
    [InlineData("cuban-missiles", "everybody", "gmr smr", "NNNN NNYN NYNN NYYN YNNN YNYN YYYN")]
    [InlineData("cuban-missiles", "everybody", "seq sseq", "NNYN NYYN YNYN")]
    [InlineData("cuban-missiles", "us", "nash", "NNYN NYNN YNNN YNYN YYNY")]
    [InlineData("cuban-missiles", "us", "gmr smr", "NNNN NNYN NYNN NYYN YNNN YNYN YYNN YYNY YYYN")]
    [InlineData("cuban-missiles", "us", "seq sseq", "NNYN NYNN NYYN YNNN YNYN YYNY")]
    [InlineData("cuban-missiles", "ussr", "nash", "NNNN NYYN YNYN YYYN")]
    [InlineData("cuban-missiles", "ussr", "gmr smr", "NNNN NNYN NYNN NYYN YNNN YNYN YYYN")]
    [InlineData("cuban-missiles", "ussr", "seq sseq", "NNNN NNYN NYYN YNYN YYYN")]
    public void What_is_stable_is_what_was_published(string name, string who, string concepts, string states)
    {
        var found = Analyst.Analyze(Worked.Read(name), ["stability"], cancel: TestContext.Current.CancellationToken).Stability!;
        var lists = who == "everybody" ? found.Equilibria : found.Stable[who];
        foreach (var concept in concepts.Split(' '))
        {
            var list = lists.Single(l => ConceptNames.Id(l.Concept) == concept);
            Assert.Equal(states.Split(' '), list.Packages.Select(Letters).Order(StringComparer.Ordinal));
            Assert.Equal(list.Packages.Count, list.Count);
        }
    }

    [Theory]
    [InlineData("prisoners-dilemma", 4)]
    [InlineData("elmira-groundwater", 12)]
    [InlineData("cuban-missiles", 12)]
    public void The_feasible_states_are_counted(string name, int states) =>
        Assert.Equal(states, Analyst.Analyze(Worked.Read(name), ["stability"], cancel: TestContext.Current.CancellationToken).Stability!.Feasible);

    private static string Letters(Choice choice) => string.Concat(choice.Chosen.Select(c => c.Option == "yes" ? 'Y' : 'N'));
}
