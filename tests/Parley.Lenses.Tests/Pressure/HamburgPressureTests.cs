using Parley.Cases;

namespace Parley.Lenses.Tests.Pressure;

public sealed class HamburgPressureTests
{
    private static Finding Usa(Case @case) => Pressed.For(@case, "United States");

    private static string Because(Finding finding) => string.Join('\n', finding.Because);

    [Fact]
    public void Pressure_beats_talks_for_the_united_states_and_not_for_russia()
    {
        Assert.Equal(["talk", "press"], Pressed.Findings(Worked.Hamburg).Select(f => f.Verdict));
        Assert.Equal(
            "United States does better by pressing: with Tighten the sanctions and Send Ukraine arms the bargain is worth 28.6 points to it, "
            + "against 14 by talking, as long as the chance that pressure makes talks fail stays below 40.3%.", Usa(Worked.Hamburg).Headline);
    }

    [Fact]
    public void What_pressure_adds_is_a_large_issue_that_talks_leave_open()
    {
        Assert.Contains(
            "What United States wins by it is Meddling in American elections (Ends for good), worth 14.6 points to it.", Usa(Worked.Hamburg).Because);
        Assert.Contains("pressure-may-do-better", Usa(Worked.Hamburg).Evidence);
        // Dearer to Russia than pressure is, it is not given up.
        var kept = Usa(Worked.Hamburg.Worth("russia", "meddling", "ends", -90));
        Assert.DoesNotContain("Meddling", Because(kept), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Levers_that_hardly_hurt_leave_talking_the_better_road(decimal damage)
    {
        var weak = Worked.Hamburg.Costing("tighten-sanctions", "russia", damage).Costing("arm-ukraine", "russia", damage);
        Assert.Equal("talk", Usa(weak).Verdict);
    }

    [Fact]
    public void Levers_that_cost_their_owner_too_much_leave_talking_the_better_road()
    {
        // The finding says that the answer turns at 2.28 times the cost; 3 and 2.5 points of it are written, less what critics add and take.
        Case Times(decimal factor) => Worked.Hamburg
            .Costing("tighten-sanctions", "usa", 2.1m * factor + 0.9m).Costing("arm-ukraine", "usa", 1.9m * factor + 0.6m).Costing("ease-as-a-signal", "usa", 7.2m * factor - 1.2m);
        Assert.Contains("If its levers cost United States 2.28 times as much as stated, or more, pressing no longer pays (found to a thousandth).", Usa(Times(1)).Because);
        Assert.Equal("press", Usa(Times(2.26m)).Verdict);
        Assert.Equal("talk", Usa(Times(2.29m)).Verdict);
    }

    [Fact]
    public void The_benchmark_is_beaten_by_both_roads_and_by_pressing_more()
    {
        Assert.Contains(
            "The benchmark of United States is 10 points: talking brings 14, which beats it, and pressing brings 28.6, which beats it. "
            + "Pressing is the better road, and beats it on average while the chance that talks fail is below 51.4%.", Usa(Worked.Hamburg).Because);
        Assert.Contains(
            "which falls short of it, and pressing brings 28.6, which beats it", Because(Usa(Worked.Hamburg.Benchmark("usa", 20))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_threat_is_one_that_is_not_gladly_carried_out_and_critics_like_it()
    {
        var because = Usa(Worked.Hamburg).Because;
        Assert.Contains(because, s => s.StartsWith("It is a threat that United States would rather not carry out", StringComparison.Ordinal));
        Assert.Contains("Tighten the sanctions (6 points) and Send Ukraine arms (4) please American critics of the president.", because);
    }
}
