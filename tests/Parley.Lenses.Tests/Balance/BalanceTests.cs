using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Balance;

public sealed class BalanceTests
{
    // Tax suits Ann, land suits Bob; each is worth ten times as much to the one whom it suits.
    private static readonly Case Trade = Between("Ann", "Bob").Issue("Tax", "Low", "High").Issue("Land", "Ours", "Theirs")
        .Points("Ann", "Tax", ("Low", 10)).Points("Bob", "Tax", ("High", 1)).Points("Ann", "Land", ("Ours", 1)).Points("Bob", "Land", ("Theirs", 10))
        .GivenBy("Tax", "Bob").GivenBy("Land", "Ann").StatusQuo(("Tax", "High"), ("Land", "Ours"));

    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 40)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IReadOnlyList<Finding> Ask(Case @case) => Analyst.Analyze(@case, ["balance"]).Findings;

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void The_verdict_is_that_of_trying_every_package(int tens)
    {
        foreach (var @case in Enumerable.Range(tens * 10, 10).Select(RandomCase.Of).Where(c => CaseModel.Compile(c).IsExact))
        {
            var all = Naive.Packages(@case).ToArray();
            var gainers = @case.Parties.Where(p => all.Length > 0 && Best(@case, p, all) > 0).ToArray();
            var expected = gainers.Length < 2 ? "not-applicable" : "nothing";
            var shares = all.Where(x => Naive.IsAcceptable(@case, x)).Select(x => gainers.Select(p => Gain(@case, p, x) / Best(@case, p, all)).ToArray());
            if (expected == "nothing" && shares.Any(s => s.All(x => x > 0)))
                expected = shares.Any(s => s.All(x => x * gainers.Length >= 0.999999999m)) ? "equal" : "unequal";
            Assert.Equal(expected, Ask(@case)[0].Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Another_unit_or_order_changes_no_verdict(int seed)
    {
        var @case = Given.Random(seed);
        foreach (var other in new[] { @case.Scaled(@case.Parties[0].Id, 2.5m), @case.Turned() })
            Assert.Equal(Ask(@case).Select(f => f.Verdict), Ask(other).Select(f => f.Verdict));
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Exchanges_are_those_of_trying_every_package(int tens)
    {
        foreach (var @case in Enumerable.Range(tens * 10, 10).Select(Given.Random).Where(c => CaseModel.Compile(c).IsExact))
        {
            var model = CaseModel.Compile(@case);
            if (model.StatusQuo is null || !model.IsFeasible(model.StatusQuo)) continue;
            var scale = GainScale.ToBestFeasible(model, new Inquiry(@case).Answer)!;
            var (found, _) = Logrolling.Find(model, scale, Change.All(model, model.StatusQuo, Cancel), Cancel);
            Assert.Equal(
                Naive.Packages(@case).Where(x => IsExchange(@case, x)).Select(x => Issues(@case, x)).Distinct().Order(StringComparer.Ordinal),
                found.Select(e => string.Join(' ', e.Changes.Select(c => @case.Issues[c.Issue].Id))).Order(StringComparer.Ordinal));
            Assert.Equal(found.Select(e => e.Rank).OrderDescending(), found.Select(e => e.Rank));
        }
    }

    [Fact]
    public void Giving_what_is_cheap_for_what_is_dear_pays_for_itself()
    {
        var findings = Ask(Trade);
        Assert.Equal("equal", findings[0].Verdict);
        Assert.Equal(
            "There is equal value to trade: both sides can gain at least 90% of what each would if the others gave everything, at once (50% would be even).",
            findings[0].Headline);
        Assert.Contains("What Bob alone can give Ann, 1 issue, adds up to 10 points for Ann and costs Bob 1 of its own, each taken by itself.", findings[0].Because);
        Assert.Equal(
            "1 exchange of two or three issues pays for itself; the best, Tax (Low) and Land (Theirs), gives Ann 9 points more and Bob 9 more.",
            findings[1].Headline);
    }

    [Fact]
    public void Where_giving_costs_more_than_it_brings_there_is_no_exchange()
    {
        var findings = Ask(Trade.Together("Bob", -12, When("Tax", "Low")));
        Assert.Equal(("nothing", "no-exchange"), (findings[0].Verdict, findings[1].Verdict));
    }

    [Fact]
    public void A_refused_package_is_told_its_shortfall_and_the_smallest_change()
    {
        var refused = Ask(Trade.Named("Gift", ("Tax", "Low")))[^1];
        Assert.Equal("mendable", refused.Verdict);
        Assert.Equal(
            "“Gift” leaves Bob 1 point short of what it would accept; the smallest change that would be accepted settles 1 issue of 2 otherwise.",
            refused.Headline);
        Assert.Contains("“Gift” would be mended by Land: Theirs.", refused.Because);
    }

    [Fact]
    public void What_cannot_be_mended_is_said()
    {
        var refused = Ask(Trade.WalkAway("Ann", 20).Named("Gift", ("Tax", "Low")))[^1];
        Assert.Equal("hopeless", refused.Verdict);
        Assert.EndsWith("; nothing mends it, since no package is acceptable.", refused.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_apply_where_fewer_than_two_parties_can_gain()
    {
        var finding = Assert.Single(Ask(Between("Ann", "Bob").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("High", 1))));
        Assert.Equal(("not-applicable", true), (finding.Verdict, finding.Headline.Contains("fewer than two parties", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hamburg_has_no_equal_value_to_trade_and_the_grand_bargain_leaves_the_United_States_short()
    {
        var findings = Ask(Hamburg.Case);
        Assert.Equal(["unequal", "no-exchange", "mendable"], findings.Select(f => f.Verdict));
        Assert.Contains(
            "“The grand bargain: each gives all it has” leaves United States 65.55 points short of what it would accept and American critics of the president 99.",
            findings[0].Because);
        Assert.Contains("What United States alone can give Russia, 7 issues, adds up to 97.6 points for Russia and costs United States 112.1 of its own, each taken by itself.", findings[0].Because);
        Assert.Contains("no-equal-value", findings[0].Evidence);
        Assert.Contains("settles 7 issues of 16 otherwise", findings[2].Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Did_what_Russia_wants_cost_the_United_States_nothing_there_would_be_equal_value()
    {
        var given = Hamburg.Case.Issues.Where(i => i.GivenBy.SequenceEqual(["usa"])).Select(i => i.Id).ToHashSet();
        var @case = Hamburg.Case with
        {
            Values = Hamburg.Case.Values.Select(s => s.Id == "usa" ? s with { Issues = Without(s.Issues) } : s).ToCatalog(),
            Audiences = Hamburg.Case.Audiences.Select(a => a.Party == "usa" ? a with { Values = Without(a.Values) } : a).ToCatalog(),
        };
        Assert.Equal("equal", Ask(@case)[0].Verdict);

        Catalog<IssueScore> Without(Catalog<IssueScore> sheet) => sheet.Where(i => !given.Contains(i.Id)).ToCatalog();
    }

    [Fact]
    public void Were_an_end_to_meddling_cheap_for_Russia_an_exchange_would_pay_for_itself() => Assert.Equal(
        "exchanges", Ask(Hamburg.With("russia", "meddling", ("continues", 0), ("ends", -2)))[1].Verdict);

    [Fact]
    public void A_package_is_judged_without_a_status_quo_too() =>
        Assert.Equal(["equal"], Ask(Trade with { StatusQuo = null }).Select(f => f.Verdict));

    [Fact]
    public void An_order_refuses_without_an_amount_and_is_left_out_of_every_table()
    {
        var @case = Between("Ann", "Bob", "Moe").Issue("Tax", "Low", "High").Issue("Land", "Ours", "Theirs").Numeric("Years", 1, 3, 1)
            .Points("Ann", "Tax", ("Low", 4)).Points("Bob", "Land", ("Theirs", 4)).Points("Ann", "Years", ("1", 0), ("3", 2))
            .GivenBy("Tax", "Moe").GivenBy("Land", "Ann").Offered("Moe", ("Tax", "Low")).Offered("Moe", ("Land", "Theirs"))
            .StatusQuo(("Tax", "High"), ("Land", "Ours"), ("Years", "1")).Named("Gift", ("Tax", "Low")) with
        {
            Priorities = [new("moe", [When("Tax", "High")])],
        };
        var findings = Analyst.Analyze(@case, ["balance", "dependence", "offers", "steps"], null, Cancel).Findings;
        Assert.Contains(findings, f => f.Headline.StartsWith("“Gift” leaves Moe below the status quo;", StringComparison.Ordinal));
        Assert.Equal(["unequal", "no-exchange", "mendable", "mutual", "acceptable", "aligned"], findings.Select(f => f.Verdict));
        Assert.DoesNotContain(findings.SelectMany(f => f.Table?.Columns ?? []), c => c.StartsWith("Moe", StringComparison.Ordinal));
    }

    private static decimal Gain(Case @case, Party party, Choice x) => Naive.Value(@case, party.Id, x) - Naive.NoDeal(@case, party.Id);

    private static decimal Best(Case @case, Party party, Choice[] all) => all.Max(x => Gain(@case, party, x));

    private static string Issues(Case @case, Choice x) => string.Join(' ', Changed(@case, x).Select(c => c.Id));

    private static IReadOnlyList<Chosen> Changed(Case @case, Choice x) =>
        [.. @case.Issues.Select(i => x.Chosen.Find(i.Id)).OfType<Chosen>().Where(c => !c.Equals(@case.StatusQuo!.Chosen.Find(c.Id)))];

    private static bool IsExchange(Case @case, Choice x)
    {
        var changed = Changed(@case, x);
        decimal Over(Party p, Choice y) => Naive.Value(@case, p.Id, y) - Naive.Value(@case, p.Id, @case.StatusQuo!);
        return changed.Count is 2 or 3 && changed.All(c => @case.Parties.Any(p => Over(p, Only(@case, c)) < 0))
            && @case.Parties.All(p => Over(p, x) >= 0) && @case.Parties.Count(p => Over(p, x) > 0) >= 2;
    }

    // The status quo with one change; what no longer arises falls away.
    private static Choice Only(Case @case, Chosen change)
    {
        var choice = new Choice(@case.StatusQuo!.Chosen.Where(c => c.Id != change.Id).Append(change).ToCatalog());
        string? Option(string issue) => choice.Chosen.Find(issue)?.Option;
        return new(choice.Chosen.Where(c => c.Id == change.Id || @case.Issues[c.Id].AppliesWhen is not { } when || when.Matches(Option)).ToCatalog());
    }
}
