namespace Parley.Lenses.Tests.WorkedCases;

/// <summary>
/// Thirty talks between people over camp supplies: priorities, final division and points of part of the validation split of CaSiNo
/// (Chawla, Ramirez, Clever, Lucas, May and Gratch, "CaSiNo: A Corpus of Campsite Negotiation Dialogues", NAACL 2021; CC BY 4.0,
/// https://creativecommons.org/licenses/by/4.0/). Retyped as a table; no words of the talks are here.
/// </summary>
public sealed class CaSiNoTests
{
    private static readonly Talk[] Talks =
    [
        new(157, ["Firewood", "Food", "Water"], ["Firewood", "Food", "Water"], [1, 1, 2], 17, 19),
        new(431, ["Food", "Firewood", "Water"], ["Water", "Firewood", "Food"], [3, 0, 2], 23, 19),
        new(375, ["Food", "Water", "Firewood"], ["Food", "Firewood", "Water"], [2, 3, 0], 22, 17),
        new(378, ["Food", "Water", "Firewood"], ["Water", "Firewood", "Food"], [3, 2, 0], 23, 17),
        new(642, ["Food", "Firewood", "Water"], ["Water", "Food", "Firewood"], [2, 1, 2], 21, 17),
        new(908, ["Water", "Firewood", "Food"], ["Firewood", "Water", "Food"], [2, 3, 0], 21, 18),
        new(969, ["Water", "Food", "Firewood"], ["Food", "Water", "Firewood"], [1, 1, 2], 15, 21),
        new(336, ["Water", "Food", "Firewood"], ["Water", "Firewood", "Food"], [3, 0, 2], 18, 19),
        new(937, ["Food", "Firewood", "Water"], ["Food", "Firewood", "Water"], [0, 3, 2], 17, 19),
        new(981, ["Firewood", "Water", "Food"], ["Firewood", "Food", "Water"], [0, 3, 1], 17, 22),
        new(762, ["Firewood", "Food", "Water"], ["Water", "Food", "Firewood"], [1, 1, 2], 17, 21),
        new(1028, ["Food", "Water", "Firewood"], ["Firewood", "Water", "Food"], [3, 1, 1], 22, 18),
        new(506, ["Water", "Food", "Firewood"], ["Firewood", "Food", "Water"], [2, 2, 0], 18, 22),
        new(823, ["Water", "Food", "Firewood"], ["Water", "Food", "Firewood"], [1, 3, 0], 19, 17),
        new(924, ["Food", "Water", "Firewood"], ["Food", "Firewood", "Water"], [2, 2, 2], 24, 12),
        new(147, ["Firewood", "Food", "Water"], ["Firewood", "Food", "Water"], [1, 1, 2], 17, 19),
        new(388, ["Food", "Firewood", "Water"], ["Firewood", "Water", "Food"], [1, 1, 3], 20, 14),
        new(745, ["Water", "Food", "Firewood"], ["Water", "Firewood", "Food"], [2, 3, 0], 23, 15),
        new(239, ["Food", "Water", "Firewood"], ["Food", "Water", "Firewood"], [1, 1, 2], 15, 21),
        new(850, ["Water", "Food", "Firewood"], ["Food", "Firewood", "Water"], [1, 3, 0], 19, 22),
        new(811, ["Firewood", "Water", "Food"], ["Firewood", "Food", "Water"], [1, 3, 1], 20, 18),
        new(329, ["Firewood", "Water", "Food"], ["Food", "Water", "Firewood"], [0, 1, 3], 19, 23),
        new(352, ["Firewood", "Food", "Water"], ["Food", "Water", "Firewood"], [1, 0, 3], 19, 22),
        new(445, ["Water", "Firewood", "Food"], ["Water", "Food", "Firewood"], [2, 0, 3], 18, 19),
        new(900, ["Food", "Firewood", "Water"], ["Water", "Firewood", "Food"], [3, 0, 2], 23, 19),
        new(139, ["Water", "Food", "Firewood"], ["Food", "Firewood", "Water"], [1, 2, 2], 20, 17),
        new(572, ["Food", "Firewood", "Water"], ["Food", "Firewood", "Water"], [0, 2, 3], 18, 18),
        new(741, ["Food", "Firewood", "Water"], ["Water", "Food", "Firewood"], [3, 0, 2], 23, 18),
        new(861, ["Firewood", "Food", "Water"], ["Firewood", "Water", "Food"], [2, 0, 2], 18, 20),
        new(683, ["Firewood", "Water", "Food"], ["Water", "Firewood", "Food"], [2, 0, 3], 21, 18),
    ];

    public static TheoryData<int> Ids => [.. Talks.Select(t => t.Id)];

    private static Talk Of(int id) => Talks.Single(t => t.Id == id);

    [Fact]
    public void There_are_thirty_of_them() => Assert.Equal(30, Talks.DistinctBy(t => t.Id).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_points_recorded_are_recomputed(int id)
    {
        var signed = Assert.Single(Worked.Deal(Of(id).Case()).Named);
        Assert.Equal((Of(id).FirstPoints, Of(id).SecondPoints), (signed.Package.Values["first"], signed.Package.Values["second"]));
        Assert.True(signed.Acceptable);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Ideal_frontier_and_standing_are_those_of_trying_every_division(int id)
    {
        var (deal, all) = (Worked.Deal(Of(id).Case()), Of(id).Divisions().ToArray());
        var suits = all.Where(x => x is { First: >= 5, Second: >= 5 }).ToArray();
        Assert.Equal((64, suits.Length), (deal.Packages, deal.Acceptable.Count));
        Assert.Equal((suits.Max(x => x.First), suits.Max(x => x.Second)), (deal.Ideal["first"], deal.Ideal["second"]));
        Assert.Equal(Undominated(all), Points(deal.Frontier));
        Assert.Equal(Undominated(suits), Points(deal.AcceptableFrontier));
        Assert.Equal(Undominated(all).Contains((Of(id).FirstPoints, Of(id).SecondPoints)), Assert.Single(deal.Named).Efficient);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Who_walks_away_has_five_points(int id)
    {
        var deal = Worked.Deal(Of(id).Case());
        Assert.All(deal.NoDeal.Values.Concat(deal.Floor.Values), points => Assert.Equal(5, points));
        Assert.All(deal.Solutions, s => Assert.All(s.Package.Gains, g => Assert.Equal(s.Package.Values[g.Key] - 5, g.Value)));
    }

    private static (int First, int Second)[] Undominated((int First, int Second)[] all) =>
    [
        .. all.Where(x => !Array.Exists(all, y => y.First >= x.First && y.Second >= x.Second && y != x)).Distinct().OrderByDescending(x => x.First),
    ];

    private static (int, int)[] Points(FrontierResult frontier) => [.. frontier.Points.Select(p => ((int)p.Values["first"], (int)p.Values["second"]))];
}
