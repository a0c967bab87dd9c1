using System.Diagnostics;
using System.Globalization;
using Parley.Engine.Bargaining;
using Parley.Engine.Sampling;

namespace Parley.Bench;

/// <summary>How long a party's questions about its packages take, in microseconds, by how many packages there are.</summary>
internal static class SeatTimes
{
    public static void Write(TextWriter output)
    {
        output.WriteLine("| packages | next best | for a target | drawn from a band | 100 from a band | best by an estimate |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in TalksSpace.All)
        {
            var scenario = Scenario.Of(size.Make());
            var random = new RandomStream(1);
            var points = Enumerable.Range(0, size.Issues).Select(_ => Enumerable.Range(0, size.Options).Select(_ => random.NextUnit()).ToArray()).ToArray();
            var into = new Offer[100];
            string[] cells =
            [
                Time(scenario, 500, (seat, k) => seat.Ranked(k)),
                Time(scenario, 100_000, (seat, k) => seat.AtLeast(k / 100_000.0)),
                Time(scenario, 2_000, (seat, _) => seat.Draw(0.8, 0.85)),
                Time(scenario, 100, (seat, _) => seat.Collect(0.8, 0.85, into)),
                Time(scenario, 2_000, (seat, k) => seat.BestBy(0.5 + (k / 5_000.0), points)),
            ];
            output.WriteLine($"| {size} | {string.Join(" | ", cells)} |");
        }
    }

    private static string Time<T>(Scenario scenario, int count, Func<Seat, int, T> ask)
    {
        var times = new List<double>();
        for (var again = 0; again < 5; again++)
        {
            var seat = new Sitting();
            new AlternatingOffers().Run(scenario, [seat, new Boulware()], new(), seed: 1);
            ask(seat.Taken!, 0);
            var clock = Stopwatch.StartNew();
            for (var k = 0; k < count; k++) ask(seat.Taken!, k);
            times.Add(clock.Elapsed.TotalMicroseconds / count);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{times.Order().ElementAt(2):0.00}");
    }

    private sealed class Sitting : Negotiator, IStrategy
    {
        public Seat? Taken { get; private set; }

        public string Name => "sitting";

        public Negotiator Sit() => this;

        public override Offer Propose(in Turn turn) => Offer.None;

        public override Answer Respond(in Turn turn, Offer offer) => Answer.Reject;

        protected override void Begin() => Taken = Seat;
    }
}
