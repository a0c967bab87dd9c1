namespace Parley.Tournaments.Tests;

public sealed class DisqualificationsTests
{
    /// <summary>In whatever order matches end, the third failure in the order of the plan is what counts.</summary>
    [Fact]
    public void The_order_of_work_changes_nothing()
    {
        var random = new Random(37);
        for (var i = 0; i < 200; i++)
        {
            var failed = Enumerable.Range(0, 20).Where(_ => random.Next(3) == 0).ToArray();
            var outs = new Disqualifications();
            foreach (var match in failed.OrderBy(_ => random.Next())) outs.Note(Row(match, Fault.Hang));
            for (var match = 0; match < 20; match++)
                Assert.Equal(failed.Count(f => f < match) >= 3 ? 1 : -1, outs.Out(match, ["other", "bad"]));
        }
    }

    [Fact]
    public void Throwing_is_no_reason_and_neither_is_being_out()
    {
        var outs = new Disqualifications();
        for (var match = 0; match < 10; match++) outs.Note(Row(match, match % 2 == 0 ? Fault.Wrong : Fault.Disqualified));
        Assert.Equal(-1, outs.Out(11, ["bad"]));
    }

    private static MatchRow Row(int match, Fault fault) => new()
    {
        Match = match,
        Scenario = "",
        Deadline = "",
        Repetition = 1,
        Seed = 0,
        End = "forfeit",
        By = "y",
        Fault = fault,
        Rounds = 1,
        Time = 0,
        Offers = 0,
        Product = 0,
        Distances = new(null, null, null),
        Seats = [new("x", "other", 0, 0, 0), new("y", "bad", 0, 0, 0)],
    };
}
