using Parley.Cases;
using Parley.Lenses.Tests.WorkedCases;

namespace Parley.Lenses.Tests.Stability;

/// <summary>The source has the joint cyber unit announced and then backed away from; the rest stood.</summary>
public sealed class HamburgStabilityTests
{
    private const string Announced = "What was announced, the cyber unit included";
    private const string Stood = "What stood, once the cyber unit was dropped";

    private static readonly Lazy<Finding> AsWritten = new(() => Holds(Worked.Read("hamburg-2017")));

    [Fact]
    public void The_announced_cyber_unit_is_backed_away_from_by_every_concept()
    {
        var finding = AsWritten.Value;
        var row = Row(finding, Announced);
        Assert.Equal("breaks", row[1]);
        Assert.All(row[2..], cell => Assert.Contains("United States", cell));
        Assert.Contains(
            $"“{Announced}” breaks: United States would back out of Joint cyber-security unit (No unit) (“{Stood}”), as the package as it stands "
            + "is stopped by American critics of the president, and no answer makes that worse for it than staying", finding.Headline);
        Assert.Contains("cyber-unit-dropped", finding.Evidence);
    }

    [Fact]
    public void What_stood_and_the_small_deal_do_not_break()
    {
        var finding = AsWritten.Value;
        Assert.Equal("deterred", Row(finding, "The small deal: a ceasefire, envoys, less tension")[1]);
        Assert.Equal("doubtful", Row(finding, Stood)[1]);
        Assert.Equal("breaks", Row(finding, "The grand bargain: each gives all it has")[1]);
    }

    [Fact]
    public void Without_the_critics_threshold_nobody_backs_away_from_the_unit()
    {
        var finding = Holds(Worked.With("hamburg-2017", "    accepts-from: -22..-20..-18         # below this, Congress stops it\n", ""));
        Assert.Equal("doubtful", Row(finding, Announced)[1]);
        Assert.DoesNotContain(finding.Because, b => b.StartsWith($"“{Announced}”", StringComparison.Ordinal) && b.Contains("back out of Joint cyber-security unit", StringComparison.Ordinal));
    }

    private static Finding Holds(Case @case) =>
        Analyst.Analyze(@case, ["stability"], cancel: TestContext.Current.CancellationToken).Findings[0];

    private static string[] Row(Finding finding, string package) =>
        [.. finding.Table!.Rows.Select(r => r.Select(c => c.Text!).ToArray()).Single(r => r[0] == package)];
}
