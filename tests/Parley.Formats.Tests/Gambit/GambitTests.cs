using System.Text;

namespace Parley.Formats.Tests.Gambit;

public sealed class GambitTests
{
    [Fact]
    public void A_game_is_written_as_Gambit_reads_it()
    {
        var game = new NormalForm(
            "Talks \"now\"", ["Union", "Firm"], [["stand still", "strike"], ["stand still", "lock out", "hire"]],
            [[1, 2], [0.5m, -3], [1, 0], [2.25m, 1], [-1, -1], [0, 0]]);
        var file = Assert.Single(GambitWriter.Write(game).Files);
        Assert.Equal("talks-now.nfg", file.Name);
        Assert.Equal(
            """
            NFG 1 R "Talks \"now\""
            { "Union" "Firm" }

            { { "stand still" "strike" }
              { "stand still" "lock out" "hire" }
            }
            ""

            1 2
            0.5 -3
            1 0
            2.25 1
            -1 -1
            0 0

            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(file.Bytes.Span));
    }

    [Fact]
    public void Random_games_are_read_back_by_the_rules_of_the_format()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var players = random.Next(1, 5);
            string[][] strategies = [.. Enumerable.Range(0, players).Select(p => Enumerable.Range(0, random.Next(1, 4)).Select(s => $"s{p} {s} \"}}{{").ToArray())];
            var cells = strategies.Aggregate(1, (product, s) => product * s.Length);
            decimal[][] payoffs = [.. Enumerable.Range(0, cells).Select(_ => Enumerable.Range(0, players).Select(_ => random.Next(-1000, 1000) / 16m).ToArray())];
            var game = new NormalForm($"Round {round}", [.. Enumerable.Range(0, players).Select(p => $"P{p}")], strategies, payoffs);
            var read = NaiveNfg.Read(Encoding.UTF8.GetString(GambitWriter.Write(game).Files[0].Bytes.Span));
            Assert.Equal((game.Title, players), (read.Title, read.Players.Count));
            Assert.Equal(game.Players, read.Players);
            Assert.Equal(strategies.Select(s => string.Join('|', s)), read.Strategies.Select(s => string.Join('|', s)));
            // A combination's place: the first player's strategy counts ones, the next one's as many as the first has, and so on.
            var combination = strategies.Select(s => random.Next(s.Length)).ToArray();
            var (at, step) = (0, 1);
            for (var p = 0; p < players; step *= strategies[p++].Length) at += combination[p] * step;
            Assert.Equal(payoffs[at], read.At(combination));
        }
    }

    [Fact]
    public void A_game_that_is_too_large_or_does_not_hold_together_is_refused()
    {
        string[] many = [.. Enumerable.Range(0, 400).Select(i => $"{i}")];
        Assert.Contains("160,000 combinations", Refusal(new("x", ["a", "b"], [many, many], [])), StringComparison.Ordinal);
        Assert.Contains("needs players", Refusal(new("x", [], [], [])), StringComparison.Ordinal);
        Assert.Contains("payoffs for 1", Refusal(new("x", ["a"], [["s", "t"]], [[1]])), StringComparison.Ordinal);
        var format = new GambitFormat(_ => throw new ForeignFileException("", 0, "no levers"));
        Assert.True(format.Recognises(Foreign.File("g.nfg", "NFG 1 R \"\" { }")));
        Assert.Contains("only written", Assert.Throws<ForeignFileException>(() => format.Read(Foreign.Files(("g.nfg", "NFG 1 R")))).Message, StringComparison.Ordinal);
    }

    private static string Refusal(NormalForm game) => Assert.Throws<ForeignFileException>(() => GambitWriter.Write(game)).Message;
}
