using System.Globalization;
using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses.Tests.Certainty;

/// <summary>What the certainty lens says.</summary>
internal static class Certain
{
    public static Finding Finding(Case @case, int draws = 1000, ulong seed = 1) => Assert.Single(Analyst.Analyze(
        @case, ["certainty"], new() { Draws = draws, Solver = SolverOptions.Default with { Seed = seed } }, TestContext.Current.CancellationToken).Findings);

    /// <summary>In what share of the draws the answer of a row stands, as the table writes it.</summary>
    public static double Share(Finding finding, int row) => finding.Table!.Rows[row][1].Text! switch
    {
        "more than 99.9%" => 0.9995,
        "less than 0.01%" => 0.00005,
        var written => double.Parse(written.TrimEnd('%'), CultureInfo.InvariantCulture) / 100,
    };

    public static double Share(Finding finding, string answer) =>
        Share(finding, finding.Table!.Rows.Select((r, at) => (r, at)).Single(x => x.r[0].Text!.Contains(answer, StringComparison.Ordinal)).at);
}
