using Parley.Lenses;

namespace Parley.Formats.Tests.Negmas;

public sealed class NegmasValuesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_outcome_is_worth_what_NegMAS_defines(bool isJson)
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var naive = RandomNegmas.Of(seed);
            var read = new NegmasFormat().Read(naive.Files(isJson)).Case;
            Worth.Holds(read, naive, $"seed {seed}");
        }
    }

    [Fact]
    public void What_is_written_is_worth_the_same_and_is_read_as_it_was()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var naive = RandomNegmas.Of(seed);
            var once = new NegmasFormat().Read(naive.Files(isJson: false)).Case;
            foreach (var files in (IReadOnlyList<ForeignFile>[])[NegmasWriter.Write(once, false).Files, NegmasWriter.Write(once, true).Files])
            {
                var again = new NegmasFormat().Read(files).Case;
                if (once.Rules.Count == 0) Worth.Holds(again, naive, $"seed {seed}", tolerance: 1e-8);
                Assert.Equal(once.Issues, again.Issues);
                Assert.Equal(once.Parties, again.Parties);
                Assert.Equal(once.NoDeal, again.NoDeal);
                var thrice = new NegmasFormat().Read(NegmasWriter.Write(again, files[0].Name.EndsWith("json", StringComparison.Ordinal)).Files).Case;
                Worth.Same(again, thrice, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Without_a_reserved_value_no_deal_is_no_better_than_the_worst_outcome()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var naive = RandomNegmas.Of(seed);
            var model = CaseModel.Compile(new NegmasFormat().Read(naive.Files(isJson: false)).Case);
            for (var u = 0; u < naive.Utilities.Count; u++)
            {
                var worst = naive.Packages().Min(p => naive.Utilities[u].Of(naive.Outcome(p)));
                var noDeal = (double)model.NoDeal(u);
                if (naive.Reserved[u] > double.NegativeInfinity) Assert.Equal(naive.Reserved[u], noDeal, 1e-9);
                else if (model.Case.Interactions.All(i => i.Party != model.Case.Parties[u].Id)) Assert.Equal(worst, noDeal, 1e-9);
                else Assert.True(noDeal <= worst + 1e-9, $"seed {seed}");
            }
        }
    }
}
