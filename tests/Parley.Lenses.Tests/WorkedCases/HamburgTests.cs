using Parley.Cases;

namespace Parley.Lenses.Tests.WorkedCases;

/// <summary>The conclusions of the Hamburg case that the deal lens draws, and that each turns when the numbers behind it do.</summary>
public sealed class HamburgTests
{
    private const string Name = "hamburg-2017";

    private static readonly DealResult AsWritten = Worked.Deal(Worked.Read(Name));

    private static DealResult Otherwise(string passage, string instead) => Worked.Deal(Worked.With(Name, passage, instead));

    private static NamedPackageResult Package(DealResult deal, string id) => deal.Named.Single(n => n.Id == id);

    private static bool HasUnit(PackageResult package) => package.Choose.Chosen["cyber-unit"].Option == "join";

    [Fact]
    public void The_grand_bargain_is_refused_by_the_United_States()
    {
        var bargain = Package(AsWritten, "grand-bargain");
        Assert.False(bargain.Acceptable);
        Assert.Equal(["usa", "us-critics"], bargain.RefusedBy);
        Assert.Equal((65.8m, -65.55m), (bargain.Package.Values["russia"], bargain.Package.Values["usa"]));
        var dearMeddling = Otherwise("meddling:      { continues: 0, ends: 12..14..17 }", "meddling:      { continues: 0, ends: 70..80..90 }");
        Assert.DoesNotContain("usa", Package(dearMeddling, "grand-bargain").RefusedBy);
    }

    [Fact]
    public void The_small_deal_is_acceptable_and_beats_the_benchmark()
    {
        var small = Package(AsWritten, "small-deal");
        Assert.True(small.Acceptable);
        Assert.Equal((10.6m, 15.15m), (small.Package.Values["russia"], small.Package.Values["usa"]));
        var dearChannel = Otherwise("envoy-channel: { none: 0, open: = 4.5 - 0.1 * threat }", "envoy-channel: { none: 0, open: -20..-18..-16 }");
        Assert.Equal(["usa"], Package(dearChannel, "small-deal").RefusedBy);
    }

    [Fact]
    public void The_cyber_unit_is_efficient_between_the_principals_and_blocked_by_an_audience()
    {
        Assert.All(AsWritten.Frontier.Points, p => Assert.True(HasUnit(p)));
        Assert.All(AsWritten.AcceptableFrontier.Points, p => Assert.False(HasUnit(p)));
        Assert.Equal(["us-critics"], Package(AsWritten, "announced").RefusedBy);
        Assert.True(Package(AsWritten, "stood").Acceptable);
        foreach (var principal in (string[])["russia", "usa"])
            Assert.True(Package(AsWritten, "announced").Package.Values[principal] > Package(AsWritten, "stood").Package.Values[principal]);
        var patientCritics = Otherwise("accepts-from: -22..-20..-18", "accepts-from: -72..-70..-68");
        Assert.True(Package(patientCritics, "announced").Acceptable);
        Assert.All(patientCritics.AcceptableFrontier.Points, p => Assert.True(HasUnit(p)));
    }

    [Fact]
    public void The_ceasefire_the_envoys_and_less_tension_are_in_every_efficient_deal()
    {
        Assert.Contains(
            Worked.Because(Worked.Read(Name)),
            s => s.StartsWith("Every one of those 22 has ", StringComparison.Ordinal) && s.Contains("Ceasefire in south-west Syria (A ceasefire that is monitored)", StringComparison.Ordinal)
                && s.Contains("(Channel open)", StringComparison.Ordinal) && s.Contains("Tension between the two (Eased)", StringComparison.Ordinal));
        var dearChannel = Worked.With(Name, "envoy-channel: { none: 0, open: = 4.5 - 0.1 * threat }", "envoy-channel: { none: 0, open: -20..-18..-16 }");
        Assert.DoesNotContain(Worked.Because(dearChannel), s => s.StartsWith("Every one of those", StringComparison.Ordinal) && s.Contains("(Channel open)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_trade_that_looks_fair_is_refused_by_Russia()
    {
        Assert.Equal(["russia"], Package(AsWritten, "crisis-for-sanctions").RefusedBy);
        var cheapDonbas = Otherwise("donbas:        { goes-on: 0, de-escalated: -34..-28..-24 }", "donbas:        { goes-on: 0, de-escalated: -12..-10..-8 }");
        Assert.DoesNotContain("russia", Package(cheapDonbas, "crisis-for-sanctions").RefusedBy);
    }

    [Theory]
    [InlineData("10..43..60", "monitored", "open")]
    [InlineData("10..45..60", "none", "open")]
    [InlineData("10..48..60", "none", "none")]
    public void The_more_dangerous_Russia_is_the_less_there_is_to_sign(string threat, string ceasefire, string channel)
    {
        var deal = Otherwise("value: 10..30..60", $"value: {threat}");
        var best = deal.AcceptableFrontier.Points.MaxBy(p => p.Values["usa"])!.Choose.Chosen;
        Assert.Equal((ceasefire, channel, "eased"), (best["ceasefire"].Option, best["envoy-channel"].Option, best["tension"].Option));
    }
}
