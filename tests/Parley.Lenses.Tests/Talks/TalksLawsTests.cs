using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Talking;

public sealed class TalksLawsTests
{
    private static readonly TalksOptions Risky = TalksOptions.Default with { Runs = 18, Rounds = 40, Breakdown = 0.01 };

    private static string[] Told(TalksStudy study) => [.. study.Record.Runs.Select(r => r.Told())];

    [Fact]
    public void The_same_seed_gives_the_same_runs_on_any_number_of_threads()
    {
        var alone = Held.Study(Held.Trade(), Risky with { Threads = 1 }, seed: 5)!;
        foreach (var threads in new[] { 2, 4, 0 })
        {
            var together = Held.Study(Held.Trade(), Risky with { Threads = threads }, seed: 5)!;
            Assert.Equal(Told(alone), Told(together));
            Assert.Equal(alone.Result.Variations.Select(v => v.Deals), together.Result.Variations.Select(v => v.Deals));
        }
        Assert.NotEqual(Told(alone), Told(Held.Study(Held.Trade(), Risky, seed: 6)!));
    }

    [Fact]
    public void Another_scale_of_a_partys_points_changes_no_answer()
    {
        var (usual, scaled) = (Held.Study(Held.Trade(), Risky)!, Held.Study(Scaled(Held.Trade(), "bob", 7), Risky)!);
        Assert.Equal(Told(usual), Told(scaled));
        Assert.Equal(usual.Result.Sides["ann"], scaled.Result.Sides["ann"]);
        Assert.Equal(usual.Result.Sides["bob"].Gain * 7, scaled.Result.Sides["bob"].Gain, 4);
        Assert.Equal(usual.Result.FrontierDistance, scaled.Result.FrontierDistance);
        Assert.Equal(usual.Result.Solutions.Where(s => s.Solution is "nash" or "kalai-smorodinsky"), scaled.Result.Solutions.Where(s => s.Solution is "nash" or "kalai-smorodinsky"));
    }

    // Styles that draw at random draw from a stream of their party's place, so only the others keep this to the last digit.
    [Theory]
    [InlineData("late", "even")]
    [InlineData("early", "late")]
    [InlineData("even", "even")]
    public void Parties_in_another_order_get_what_they_got(string ann, string bob)
    {
        var trade = Held.Trade();
        var options = Risky with { Styles = new Dictionary<string, string> { ["ann"] = ann, ["bob"] = bob } };
        var (usual, turned) = (Held.Study(trade, options)!, Held.Study(trade with { Parties = trade.Parties.Reverse().ToCatalog() }, options)!);
        Assert.Equal(usual.Result.Deals, turned.Result.Deals);
        foreach (var id in usual.Result.Players)
        {
            Assert.Equal(usual.Result.Sides[id].Discounted, turned.Result.Sides[id].Discounted, 9);
            Assert.Equal(usual.Result.Sides[id].Opening, turned.Result.Sides[id].Opening, 9);
        }
        foreach (var profile in usual.Result.Profiles)
        {
            var same = turned.Result.Profiles.Single(o => o.Styles.All(s => profile.Styles[s.Key] == s.Value));
            Assert.Equal(profile.Deals, same.Deals);
            foreach (var id in usual.Result.Players) Assert.Equal(profile.Payoffs[id], same.Payoffs[id], 9);
        }
        Assert.Equal(
            usual.Result.Packages.Select(p => (Key(p.Package), p.Count)).Order(), turned.Result.Packages.Select(p => (Key(p.Package), p.Count)).Order());
    }

    [Fact]
    public void Other_names_change_nothing_but_names()
    {
        var trade = Held.Trade();
        var renamed = trade with { Parties = trade.Parties.Select(p => p with { Name = "The side of " + p.Name }).ToCatalog() };
        Assert.Equal(Told(Held.Study(trade, Risky)!), Told(Held.Study(renamed, Risky)!));
    }

    /// <summary>A party that only consents sits at no table: the talks are those of the others.</summary>
    [Fact]
    public void A_party_without_values_changes_nothing()
    {
        var trade = Held.Trade();
        var witnessed = trade with { Parties = new[] { new Party("witness", "Witness") }.Concat(trade.Parties).ToCatalog() };
        Assert.Equal(Told(Held.Study(trade, Risky)!), Told(Held.Study(witnessed, Risky)!));
    }

    [Fact]
    public void What_an_audience_blocks_is_never_agreed()
    {
        var blocked = Held.Trade().Audience("Press", "Bob", 0, 0, ("Price", "High", -1), ("Risk", "Hers", -1), ("Date", "Late", 0.5m));
        var study = Held.Study(blocked, Risky)!;
        Assert.NotEmpty(study.Record.Packages);
        Assert.All(study.Record.Packages, p => Assert.True(Naive.IsAcceptable(blocked, study.Setting.Model.Decode(p))));
        Assert.All(study.Record.Packages, p => Assert.False(p[0] == 2 && p[2] == 0));
    }

    /// <summary>Where the others may be overruled, whoever must accept is given what the others cannot stop.</summary>
    [Fact]
    public void Talks_under_an_agreement_short_of_unanimity_end_where_enough_accept()
    {
        var three = Between("Ann", "Bob", "Cy").Numeric("Share", 0, 10, 1)
            .Points("Ann", "Share", ("0", 0), ("10", 10)).Points("Bob", "Share", ("0", 0), ("10", 10)).Points("Cy", "Share", ("0", 10), ("10", 0)).NoDeal("Cy", 4);
        Assert.Equal(0, Held.Study(three with { Agreement = new(["ann", "bob"], 2) })!.Result.Sides["cy"].Opening);
        var overruled = Held.Study(three with { Agreement = new(["ann", "bob"], 2) })!.Result;
        var unanimous = Held.Study(three)!.Result;
        Assert.True(overruled.Sides["ann"].Gain > unanimous.Sides["ann"].Gain);
        Assert.True(overruled.Sides["cy"].Gain < 0);
        Assert.True(unanimous.Sides["cy"].Gain >= 0);
    }

    [Fact]
    public void A_riskier_table_never_ends_in_more_deals_and_more_runs_of_a_seed_begin_with_the_same_ones()
    {
        var risks = Held.Study(Held.Trade(), Risky)!.Result.Variations.Where(v => v.Kind == "breakdown").OrderBy(v => v.Value).Select(v => v.Deals.Share).ToArray();
        Assert.Equal(risks.OrderDescending(), risks);
        var one = new TalksPlan([[TalkStyles.All[0]], [TalkStyles.All[1]]], 4, 9);
        var more = one.With(40);
        for (var run = 0; run < 4; run++) Assert.Equal(one.Of(0, run).Seed, more.Of(0, run).Seed);
    }

    private static string Key(PackageResult package) => string.Join(' ', package.Choose.Chosen.Select(c => $"{c.Id}={c.Option}"));

    private static Case Scaled(Case @case, string party, decimal by) => @case with
    {
        Values = @case.Values.Select(s => s.Id != party ? s : s with
        {
            Issues = s.Issues.Select(i => i with { Points = i.Points.Select(o => o with { Amount = new Known(((Known)o.Amount).Value * by) }).ToCatalog() }).ToCatalog(),
        }).ToCatalog(),
        NoDeal = @case.NoDeal.Select(a => a.Id == party ? a with { Amount = new Known(((Known)a.Amount).Value * by) } : a).ToCatalog(),
        WalkAway = @case.WalkAway.Select(a => a.Id == party ? a with { Amount = new Known(((Known)a.Amount).Value * by) } : a).ToCatalog(),
    };
}
