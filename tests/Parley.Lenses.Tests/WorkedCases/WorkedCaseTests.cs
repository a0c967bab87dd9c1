namespace Parley.Lenses.Tests.WorkedCases;

/// <summary>
/// The answers of the worked cases, from file to figures. Published answers are marked so; the others were computed by programs
/// independent of Parley that tried every package.
/// </summary>
public sealed class WorkedCaseTests
{
    private const double Close = 1e-9;

    /// <summary>Packages, acceptable ones, efficient ones, efficient among the acceptable. Published: the harbour park's 720, 12 and 55.</summary>
    [Theory]
    [InlineData("ampo-city", 1_944_000, 1_944_000, 192, 192)]
    [InlineData("divorce-bob-carol", 8, 8, 6, 6)]
    [InlineData("england-zimbabwe", 576, 576, 25, 25)]
    [InlineData("hamburg-2017", 116_640, 396, 181, 22)]
    [InlineData("harbour-sport-park", 720, 12, 481, 12)]
    [InlineData("harbour-sport-park-pass-rule", 720, 55, 481, 51)]
    [InlineData("harbour-wages-dispute", 23_760, 809, 73, 9)]
    [InlineData("itex-cypress", 180, 180, 18, 18)]
    [InlineData("new-recruit", 390_625, 256_265, 45, 29)]
    [InlineData("panama-canal", 1_024, 1_024, 20, 20)]
    [InlineData("politics-3party", 23_040, 23_040, 124, 124)]
    public void Counts_are_those_of_trying_every_package(string name, int packages, int acceptable, int frontier, int acceptableFrontier)
    {
        var deal = Worked.Deal(Worked.Read(name));
        Assert.True(deal.Exists);
        Assert.Equal(packages, deal.Packages);
        Assert.Equal((acceptable, true), (deal.Acceptable.Count, deal.Acceptable.Exact));
        Assert.Equal((frontier, true), (deal.Frontier.Count, deal.Frontier.Exact));
        Assert.Equal((acceptableFrontier, true), (deal.AcceptableFrontier.Count, deal.AcceptableFrontier.Exact));
    }

    [Theory]
    [InlineData("ampo-city", SolutionNames.Nash, 0.706, 0.783)]
    [InlineData("ampo-city", SolutionNames.KalaiSmorodinsky, 0.734, 0.73847)]
    [InlineData("ampo-city", SolutionNames.Utilitarian, 0.706, 0.783)]
    [InlineData("divorce-bob-carol", SolutionNames.Nash, 75d, 65d)]
    [InlineData("england-zimbabwe", SolutionNames.Nash, 0.91091628643155, 0.73321828006774)]
    [InlineData("england-zimbabwe", SolutionNames.KalaiSmorodinsky, 0.82228639651545, 0.78656979629034)]
    [InlineData("england-zimbabwe", SolutionNames.Egalitarian, 0.82228639651545, 0.78656979629034)]
    [InlineData("england-zimbabwe", SolutionNames.Utilitarian, 0.91091628643155, 0.73321828006774)]
    [InlineData("hamburg-2017", SolutionNames.Nash, 12.6, 14d)]
    [InlineData("hamburg-2017", SolutionNames.KalaiSmorodinsky, 15.6, 9.65)]
    [InlineData("hamburg-2017", SolutionNames.Egalitarian, 13.1, 13.275)]
    [InlineData("hamburg-2017", SolutionNames.Utilitarian, 21d, 6.4)]
    [InlineData("harbour-sport-park", SolutionNames.Nash, 54d, 48d, 71d, 57d, 81d, 77d)]
    [InlineData("harbour-sport-park", SolutionNames.Egalitarian, 54d, 54d, 51d, 56d, 70d, 70d)]
    [InlineData("harbour-sport-park", SolutionNames.Utilitarian, 63d, 35d, 83d, 57d, 76d, 77d)]
    [InlineData("harbour-sport-park-pass-rule", SolutionNames.Nash, 54d, 48d, 71d, 57d, 81d, 77d)]
    [InlineData("harbour-wages-dispute", SolutionNames.Nash, 24.05, 17.1)]
    [InlineData("harbour-wages-dispute", SolutionNames.KalaiSmorodinsky, 28.3, 13.9)]
    [InlineData("harbour-wages-dispute", SolutionNames.Egalitarian, 20.2, 17.5)]
    [InlineData("harbour-wages-dispute", SolutionNames.Utilitarian, 36.25, 8.3)]
    [InlineData("itex-cypress", SolutionNames.Nash, 0.72147786140199, 0.6704784151374)]
    [InlineData("itex-cypress", SolutionNames.KalaiSmorodinsky, 0.72147786140199, 0.6704784151374)]
    [InlineData("itex-cypress", SolutionNames.Egalitarian, 0.72147786140199, 0.6704784151374)]
    [InlineData("itex-cypress", SolutionNames.Utilitarian, 0.72147786140199, 0.6704784151374)]
    [InlineData("new-recruit", SolutionNames.Nash, 7400d, 7400d)]
    [InlineData("panama-canal", SolutionNames.Nash, 64d, 68d)]
    [InlineData("politics-3party", SolutionNames.Nash, 0.6695410503872, 0.75525387062671, 0.78616701918606)]
    [InlineData("politics-3party", SolutionNames.KalaiSmorodinsky, 0.6939597245079, 0.70258393995711, 0.73508251824256)]
    public void Solutions_are_those_of_trying_every_package(string name, string solution, params double[] values)
    {
        var found = Worked.Deal(Worked.Read(name)).Solutions.Single(s => s.Name == solution);
        Assert.True(found.Exact);
        Assert.All(values.Zip(found.Package.Values.Values), pair => Assert.Equal(pair.First, (double)pair.Second, Close));
    }

    [Theory]
    [InlineData("new-recruit", SolutionNames.Utilitarian)]
    [InlineData("panama-canal", SolutionNames.Utilitarian)]
    public void A_tie_is_told(string name, string solution)
    {
        var deal = Worked.Deal(Worked.Read(name));
        Assert.False(deal.Solutions.Single(s => s.Name == solution).Unique);
        Assert.True(deal.Solutions.Single(s => s.Name == SolutionNames.Nash).Unique);
    }

    /// <summary>Published by Brams and Taylor: 66 points each; Panama takes all but two fifteenths of the land and water.</summary>
    [Fact]
    public void The_canal_is_shared_66_to_66()
    {
        var division = Worked.Deal(Worked.Read("panama-canal")).AdjustedWinner!;
        Assert.All(division.Normalised.Values, points => Assert.Equal(66, points, 9));
        Assert.Equal("land-and-water", division.SharedItem);
        Assert.Equal(2m / 15, division.Shares["land-and-water"]["usa"], 12);
        Assert.Equal(13m / 15, division.Shares["land-and-water"]["panama"], 12);
        Assert.Equal(
            ["defense-rights", "use-rights", "expansion-rights", "expansion-routes"],
            division.Shares.Where(s => s.Value["usa"] == 1).Select(s => s.Key));
    }

    /// <summary>Published: 69 points each.</summary>
    [Fact]
    public void The_divorce_is_shared_69_to_69()
    {
        var division = Worked.Deal(Worked.Read("divorce-bob-carol")).AdjustedWinner!;
        Assert.All(division.Normalised.Values, points => Assert.Equal(69, points, 9));
        Assert.Equal((1m, 1m), (division.Shares["custody"]["carol"], division.Shares["alimony"]["bob"]));
        Assert.Equal(0.6m, division.Shares["house"]["bob"], 12);
    }
}
