using Parley.Engine.Bargaining;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>The most points among what is worth enough, against trying every package: sums of halves, halves in the middle, and the plain search.</summary>
public sealed class BestByTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_is_the_best_of_all_packages_worth_enough(bool tied)
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var random = new RandomStream(seed);
            var space = Space(random, tied);
            var scenario = Scenario.Of(space);
            var seat = new Seated(scenario).Seat;
            var points = Array.ConvertAll(space.Options, o => Enumerable.Range(0, o).Select(_ => random.NextInt(6) / 8.0).ToArray());
            foreach (var target in (double[])[-1, 0, 0.3, 0.7, 0.95, 1, 1.2])
            {
                var least = Math.Max(target, scenario.Floor(0));
                var sums = Packages.Of(space).Where(p => scenario.Utility(0, space.Value(p)[0]) >= least).Select(p => p.Select((o, i) => o < 0 ? 0 : points[i][o]).Sum()).ToArray();
                var found = seat.BestBy(target, points);
                Assert.Equal(sums.Length == 0, found.IsNone);
                if (found.IsNone) continue;
                Assert.True(seat.Utility(found) >= least);
                var sum = 0.0;
                for (var i = 0; i < space.Issues; i++)
                    if (seat.Options(found)[i] >= 0) sum += points[i][seat.Options(found)[i]];
                Assert.Equal(sums.Max(), sum, 9);
            }
        }
    }

    private static DealSpace Space(RandomStream random, bool tied)
    {
        int[] options = [.. Enumerable.Range(0, 1 + random.NextInt(6)).Select(_ => 1 + random.NextInt(4))];
        long[][] Sheet() => [.. options.Select(o => Enumerable.Range(0, o).Select(_ => (long)random.NextInt(9)).ToArray())];
        var space = new DealSpace { Parties = 2, Options = options, Points = [Sheet(), Sheet()], Decimals = [0, 0], NoDeal = [random.NextInt(6), 0], Floor = [0, 0] };
        space = space with { Floor = [space.NoDeal[0] + random.NextInt(3), 0] };
        if (!tied || options.Length < 2) return space;
        return space with
        {
            AppliesWhen = [.. options.Select((_, i) => i == 1 ? (Condition)new Condition.OneOf(0, [0]) : null)],
            Never = options.Length > 2 && options[2] > 1 ? [new Condition.OneOf(2, [1])] : [],
        };
    }

    private sealed class Seated : Negotiator, IStrategy
    {
        public Seated(Scenario scenario) => new AlternatingOffers().Run(scenario, [this, new Boulware()], new() { Rounds = 1 }, seed: 1);

        public new Seat Seat => base.Seat;

        public string Name => "seated";

        public Negotiator Sit() => this;

        public override Offer Propose(in Turn turn) => Offer.None;

        public override Answer Respond(in Turn turn, Offer offer) => Answer.Leave;
    }
}
