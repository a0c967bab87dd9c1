using Parley.Running;

namespace Parley.Tournaments.Tests;

public sealed class ScheduleTests
{
    [Fact]
    public void Every_match_is_there_once_and_has_a_seed_of_its_own()
    {
        using var folder = new Folder();
        var plan = Sample.Read(folder).Plan!;
        var schedule = new Schedule(plan);
        Assert.Equal(Sample.Matches, schedule.Count);
        var all = Enumerable.Range(0, schedule.Count).Select(i => schedule[i]).ToList();
        Assert.Equal(Enumerable.Range(0, schedule.Count), all.Select(m => m.Number));
        Assert.Equal(schedule.Count, all.Select(m => $"{m.Scenario} {m.Deadline} {string.Join(',', m.Seats)} {m.Repetition}").Distinct().Count());
        Assert.Equal(schedule.Count, all.Select(m => m.Seed(plan)).Distinct().Count());
        Assert.All(all, m => Assert.Equal(plan.Scenarios[m.Scenario].Parties, m.Seats.Length));
    }

    [Fact]
    public void A_match_keeps_its_seed_when_strategies_are_added_and_changes_it_with_the_tournaments()
    {
        using var folder = new Folder();
        var plan = Sample.Read(folder).Plan!;
        var more = Sample.Read(folder, Sample.Plan.Replace("[ boulware,", "[ boulware(e=0.9), boulware,", StringComparison.Ordinal)).Plan!;
        var (few, many) = (new Schedule(plan), new Schedule(more));
        var seeds = Enumerable.Range(0, many.Count).ToDictionary(i => Name(more, many[i]), i => many[i].Seed(more));
        for (var i = 0; i < few.Count; i++)
        {
            Assert.Equal(seeds[Name(plan, few[i])], few[i].Seed(plan));
            Assert.NotEqual(few[i].Seed(plan), few[i].Seed(plan with { Seed = 43 }));
        }
    }

    [Theory]
    [InlineData(2, 4, false, 12)]
    [InlineData(2, 4, true, 16)]
    [InlineData(3, 4, false, 24)]
    [InlineData(3, 4, true, 64)]
    [InlineData(3, 2, false, 0)]
    public void Seatings_are_all_ordered_choices(int parties, int strategies, bool selfPlay, int count)
    {
        using var folder = new Folder();
        var plan = Plan(folder, strategies, new(selfPlay, 1000));
        var scenario = plan.Scenarios.First(s => s.Parties == parties);
        var seatings = Seatings.Of(plan, scenario);
        Assert.Equal(count, seatings.Count);
        Assert.Equal(count, Seatings.Count(plan, parties));
        Assert.Equal(count, seatings.Select(s => string.Join(',', s)).Distinct().Count());
        if (!selfPlay) Assert.All(seatings, s => Assert.Equal(parties, s.Distinct().Count()));
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 5)]
    [InlineData(false, 23)]
    public void Where_there_are_too_many_so_many_different_ones_are_drawn(bool selfPlay, int most)
    {
        using var folder = new Folder();
        var plan = Plan(folder, 4, new(selfPlay, most));
        var scenario = plan.Scenarios.First(s => s.Parties == 3);
        var drawn = Seatings.Of(plan, scenario).Select(s => string.Join(',', s)).ToList();
        Assert.Equal(most, drawn.Distinct().Count());
        Assert.Equal(drawn.Order(StringComparer.Ordinal), drawn);
        Assert.Equal(drawn, Seatings.Of(plan, scenario).Select(s => string.Join(',', s)));
        Assert.NotEqual(drawn, Seatings.Of(plan with { Seed = 1 }, scenario).Select(s => string.Join(',', s)));
        if (!selfPlay) Assert.All(drawn, d => Assert.Equal(3, d.Split(',').Distinct().Count()));
    }

    /// <summary>Over many seeds, each of the 24 seatings is drawn about as often as any other.</summary>
    [Fact]
    public void Every_seating_is_equally_likely_to_be_drawn()
    {
        using var folder = new Folder();
        var plan = Plan(folder, 4, new(false, 6));
        var scenario = plan.Scenarios.First(s => s.Parties == 3);
        var counts = Enumerable.Range(0, 4000).SelectMany(seed => Seatings.Of(plan with { Seed = (ulong)seed }, scenario)).CountBy(s => string.Join(',', s)).ToList();
        Assert.Equal(24, counts.Count);
        Assert.All(counts, c => Assert.InRange(c.Value, 850, 1150));
    }

    [Theory]
    [InlineData(10, 3)]
    [InlineData(7, 7)]
    [InlineData(3, 5)]
    [InlineData(1000, 1)]
    public void Parts_are_every_match_once(int matches, int parts)
    {
        var shards = Enumerable.Range(1, parts).Select(p => new Shard(p, parts)).ToList();
        for (var m = 0; m < matches; m++) Assert.Single(shards, s => s.Has(m));
        Assert.All(shards, s => Assert.Equal(Enumerable.Range(0, matches).Count(s.Has), s.CountOf(matches)));
    }

    [Theory]
    [InlineData("2/8", 2, 8)]
    [InlineData("1/1", 1, 1)]
    public void A_part_is_read(string written, int part, int of) => Assert.Equal(new Shard(part, of), Shard.Parse(written));

    [Theory]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("8")]
    [InlineData("/8")]
    [InlineData("a/b")]
    [InlineData("-1/8")]
    [InlineData("1/1000000")]
    public void What_is_no_part_is_none(string written) => Assert.Null(Shard.Parse(written));

    private static TournamentPlan Plan(Folder folder, int strategies, Pairings pairings)
    {
        var plan = Sample.Read(folder).Plan!;
        return plan with { Pairings = pairings, Strategies = [.. Enumerable.Range(0, strategies).Select(i => new PlannedStrategy($"s{i}", null))] };
    }

    private static string Name(TournamentPlan plan, Match match) => string.Join(' ',
        [plan.Scenarios[match.Scenario].Name, plan.Deadlines[match.Deadline].Name, .. match.Seats.Select(s => plan.Strategies[s].Name), $"{match.Repetition}"]);
}
