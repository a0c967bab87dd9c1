using Parley.Cases;

namespace Parley.Lenses.Tests.Certainty;

public sealed class HamburgCertaintyTests
{
    private const string Pressing = "Pressing is worth more than talking to United States";
    private static readonly Finding Likely = Certain.Finding(Hamburg.Case, 1000);

    [Theory]
    [InlineData("There is a deal")]
    [InlineData("“The small deal: a ceasefire, envoys, less tension” is acceptable")]
    [InlineData("“What was announced, the cyber unit included” is refused")]
    [InlineData("“The grand bargain: each gives all it has” is refused")]
    public void What_the_summit_showed_stands_in_99_of_100_draws(string answer) => Assert.InRange(Certain.Share(Likely, answer), 0.99, 1);

    [Fact]
    public void That_pressing_pays_stands_in_most_draws_and_hangs_on_the_threat()
    {
        Assert.InRange(Certain.Share(Likely, Pressing), 0.6, 0.9);
        Assert.StartsWith("How dangerous Russia is", Likely.Table!.Rows.Single(r => r[0].Text == Pressing)[4].Text, StringComparison.Ordinal);
        Assert.Contains(Likely.Because, b => b.StartsWith("To settle most, look first at “How dangerous Russia is", StringComparison.Ordinal));
    }

    /// <summary>The critics alone refuse both, whatever the products in the two sides' values come to.</summary>
    [Fact]
    public void The_cyber_unit_is_refused_for_every_value()
    {
        Assert.Equal("yes", Always(Hamburg.Case, "announced"));
        Assert.NotEqual("yes", Always(Critics(a => a with { AcceptsFrom = new Between(-300, -20, -18) }), "announced"));
    }

    [Fact]
    public void The_small_deal_is_acceptable_for_every_value_of_every_range()
    {
        Assert.Equal("yes", Always(Hamburg.Case, "small-deal"));
        Assert.Equal("no", Always(Uncertain(Hamburg.Case, "russia", "envoy-channel", "open", new Between(-30, 2, 3)), "small-deal"));
    }

    [Fact]
    public void The_grand_bargain_is_open_once_sanctions_and_crimea_cost_america_little()
    {
        Assert.Equal("yes", Always(Hamburg.Case, "grand-bargain"));
        // The critics are not alone in refusing it.
        Assert.Equal("yes", Always(Critics(a => a with { AcceptsFrom = new Between(-300, -20, -18) }), "grand-bargain"));
        var @case = Hamburg.With("usa", "sanctions", ("keep", 0), ("lift", 15)) with { Audiences = Critics(a => a with { AcceptsFrom = null }).Audiences };
        @case = Uncertain(@case, "usa", "crimea", "tacit", new Between(-40, -20, 20));
        Assert.InRange(Certain.Share(Certain.Finding(@case, 300), "“The grand bargain"), 0.05, 0.95);
        Assert.Equal("no", Always(@case, "grand-bargain"));
    }

    [Fact]
    public void The_cyber_unit_passes_once_the_critics_may_not_mind() =>
        Assert.InRange(Certain.Share(Certain.Finding(Critics(a => a with { AcceptsFrom = new Between(-70, -30, -18) }), 300), "“What was announced"), 0.05, 0.95);

    [Fact]
    public void The_small_deal_is_unsure_once_envoys_may_cost_russia_dear() =>
        Assert.InRange(Certain.Share(Certain.Finding(Uncertain(Hamburg.Case, "russia", "envoy-channel", "open", new Between(-30, 2, 3)), 300), "“The small deal"), 0.2, 0.9);

    [Fact]
    public void Pressing_no_longer_pays_once_russia_shrugs_it_off()
    {
        var @case = Hamburg.Case with
        {
            Levers = Hamburg.Case.Levers.Select(l => l.By == "usa" ? l with { Costs = l.Costs.Select(c => c.Id == "russia" ? c with { Amount = new Known(0) } : c).ToCatalog() } : l).ToCatalog(),
        };
        Assert.DoesNotContain(Certain.Finding(@case, 300).Table!.Rows, r => r[0].Text == Pressing);
    }

    private static string Always(Case @case, string package) => Certain.Finding(@case, 100).Table!.Rows
        .Single(r => r[0].Text!.StartsWith($"“{@case.Packages[package].Name}”", StringComparison.Ordinal))[3].Text!;

    private static Case Critics(Func<Audience, Audience> to) =>
        Hamburg.Case with { Audiences = Hamburg.Case.Audiences.Select(a => a.Id == "us-critics" ? to(a) : a).ToCatalog() };

    private static Case Uncertain(Case @case, string party, string issue, string option, Between range) => @case with
    {
        Values = @case.Values.Select(s => s.Id != party ? s : s with
        {
            Issues = s.Issues.Select(i => i.Id != issue ? i : i with
            {
                Points = i.Points.Select(p => p.Id == option ? p with { Amount = range } : p).ToCatalog(),
            }).ToCatalog(),
        }).ToCatalog(),
    };
}
