using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

public sealed class ThreatGameTests
{
    private sealed record Game(PayoffPair[] Outcomes, double[] First, double[] Second, int Rows, int Columns)
    {
        public PayoffPair[] All => [.. Outcomes, .. First.Zip(Second, (a, b) => new PayoffPair(a, b))];

        public ThreatEquilibrium Solve() => ThreatGame.Solve(Outcomes, First, Second, Rows, Columns);

        public PayoffPair At(double[] row, double[] column)
        {
            var (a, b) = (0.0, 0.0);
            for (var k = 0; k < First.Length; k++)
            {
                var chance = row[k / Columns] * column[k % Columns];
                (a, b) = (a + chance * First[k], b + chance * Second[k]);
            }
            return new(a, b);
        }
    }

    private static Game Random(int seed, int most)
    {
        var draws = new Draws((ulong)seed);
        var outcomes = BargainingSetTests.Outcomes(draws, 2 + draws.Next(6), 20);
        var (rows, columns, lift) = (1 + draws.Next(most), 1 + draws.Next(most), draws.Pick(0, 0, 10));
        double[] Values() => [.. Enumerable.Range(0, rows * columns).Select(_ => (double)(draws.Next(16) - 8 + lift))];
        return new(outcomes, Values(), Values(), rows, columns);
    }

    private static IEnumerable<double[]> Mixtures(int count, int parts)
    {
        if (count == 1) return [[1]];
        if (count == 2) return Enumerable.Range(0, parts + 1).Select(k => new[] { k / (double)parts, (parts - k) / (double)parts });
        return Enumerable.Range(0, parts + 1).SelectMany(k => Enumerable.Range(0, parts - k + 1)
            .Select(l => new[] { k / (double)parts, l / (double)parts, (parts - k - l) / (double)parts }));
    }

    private static double[] Pure(int k, int count) => [.. Enumerable.Range(0, count).Select(x => x == k ? 1.0 : 0)];

    [Theory]
    [MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void What_is_agreed_lies_between_what_each_can_make_sure_of_on_a_fine_grid(int from, int to)
    {
        var apart = 0.0;
        for (var seed = from; seed <= to; seed++)
        {
            var game = Random(seed, 3);
            double First(double[] row, double[] column) => NaiveBargain.At(game.All, game.At(row, column)).First;
            var low = Mixtures(game.Rows, 30).Max(row => Enumerable.Range(0, game.Columns).Min(c => First(row, Pure(c, game.Columns))));
            var high = Mixtures(game.Columns, 30).Min(column => Enumerable.Range(0, game.Rows).Max(r => First(Pure(r, game.Rows), column)));
            var found = game.Solve();
            Assert.True(low - 1e-5 <= found.Agreement.First && found.Agreement.First <= high + 1e-5, $"{seed}: {low} {found} {high}");
            Assert.True(found.Gap < 1e-9, $"{seed}: {found.Gap}");
            apart += high - low;
        }
        // The test has teeth only if the grid leaves little room.
        Assert.True(apart / (to - from + 1) < 0.2, $"{apart}");
    }

    [Theory]
    [MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void No_pure_threat_is_a_better_reply(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var game = Random(seed, 6);
            var found = game.Solve();
            var settled = NaiveBargain.At(game.All, game.At(found.First, found.Second));
            Assert.True(Math.Abs(settled.First - found.Agreement.First) < 1e-5, $"{seed}: {settled} {found}");
            for (var r = 0; r < game.Rows; r++)
                Assert.True(NaiveBargain.At(game.All, game.At(Pure(r, game.Rows), found.Second)).First <= found.Agreement.First + 1e-5, $"{seed}");
            for (var c = 0; c < game.Columns; c++)
                Assert.True(NaiveBargain.At(game.All, game.At(found.First, Pure(c, game.Columns))).Second <= found.Agreement.Second + 1e-5, $"{seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void Another_scale_for_one_party_changes_no_threat(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var game = Random(seed, 4);
            double To(double value) => 7.3 * value - 1234;
            var scaled = game with
            {
                Outcomes = Array.ConvertAll(game.Outcomes, o => o with { Second = To(o.Second) }),
                Second = Array.ConvertAll(game.Second, To),
            };
            var (found, other) = (game.Solve(), scaled.Solve());
            Assert.Equal(found.Agreement.First, other.Agreement.First, 8);
            Assert.Equal(To(found.Agreement.Second), other.Agreement.Second, 7);
            for (var r = 0; r < game.Rows; r++) Assert.Equal(found.First[r], other.First[r], 7);
            for (var c = 0; c < game.Columns; c++) Assert.Equal(found.Second[c], other.Second[c], 7);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void Exchanging_the_parties_exchanges_the_answer(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var game = Random(seed, 4);
            double[] Turned(double[] values) =>
                [.. Enumerable.Range(0, values.Length).Select(k => values[k % game.Rows * game.Columns + k / game.Rows])];
            var found = game.Solve();
            var other = ThreatGame.Solve(
                Array.ConvertAll(game.Outcomes, o => new PayoffPair(o.Second, o.First)), Turned(game.Second), Turned(game.First), game.Columns, game.Rows);
            Assert.Equal(found.Agreement.First, other.Agreement.Second, 9);
            Assert.Equal(found.Agreement.Second, other.Agreement.First, 9);
        }
    }

    [Fact]
    public void A_mixed_threat_can_be_needed()
    {
        // On a boundary that trades one for one only d₁ − d₂ counts: matching pennies, worth 0.
        var game = ThreatGame.Solve([new(0, 10), new(10, 0)], [1, 0, 0, 1], [0, 1, 1, 0], 2, 2);
        Assert.All(game.First.Concat(game.Second), chance => Assert.Equal(0.5, chance, 12));
        Assert.Equal(5, game.Agreement.First, 12);
    }

    [Fact]
    public void A_threat_that_is_not_needed_is_not_made()
    {
        // Whatever is threatened, (10, 10) is agreed.
        var game = ThreatGame.Solve([new(10, 10)], [0, 0, -1, -1], [0, -2, -5, -7], 2, 2);
        Assert.Equal([1, 0], game.First);
        Assert.Equal([1, 0], game.Second);
        Assert.Equal(new(10, 10), game.Agreement);
    }

    [Fact]
    public void With_nothing_to_agree_on_the_no_deal_points_are_all_there_is()
    {
        var game = ThreatGame.Solve([], [3], [4], 1, 1);
        Assert.Equal(new(3, 4), game.Agreement);
        Assert.Equal(new(3, 4), game.NoDeal);
    }

    [Fact]
    public void A_lever_is_worth_pulling_when_it_costs_the_other_more_than_the_trade_off_times_its_own_cost()
    {
        // One for one: a lever that costs 2 and takes 3 moves the bargain by half the difference; one that takes 1 is left alone.
        ThreatEquilibrium With(double damage) => ThreatGame.Solve([new(0, 10), new(10, 0)], [0, -2], [0, -damage], 2, 1);
        Assert.Equal(new(5.5, 4.5), With(3).Agreement);
        Assert.Equal([0, 1], With(3).First);
        Assert.Equal(new(5, 5), With(1).Agreement);
        Assert.Equal([1, 0], With(1).First);
    }
}
