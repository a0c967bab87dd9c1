using System.Text;
using Parley.Cases;

namespace Parley.Lenses.Tests.Deal;

public sealed class DealFindingTests
{
    [Fact]
    public void A_deal_is_told_with_its_solutions_and_named_packages() => Assert.Equal(
        """
        yes: There is a deal: 12 of 72 packages suit everyone, and the Nash solution gives Russia 12 points more than no deal and United States 9.
        - No deal is worth 2 points to Russia.
        - No deal is worth 0 points to United States, the value of the status quo.
        - Walk-aways set the floor: Russia 5 points.
        - Nothing here is worth anything to Jordan, so it accepts every package.
        - The reading of American critics counts for United States, with a weight of 0.5.
        - What is worth less than −4 points to American critics is blocked.
        - Of 72 packages, 12 (16.7%) are acceptable.
        - 18 packages are efficient: no other is better for one party without being worse for another (packages worth the same to everyone count once). Among the acceptable ones, 9 are.
        - Every one of those 9 has Ceasefire (Monitored).
        - Of 10 efficient packages that suit the parties, every one is blocked by American critics.
        - Of the acceptable packages, each solution chooses one by its own measure: Nash for the largest product of gains, Kalai–Smorodinsky for the largest smallest share of the most that each party can gain, egalitarian for the largest smallest gain in points and utilitarian for the largest sum of points.
        - Mind that egalitarian and utilitarian compare points between parties; the other answers would stay the same if a party counted in other units.
        - “Half said” cannot be agreed, because it leaves Observers open.
        - Points with more decimals than 12 digits of their party's span hold were rounded to those before adding up.
        Issue | Status quo | Nash | Kalai–Smorodinsky | Egalitarian | Utilitarian
        Sanctions | Kept | Kept | Kept | Kept | Eased
        Ceasefire | None | Monitored | Monitored | Monitored | Monitored
        Observers | – | Police | Police | Joint | Police
        Cyber unit | None | None | None | None | None
        Meeting | 30 min | 30 min | 60 min | 60 min | 30 min
        Russia: points | 0 | 14 | 16 | 12 | 26
        Russia: gain over no deal | -2 | 12 | 14 | 10 | 24
        United States: points | 0 | 9 | 7.6666666667 | 9.6666666667 | 1
        United States: gain over no deal | 0 | 9 | 7.6666666667 | 9.6666666667 | 1
        rests on sanctions-matter
        """,
        Told(Examples.Summit));

    [Fact]
    public void Floors_that_exclude_each_other_are_told() => Assert.Equal(
        """
        no: There is no deal: no package of 11 reaches the floors of both Seller and Buyer.
        - No deal is worth 0 points to Seller and 0 to Buyer, since the case gives neither a no-deal value nor a status quo.
        - Walk-aways set the floor: Seller 70 points and Buyer 50.
        - Of 11 packages, none is acceptable.
        - 11 packages are efficient: no other is better for one party without being worse for another (packages worth the same to everyone count once).
        - Seller and Buyer cannot both have their floors (70 points and 50 points); each alone can.
        """,
        Told(Examples.Apart));

    [Fact]
    public void An_order_and_an_agreement_short_of_unanimity_are_told() => Assert.Equal(
        """
        no: There is no deal: each of 3 acceptable packages leaves some party worse off than the status quo, or none better off.
        - No deal is worth 5 points to Port and 0 to Union, the value of the status quo.
        - Port must accept, and at least 2 of the 3 parties in all.
        - The values of Town are an order, not an amount: what it ranks no lower than the status quo is acceptable to it, and no points are given for it.
        - Of 4 packages, 3 (75%) are acceptable.
        - 4 packages are efficient: no other is better for one party without being worse for another (packages worth the same to everyone count once). Among the acceptable ones, 3 are.
        - No solution is named, because solutions need amounts and an order has none.
        """,
        Told(Examples.Harbour));

    [Fact]
    public void Who_has_more_today_than_without_a_deal_is_told_where_that_stands_in_the_way()
    {
        var @case = Draft.Between("Ann", "Bob").Issue("Tax", "Low", "High").StatusQuo(("Tax", "Low"))
            .Points("Ann", "Tax", ("Low", 9), ("High", 6)).Points("Bob", "Tax", ("Low", 1), ("High", 4)).NoDeal("Ann", 5).NoDeal("Bob", 1);
        var finding = Ask(@case);
        Assert.Equal("There is no deal: each of 2 acceptable packages leaves some party worse off than the status quo, or none better off.", finding.Headline);
        Assert.Contains("Ann has 9 points with the status quo and expects 5 without a deal; a deal has to leave it at least what it has.", finding.Because);
    }

    [Fact]
    public void Where_only_the_status_quo_suits_everyone_that_is_said() => Assert.Equal(
        "There is no deal: nothing but the status quo suits everyone.",
        Ask(Draft.Between("Ann", "Bob").Issue("Tax", "Low", "High").StatusQuo(("Tax", "Low")).Points("Ann", "Tax", ("High", -3)).Points("Bob", "Tax", ("High", 4))).Headline);

    private static Finding Ask(Case @case) => Analyst.Analyze(@case, ["deal"], cancel: TestContext.Current.CancellationToken).Findings.Single();

    private static string Told(Case @case)
    {
        var finding = Analyst.Analyze(@case, ["deal"]).Findings.Single();
        var text = new StringBuilder().Append($"{finding.Verdict}: {finding.Headline}\n");
        foreach (var step in finding.Because) text.Append($"- {step}\n");
        if (finding.Table is { } table)
        {
            text.Append(string.Join(" | ", table.Columns)).Append('\n');
            foreach (var row in table.Rows) text.Append(string.Join(" | ", row.Select(c => c.Text ?? $"{c.Number}"))).Append('\n');
        }
        if (finding.Evidence.Count > 0) text.Append($"rests on {string.Join(", ", finding.Evidence)}\n");
        return text.ToString().TrimEnd();
    }
}
