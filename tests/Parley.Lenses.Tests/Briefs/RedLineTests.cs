using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Briefs;

public sealed class RedLineTests
{
    private static Brief BriefOf(Case @case, string party) => Brief.For(@case, party);

    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 30)];

    /// <summary>What stands in some package and in none that this party and its own audiences could accept, by trying every package.</summary>
    [Theory]
    [MemberData(nameof(Tens))]
    public void Red_lines_are_those_of_trying_every_package(int ten)
    {
        foreach (var @case in Enumerable.Range(ten * 10, 10).Select(RandomCase.Of).Where(c => CaseModel.Compile(c).IsExact))
            foreach (var party in @case.Parties) Assert.Equal(Expected(@case, party.Id), Found(BriefOf(@case, party.Id)));
    }

    [Fact]
    public void Enough_of_them_are_found_for_that_to_mean_something()
    {
        var found = Enumerable.Range(0, 100).Select(RandomCase.Of).SelectMany(c => c.Parties.Select(p => BriefOf(c, p.Id).RedLines)).ToArray();
        Assert.True(found.Count(r => r.Lines.Any(l => l.Beside.Count == 0)) > 20);
        Assert.True(found.Count(r => r.Lines.Any(l => l.Beside.Count > 0)) > 20);
        Assert.True(found.Count(r => r.NothingSuits) > 5);
    }

    [Fact]
    public void What_the_rules_forbid_everyone_is_no_red_line()
    {
        var @case = Between("Ann", "Bob").Issue("A", "No", "Yes").Issue("B", "No", "Yes").Points("Ann", "A", ("Yes", 1)).Never(When("B", "Yes"));
        Assert.Empty(BriefOf(@case, "ann").RedLines.Lines);
    }

    [Fact]
    public void What_another_party_refuses_is_no_red_line()
    {
        var @case = Between("Ann", "Bob").Issue("A", "No", "Yes").Points("Ann", "A", ("Yes", 1)).Points("Bob", "A", ("Yes", -1));
        Assert.Empty(BriefOf(@case, "ann").RedLines.Lines);
        Assert.Equal(["a=yes"], Found(BriefOf(@case, "bob")));
    }

    [Fact]
    public void An_order_has_red_lines_below_the_status_quo()
    {
        var @case = Between("Ann", "Moe").Issue("A", "No", "Yes").Issue("B", "No", "Yes").StatusQuo(("A", "Yes"), ("B", "No")) with
        {
            Priorities = [new("moe", [When("A", "Yes"), When("B", "Yes")])],
        };
        var brief = BriefOf(@case, "moe");
        Assert.Equal(["a=no"], Found(brief));
        Assert.Empty(brief.Wants);
    }

    [Fact]
    public void Where_there_are_too_many_options_nothing_is_claimed()
    {
        var brief = BriefOf(Between("Ann", "Bob").Numeric("Price", 0, 2000, 1).Points("Ann", "Price", ("0", 0), ("2000", 9)).WalkAway("Ann", 5), "ann");
        Assert.Empty(brief.RedLines.Lines);
        Assert.False(brief.RedLines.Searched);
    }

    [Fact]
    public void Issues_come_in_the_order_of_what_is_at_stake()
    {
        var @case = Between("Ann", "Bob").Issue("Small", "No", "Yes").Issue("Large", "No", "Yes").Issue("None", "No", "Yes")
            .Points("Ann", "Small", ("Yes", 1)).Points("Ann", "Large", ("No", 2), ("Yes", -7));
        Assert.Equal([new(1, 0, 9), new(0, 1, 1), new Want(2, 0, 0)], BriefOf(@case, "ann").Wants);
    }

    private static string[] Found(Brief brief)
    {
        if (brief.RedLines.NothingSuits) return ["nothing"];
        var issues = brief.Model.Case.Issues;
        return
        [
            .. brief.RedLines.Lines.SelectMany(line => line.Beside.Count == 0
                ? Named(line.Options)
                : line.Beside.SelectMany(Named).Select(b => Pair(Named(line.Options).Single(), b))).Order(StringComparer.Ordinal),
        ];

        IEnumerable<string> Named(OptionsOf options) => options.Options.Select(o => $"{issues[options.Issue].Id}={issues[options.Issue].Options[o].Id}");
    }

    private static string[] Expected(Case @case, string party)
    {
        var feasible = Naive.Packages(@case).ToArray();
        var floor = Naive.Floor(@case, party);
        var own = @case.Audiences.Where(a => a.Party == party && a.AcceptsFrom is not null).ToArray();
        var suits = feasible.Where(x => Naive.Value(@case, party, x) >= floor && own.All(a => Naive.AudienceValue(@case, a, x) >= a.AcceptsFrom!.At(_ => 0))).ToArray();
        if (suits.Length == 0) return ["nothing"];
        var (could, can) = (feasible.SelectMany(Statements).ToHashSet(), suits.SelectMany(Statements).ToHashSet());
        return
        [
            .. could.Except(can).Where(s => s.Split(" + ") is not [var a, var b] || (can.Contains(a) && can.Contains(b))).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The options of a package, and its pairs of options.</summary>
    private static IEnumerable<string> Statements(Choice choice)
    {
        string[] options = [.. choice.Chosen.Select(c => $"{c.Id}={c.Option}")];
        return options.Concat(options.SelectMany(a => options.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => Pair(a, b))));
    }

    private static string Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? $"{a} + {b}" : $"{b} + {a}";
}
