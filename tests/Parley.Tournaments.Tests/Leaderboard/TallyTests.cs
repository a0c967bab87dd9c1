using Parley.Running;

namespace Parley.Tournaments.Tests;

/// <summary>The leaderboard, against the same counted out from the rows in the plainest way.</summary>
public sealed class TallyTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Means_are_means_of_the_scenarios_means()
    {
        var (board, rows) = Played(Sample.Plan);
        Assert.Equal(("scenario", 3, Sample.Matches), (board.Cluster, board.Clusters, board.Matches));
        foreach (var standing in board.Standings)
        {
            var seats = rows.SelectMany(r => r.Seats.Where(s => s.Strategy == standing.Strategy).Select(s => (Row: r, Seat: s))).ToList();
            Assert.Equal(seats.Count, standing.Seats);
            double Mean(Func<(MatchRow Row, SeatRow Seat), double> of) => seats.GroupBy(s => s.Row.Scenario).Average(g => g.Average(of));
            Assert.Equal(Mean(s => s.Seat.Discounted), standing.Utility.Mean, 9);
            Assert.Equal(Mean(s => s.Row.Seats.Where(o => !ReferenceEquals(o, s.Seat)).Average(o => o.Discounted)), standing.Partner.Mean, 9);
            Assert.Equal(Mean(s => s.Row.Seats.Sum(o => o.Discounted)), standing.Welfare.Mean, 9);
            Assert.Equal(Mean(s => s.Row.End == "agreement" ? 1 : 0), standing.Agreement.Mean, 9);
            Assert.Equal(Mean(s => s.Row.Distances.Nash!.Value), standing.Nash!.Mean, 9);
            Assert.Equal(Mean(s => s.Row.Distances.KalaiSmorodinsky!.Value), standing.KalaiSmorodinsky!.Mean, 9);
            Assert.Equal(Mean(s => s.Row.Distances.Frontier!.Value), standing.Frontier!.Mean, 9);
        }
        Assert.Equal(board.Standings.OrderByDescending(s => s.Utility.Mean).Select(s => s.Strategy), board.Standings.Select(s => s.Strategy));
    }

    [Fact]
    public void With_one_scenario_repetitions_are_what_is_independent()
    {
        var one = string.Join('\n', Sample.Plan.Split('\n').Where(l => !l.Contains("itex", StringComparison.Ordinal) && !l.Contains("harbour", StringComparison.Ordinal)));
        var (board, _) = Played(one);
        Assert.Equal(("repetition", 2), (board.Cluster, board.Clusters));
        Assert.NotNull(board.Standings[0].Utility.Low);
        (board, _) = Played(one.Replace("repetitions: 2", "repetitions: 1", StringComparison.Ordinal));
        Assert.Null(board.Standings[0].Utility.Low);
        Assert.Contains("nothing can be said about chance", board.Leaders, StringComparison.Ordinal);
    }

    /// <summary>Made-up matches in which one strategy is best in each of many scenarios, by a hair or by luck alone.</summary>
    [Fact]
    public void Leaders_are_told_apart_where_they_differ_and_not_where_chance_rules()
    {
        var random = new Random(23);
        var board = Made(30, (strategy, _) => strategy switch { "a" => 0.6, "b" => 0.59, _ => 0.3 } + (random.NextDouble() * 0.005));
        Assert.Equal("first: a; told apart from every other one at 5%", board.Leaders);
        board = Made(30, (strategy, _) => (strategy == "c" ? 0.3 : 0.6) + (random.NextDouble() * 0.2));
        Assert.Contains("not told apart from", board.Leaders, StringComparison.Ordinal);
        Assert.Equal([true, true, false], board.Standings.Select(s => s.IsTied));
        // Three pairs, 3 · 2^(1 − n) ≤ 0.05: from seven scenarios on, and no sooner.
        Assert.Equal(7, board.Needed);
        Assert.False(Made(7, (strategy, _) => strategy switch { "a" => 0.9, "b" => 0.5, _ => 0.1 }).Standings[1].IsTied);
        Assert.True(Made(6, (strategy, _) => strategy switch { "a" => 0.9, "b" => 0.5, _ => 0.1 }).Standings[1].IsTied);
        board = Made(4, (strategy, _) => strategy == "a" ? 0.9 : 0.1);
        Assert.True(board.Standings[1].IsTied, "four scenarios cannot tell anything apart");
    }

    /// <summary>If all are equally good, someone is told apart from the first in about one tournament of twenty at most.</summary>
    [Fact]
    public void Where_nothing_differs_it_is_seldom_said_that_it_does()
    {
        var random = new Random(29);
        var wrong = Enumerable.Range(0, 400).Count(_ => Made(12, (_, _) => random.NextDouble()).Standings.Any(s => !s.IsTied));
        Assert.InRange(wrong, 0, 30);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var (board, _) = Played(Sample.Plan);
        var text = LeaderboardText.Of(board, width, unicode: true);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.All(board.Standings, s => Assert.Contains(s.Strategy[..8], text, StringComparison.Ordinal));
        Assert.All(LeaderboardText.Of(board, width, unicode: false), letter => Assert.True(letter < 128));
    }

    private (Leaderboard Board, List<MatchRow> Rows) Played(string plan)
    {
        var at = Path.Combine(_folder.Path, Guid.NewGuid().ToString());
        var results = Sample.Run(Sample.Read(_folder, plan), Sample.Options(at));
        return (results.Leaderboard, [.. File.ReadLines(Path.Combine(at, "matches.jsonl")).Select(l => MatchRow.Parse(System.Text.Encoding.UTF8.GetBytes(l)))]);
    }

    private static Leaderboard Made(int scenarios, Func<string, int, double> utility)
    {
        string[] names = ["a", "b", "c"];
        var manifest = new TournamentManifest
        {
            Version = Sample.Version,
            PlanHash = "",
            Matches = scenarios * 3,
            Own = scenarios * 3,
            Plan = new()
            {
                Title = "",
                Seed = 1,
                Protocol = "",
                Deadlines = [],
                Discount = "",
                DiscountPer = "",
                BreakdownRisk = 0,
                Repetitions = 1,
                SelfPlay = true,
                AtMost = 1,
                Strategies = names,
                Scenarios = [],
                Assemblies = [],
            },
            Scenarios = [.. Enumerable.Range(0, scenarios).Select(s => new ScenarioFacts($"{s}", ["x", "y"], 1, null, [0, 0], null, null, 0, true, null, null, null))],
        };
        var tally = new Tally(manifest);
        for (var s = 0; s < scenarios; s++)
        {
            foreach (var name in names)
            {
                tally.Add(new()
                {
                    Match = 0,
                    Scenario = $"{s}",
                    Deadline = "",
                    Repetition = 1,
                    Seed = 0,
                    End = "agreement",
                    Rounds = 1,
                    Time = 0,
                    Offers = 1,
                    Product = 0,
                    Distances = new(null, null, null),
                    Seats = [new("x", name, 0, utility(name, s), utility(name, s)), new("y", name, 0, utility(name, s), utility(name, s))],
                });
            }
        }
        return tally.Leaderboard();
    }
}
