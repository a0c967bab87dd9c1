using Parley.Cases;

namespace Parley.Lenses.Tests.Pressure;

/// <summary>The game of a case's levers against bargains found from the definitions, by trying every package.</summary>
public sealed class ThreatFormTests
{
    [Fact]
    public void Every_cell_is_the_nash_bargain_from_its_no_deal_point()
    {
        var cells = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var @case = PressureAgainstEnumeration.Random(seed);
            if (ThreatForm.Of(new Inquiry(@case)) is not { } game) continue;
            var packages = Naive.Packages(@case).ToArray();
            Assert.Equal(game.Strategies.Aggregate(1, (product, s) => product * s.Length), game.Payoffs.Length);
            for (var cell = 0; cell < game.Payoffs.Length; cell++, cells++)
            {
                // The first player's strategy changes fastest.
                var rest = cell;
                var names = new List<string>();
                foreach (var strategies in game.Strategies)
                {
                    names.AddRange(strategies[rest % strategies.Length].Split(" + "));
                    rest /= strategies.Length;
                }

                var pulled = @case.Levers.Where(lever => names.Contains(lever.Name)).ToArray();
                var noDeal = @case.Parties.ToDictionary(
                    p => p.Id, p => Naive.NoDeal(@case, p.Id) - pulled.Sum(l => PressureAgainstEnumeration.Cost(@case, l, p.Id)));
                var best = PressureAgainstEnumeration.Nash(@case, packages, noDeal);
                string[] players = [.. game.Players.Select(p => @case.Parties[p].Id)];
                if (best is null) Assert.All(players.Index(), p => Assert.Equal(noDeal[p.Item], game.Payoffs[cell][p.Index], 9));
                else
                    Assert.True(
                        best.Any(x => players.Index().All(p => Math.Abs(Naive.Value(@case, p.Item, x) - game.Payoffs[cell][p.Index]) < 1e-6m)),
                        $"{seed}, cell {cell}");
            }
        }

        Assert.True(cells > 500, $"{cells}");
    }

    [Fact]
    public void Players_are_those_with_levers_and_their_first_strategy_is_none()
    {
        var game = ThreatForm.Of(new Inquiry(Worked.Hamburg))!;
        Assert.All(game.Strategies, strategies => Assert.Equal("stand still", strategies[0]));
        Assert.All(game.Players, player => Assert.Contains(Worked.Hamburg.Levers, lever => lever.By == Worked.Hamburg.Parties[player].Id));
        Assert.Null(ThreatForm.Of(new Inquiry(Worked.Hamburg with { Levers = [] })));
    }
}
