namespace Parley.Lenses.Tests.WorkedCases;

/// <summary>What the README of the labour dispute says, and that it turns with the numbers behind it.</summary>
public sealed class HarbourWagesTests
{
    private const string Name = "harbour-wages-dispute";

    private static readonly DealResult AsWritten = Worked.Deal(Worked.Read(Name));

    private static DealResult Otherwise(string passage, string instead) => Worked.Deal(Worked.With(Name, passage, instead));

    private static NamedPackageResult Package(DealResult deal, string id) => deal.Named.Single(n => n.Id == id);

    [Fact]
    public void Every_lens_that_there_is_applies() =>
        Assert.All(Analyst.Analyze(Worked.Read(Name), [.. Analyst.Lenses.Select(l => l.Name).Where(n => n != "certainty")], cancel: TestContext.Current.CancellationToken).Findings, f => Assert.NotEqual("not-applicable", f.Verdict));

    [Fact]
    public void Pay_alone_is_refused_by_the_company_until_it_costs_it_little()
    {
        Assert.Equal(["employer"], Package(AsWritten, "pay-alone").RefusedBy);
        Assert.True(Package(Otherwise("wages:         { 0: 0, 6: -13..-10..-8, 12: -32..-27..-22 }", "wages:         { 0: 0, 12: 18..20..22 }"), "pay-alone").Acceptable);
    }

    [Fact]
    public void All_the_cranes_are_refused_by_the_union_and_its_members_until_trade_grows_fast()
    {
        Assert.Equal(["union", "members"], Package(AsWritten, "whole-terminal-for-pay").RefusedBy);
        Assert.Equal(["members"], Package(Otherwise("value: 0..3..6", "value: 0..14..20"), "whole-terminal-for-pay").RefusedBy);
    }

    [Fact]
    public void The_offers_split_down_the_middle_leave_something_on_the_table()
    {
        var split = Package(AsWritten, "split");
        Assert.Equal((true, false), (split.Acceptable, split.Efficient));
        Assert.Equal(8.5m, split.Better!.Values["union"] - split.Package.Values["union"]);
        Assert.Equal(5.1m, split.Better.Values["employer"] - split.Package.Values["employer"]);
    }

    [Fact]
    public void The_ministers_paper_is_efficient_and_refused_by_the_company_and_its_shareholders()
    {
        var paper = Package(AsWritten, "ministers-paper");
        Assert.Equal(["employer", "shareholders"], paper.RefusedBy);
        Assert.True(paper.Efficient);
        Assert.Equal(["employer"], Package(Otherwise("accepts-from: -15..-12..-10", "accepts-from: -25..-22..-20"), "ministers-paper").RefusedBy);
    }

    [Fact]
    public void Members_and_shareholders_both_cost_packages_that_the_two_sides_would_take()
    {
        Assert.True(Otherwise("accepts-from: 2..4..5", "accepts-from: -60..-50..-40").Acceptable.Count > AsWritten.Acceptable.Count);
        Assert.True(Otherwise("accepts-from: -15..-12..-10", "accepts-from: -60..-50..-40").Acceptable.Count > AsWritten.Acceptable.Count);
    }
}
