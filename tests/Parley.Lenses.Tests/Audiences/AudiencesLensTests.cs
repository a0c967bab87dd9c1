using System.Text;
using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Audiences;

public sealed class AudiencesLensTests
{
    private static readonly Case Port = Between("Port", "Union").Issue("Crane", "Old", "New").Issue("Site", "North", "South").Issue("Night shift", "No", "Yes")
        .Points("Port", "Crane", ("New", 8)).Points("Port", "Night shift", ("Yes", 6)).Points("Port", "Site", ("South", 1))
        .Points("Union", "Crane", ("New", 2)).Points("Union", "Night shift", ("Yes", 1)).Points("Union", "Site", ("South", 1))
        .StatusQuo(("Crane", "Old"), ("Site", "North"), ("Night shift", "No"))
        .Audience("The town", "Port", 0, -5, ("Night shift", "Yes", -10), ("Crane", "New", 4), ("Site", "South", -2))
        .Audience("The members", "Union", 0, 0, ("Crane", "New", -3), ("Night shift", "Yes", 5), ("Site", "South", 2))
        .Named("All of it", ("Crane", "New"), ("Site", "South"), ("Night shift", "Yes"))
        .Named("As it is", ("Crane", "Old"));

    [Fact]
    public void Ratification_readings_and_divisions_are_told() => Assert.Equal(
        """
        narrowed: Ratification narrows what can be agreed: of 8 packages that suit the parties, 2 get past The town and The members, and the best of those that fail would give Port 14 points more and Union 3 more than the best that passes.
        - 8 packages suit the parties, whatever the audiences say.
        - Of these, 4 (50%) get past The town, where a package needs at least −5 points.
        - Of these, 6 (75%) get past The members, where a package needs at least 0 points.
        - Past all of these audiences get 2 (25%).
        - The only efficient package that suits the parties is lost.
        - The best of the lost gives Port 15 points and Union 4, and is blocked by The town. Best is the one whose smallest gain, as a share of the most that party could gain if no audience had a say, is largest.
        - The best that passes, by the same measure, gives Port 1 point and Union 1; the lost one differs in Crane (New) and Night shift (Yes).
        - Crane (New) is taken off the table: the only efficient package that suits the parties has it, and no package with it that suits the parties gets past the audiences together.
        - Night shift (Yes) is taken off the table: the only efficient package that suits the parties has it, and no package with it that suits the parties gets past The town.
        Audience | Accepts from | Lets through | Share
        The town | -5 | 4 | 50%
        The members | 0 | 6 | 75%
        All together |  | 2 | 25%
        split: Of 3 packages that are named or solutions, 1 is stopped by an audience; “All of it” suits the parties, and is stopped by The town.
        - All of it: worth −8 points to The town, 3 short of the threshold, though it suits the parties.
        - Night shift (Yes) is “noise” to The town and “a wage” to The members; it is part of “All of it”.
        Package | The town | The members | Stopped by
        All of it | -8 | 4 | The town
        As it is | 0 | 0 | –
        Nash, Kalai–Smorodinsky, Egalitarian and Utilitarian solutions | -2 | 2 | –
        divided: Night shift (Yes) divides the audiences most: a gain to The members (50% of its span, “a wage”), a loss to The town (62.5% of its span, “noise”).
        - Night shift (Yes): a gain to The members (50% of its span, “a wage”), a loss to The town (62.5% of its span, “noise”).
        - 3 options are read as a gain by one audience and as a loss by another. Readings count from the status quo, as parts of the span between the best and the worst an audience could read; an option divides as much as the less moved of its two sides feels it.
        Option | Most for it | It says | Most against it | It says
        Night shift (Yes) | The members +50% | “a wage” | The town −62.5% | “noise”
        Crane (New) | The town +25% | – | The members −30% | –
        Site (South) | The members +20% | – | The town −12.5% | –
        """,
        Told(Said(Port, ("The town", "Night shift", "Yes", "noise"), ("The members", "Night shift", "Yes", "a wage"))));

    [Fact]
    public void A_case_without_audiences_costs_one_line()
    {
        var finding = Assert.Single(Ask(Between("Ann", "Bob").Issue("Lamp", "Off", "On")));
        Assert.Equal(("not-applicable", "This case names no audiences."), (finding.Verdict, finding.Headline));
    }

    [Fact]
    public void Audiences_that_accept_anything_leave_ratification_free()
    {
        var finding = Ask(Between("Ann", "Bob").Issue("Lamp", "Off", "On").Audience("Neighbours", "Ann", 1, null, ("Lamp", "On", -3)))[0];
        Assert.Equal(("free", "Ratification forbids nothing: the one audience has no least that it accepts."), (finding.Verdict, finding.Headline));
    }

    [Fact]
    public void An_audience_that_nothing_satisfies_blocks_every_deal()
    {
        var @case = Between("Ann", "Bob").Issue("Lamp", "Off", "On").Points("Ann", "Lamp", ("On", 2)).Audience("Neighbours", "Ann", 0, 1, ("Lamp", "On", -3));
        var finding = Ask(@case)[0];
        Assert.Equal("blocked", finding.Verdict);
        Assert.Equal("Ratification blocks every deal: none of 2 packages that suit the parties gets past Neighbours.", finding.Headline);
    }

    [Fact]
    public void What_no_party_wants_leaves_nothing_to_ratify()
    {
        var @case = Between("Ann", "Bob").Issue("Lamp", "Off", "On").Points("Ann", "Lamp", ("On", 2)).WalkAway("Ann", 3).Audience("Neighbours", "Ann", 0, 0);
        Assert.Equal("nothing", Ask(@case)[0].Verdict);
    }

    [Fact]
    public void An_option_divides_as_much_as_the_less_moved_side_feels_it()
    {
        var @case = Between("Ann", "Bob").Issue("Lamp", "Off", "On").Issue("Door", "Open", "Shut").StatusQuo(("Lamp", "Off"), ("Door", "Open"))
            .Audience("Left", "Ann", 0, null, ("Lamp", "On", 1), ("Door", "Shut", 9)).Audience("Right", "Bob", 0, null, ("Lamp", "On", -2), ("Door", "Shut", -8));
        var all = DividingOption.All(CaseModel.Compile(@case));
        Assert.Equal([(1, 0.8m, 1.7m), (0, 0.1m, 0.3m)], all.Select(d => (d.Issue, d.Division, d.Spread)));
    }

    [Fact]
    public void In_Hamburg_the_cyber_unit_is_efficient_between_the_principals_and_blocked_by_American_critics()
    {
        var (finding, found) = (Ask(SummitCase.Case)[0], Ratification.Of(new(SummitCase.Case)));
        Assert.Equal("narrowed", finding.Verdict);
        Assert.Equal((1997, 396), ((int)found.WinSets.Parties.Count, (int)found.WinSets.Together.Count));
        var lost = Assert.Single(found.LostOptions);
        Assert.Equal("cyber-unit", SummitCase.Case.Issues[lost.Issue].Id);
        Assert.Equal(found.Efficient.Suiting, lost.Packages);
        Assert.Equal(["us-critics"], lost.Blockers.Select(a => SummitCase.Case.Audiences[a].Id));
        Assert.All([0, 1], p => Assert.True(found.BestLost!.Value[p] > found.BestKept!.Value[p]));
        Assert.Contains(finding.Because, s => s.StartsWith("Joint cyber-security unit (Both join) is taken off the table", StringComparison.Ordinal));
        Assert.Contains("capitulation", Ask(SummitCase.Case)[2].Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(-19, false)]
    public void In_Hamburg_critics_who_mind_the_cyber_unit_less_would_let_it_through(decimal points, bool blocked)
    {
        var found = Ratification.Of(new(SummitCase.Reading("us-critics", "cyber-unit", "join", points)));
        Assert.Equal(blocked, found.LostOptions.Any(o => SummitCase.Case.Issues[o.Issue].Id == "cyber-unit"));
    }

    [Fact]
    public void In_Hamburg_critics_who_accept_anything_leave_ratification_free() =>
        Assert.Equal("free", Ask(SummitCase.Accepting("us-critics", -1000))[0].Verdict);

    private static IReadOnlyList<Finding> Ask(Case @case) => Analyst.Analyze(@case, ["audiences"]).Findings;

    private static Case Said(Case @case, params (string Audience, string Issue, string Option, string Words)[] said) => @case with
    {
        Audiences = @case.Audiences.Select(a => a with
        {
            Reads = said.Where(s => s.Audience == a.Name).Select(s =>
            {
                var issue = @case.Issues.Single(i => i.Name == s.Issue);
                return new IssueReadings(issue.Id, [new(issue.Options.Single(o => o.Name == s.Option).Id, s.Words)]);
            }).ToCatalog(),
        }).ToCatalog(),
    };

    private static string Told(Case @case)
    {
        var text = new StringBuilder();
        foreach (var finding in Ask(@case))
        {
            text.Append($"{finding.Verdict}: {finding.Headline}\n");
            foreach (var step in finding.Because) text.Append($"- {step}\n");
            if (finding.Table is not { } table) continue;
            text.Append(string.Join(" | ", table.Columns)).Append('\n');
            foreach (var row in table.Rows) text.Append(string.Join(" | ", row.Select(c => c.Text ?? $"{c.Number}"))).Append('\n');
        }
        return text.ToString().TrimEnd();
    }
}
