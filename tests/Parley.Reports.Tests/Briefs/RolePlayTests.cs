using System.Text;
using Parley.Approval;
using Parley.Cases;
using Parley.Lenses;
using Parley.Lenses.Tests;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Reports.Tests.Briefs;

public sealed class RolePlayTests
{
    /// <summary>A bit of everything that a sheet tells.</summary>
    private static Case Mill { get; } = Between("Mill", "Town", "Bishop")
        .Numeric("Water", 0, 40, 10, "l/s").Issue("Bridge", "Nobody", "Mill", "Both").Issue("Toll", "None", "Half").Item("Meadow", divisible: true)
        .Applies("Toll", When("Bridge", "Mill", "Both"))
        .Points("Mill", "Water", ("0", 0), ("20", 12), ("40", 16)).Points("Mill", "Bridge", ("Mill", -9), ("Both", -4)).Points("Mill", "Toll", ("Half", 3)).Whole("Mill", "Meadow", 6)
        .Points("Town", "Water", ("0", 0), ("40", -10)).Points("Town", "Bridge", ("Mill", 9), ("Both", 6)).Points("Town", "Toll", ("Half", -2)).Whole("Town", "Meadow", 5)
        .StatusQuo(("Water", "10"), ("Bridge", "Nobody"), ("Meadow", "Town"))
        .WalkAway("Mill", 8).NoDeal("Town", -1)
        .Together("Mill", 2, Both(When("Water", "30", "40"), When("Meadow", "Mill")))
        .Never(Both(When("Toll", "Half"), new Pattern.Not(When("Bridge", "Both"))), "whoever builds alone takes all of the toll")
        .Audience("Millers of the valley", "Mill", 0.5m, -3, ("Bridge", "Mill", -4)).Named("Old custom", ("Water", "20"), ("Bridge", "Both"), ("Toll", "None")) with
    {
        Summary = "The river runs low, and the bridge is about to fall.",
        Date = new(1411, 5, 2),
        Agreement = new(["mill", "town"], null),
        Priorities = [new("bishop", [When("Bridge", "Mill", "Both"), new Pattern.Any([When("Meadow", "Bishop"), When("Water", "0")])])],
        Quantities = [new("rain", "Rain in summer", new Between(0, 3, 6), "inches")],
        Levers =
        [
            new("dam", "Dam the brook", "mill", "town", [new("mill", new Computed(new Formula.Quantity("rain"))), new("town", new Known(6)), new("millers-of-the-valley", new Known(-1))], ["queue"]),
            new("queue", "Make carts wait", "mill", "town", [new("town", new Known(2))], []),
            new("ban", "Ban the miller from the market", "town", "mill", [new("mill", new Known(5)), new("town", new Known(1))], []),
        ],
        Alone = [new("mill", Choose(("Bridge", "Mill")), new Known(10), new Known(0.75m))],
        Offers = [new("town", new(1411, 4, 1), Choose(("Water", "10"), ("Bridge", "Mill")))],
        Claims = [new("low-river", "The river was lower than in any year before.", "chronicle", ["values.mill.water"])],
    };

    private static readonly Sheet[] Pack = [.. RolePlay.Sheets(Mill, "my cases/mill")];

    private static string Text(string name) => Written(output => TextReport.Write(Pack.Single(s => s.Name == name).Content, output, new(80)));

    private static string Written(Action<TextWriter> write)
    {
        var text = new StringWriter(new StringBuilder());
        write(text);
        return text.ToString();
    }

    [Theory]
    [InlineData("facilitator")]
    [InlineData("debrief")]
    [InlineData("brief-mill")]
    [InlineData("brief-town")]
    [InlineData("brief-bishop")]
    public void Sheets_as_text(string name) => Approved.Matches(Text(name), $"{name}.txt");

    [Fact]
    public void A_brief_as_markdown() =>
        Approved.Matches(Written(output => MarkdownReport.Write(Pack.Single(s => s.Name == "brief-mill").Content, output)), "brief-mill.md");

    [Theory]
    [InlineData("facilitator")]
    [InlineData("debrief")]
    [InlineData("brief-mill")]
    [InlineData("brief-bishop")]
    public void Sheets_as_pages_say_what_the_text_says_and_fetch_nothing(string name)
    {
        var page = Written(output => HtmlSheet.Write(Pack.Single(s => s.Name == name).Content, output));
        var words = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(page, "<(style|svg).*?</\\1>|<[^>]+>", " ", System.Text.RegularExpressions.RegexOptions.Singleline, TimeSpan.FromSeconds(10)));
        foreach (var block in Pack.Single(s => s.Name == name).Content)
            foreach (var said in block switch { Block.Heading h => [h.Words], Block.Paragraph p => [p.Words], Block.Points p => p.Items, Block.Grid g => g.Rows.SelectMany(r => r.Cells), _ => Enumerable.Empty<string>() })
                Assert.Contains(PlainText.Of(said), words, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"term\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_sheet_for_everyone() => Assert.Equal(["facilitator", "debrief", "brief-mill", "brief-town", "brief-bishop"], Pack.Select(s => s.Name));

    [Fact]
    public void An_order_is_told_without_a_single_amount() => Assert.DoesNotContain(" point", Text("brief-bishop").Replace("You count no points", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
