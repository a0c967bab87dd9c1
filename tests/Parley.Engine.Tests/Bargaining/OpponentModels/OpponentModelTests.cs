using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

public sealed class OpponentModelTests
{
    private const int Seeds = 300;

    public static TheoryData<string> Models => [.. StrategyComponents.Models.Entries.Where(e => e.Name != "none").Select(e => e.Name)];

    /// <summary>On any scenario, after any offers: nothing is negative, and the best options of all issues add to 1.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void Points_add_to_one_for_the_best_package(string name)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var scenario = Scenarios.Random(seed);
            var (model, seat) = Seat(scenario, name);
            var draws = new Draws((ulong)seed);
            var packages = Packages.Of(scenario.Space);
            var book = new OfferBook(scenario);
            for (var k = 0; k <= 60; k++)
            {
                Assert.All(model.Points.SelectMany(p => p), p => Assert.True(p >= 0 && double.IsFinite(p)));
                Assert.Equal(1, model.Points.Sum(p => p.Max()), 1e-9);
                Assert.InRange(model.Utility(seat.Write([.. draws.Pick([.. packages]).Select(o => (short)o)])), 0, 1 + 1e-9);
                model.Observe(new(k, k / 60.0), seat.Write([.. draws.Pick([.. packages]).Select(o => (short)o)]));
            }
        }
    }

    /// <summary>
    /// Told the offers of a party that concedes, with weights and values of its own, a model orders more pairs of packages rightly than uniform, which calls them
    /// all equal, does by halves: on more seeds than a coin would.
    /// </summary>
    [Theory]
    [InlineData("frequency", "linear")]
    [InlineData("frequency", "boulware")]
    [InlineData("smith", "linear")]
    [InlineData("smith", "boulware")]
    [InlineData("bayesian", "linear")]
    [InlineData("bayesian", "boulware")]
    public void Packages_are_ordered_better_than_by_uniform(string model, string opponent)
    {
        var (better, worse) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (learned, scenario, seat) = Learned(seed, model, opponent);
            var draws = new Draws((ulong)seed + 5000);
            var packages = Packages.Of(scenario.Space);
            var right = 0.0;
            for (var k = 0; k < 200; k++)
            {
                var (a, b) = (draws.Pick([.. packages]), draws.Pick([.. packages]));
                var truly = scenario.Space.Value(a)[1].CompareTo(scenario.Space.Value(b)[1]);
                var modelled = learned.Utility(Written(seat, a)).CompareTo(learned.Utility(Written(seat, b)));
                if (truly != 0) right += modelled == 0 ? 0 : modelled == truly ? 1 : -1;
            }
            if (right > 0) better++;
            if (right < 0) worse++;
        }
        AssertNoCoin(better, worse);
    }

    /// <summary>Of two issues, the one that weighs more to the other party is found to.</summary>
    [Theory]
    [InlineData("frequency")]
    [InlineData("smith")]
    [InlineData("bayesian")]
    public void Weights_are_ordered_better_than_by_uniform(string model)
    {
        var (better, worse) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (learned, scenario, _) = Learned(seed, model, "linear");
            var (truly, modelled) = (scenario.Space.Points[1].Select(p => p.Max()).ToList(), learned.Points.Select(p => p.Max()).ToList());
            var right = 0;
            for (var i = 0; i < truly.Count; i++)
                for (var j = 0; j < i; j++) right += truly[i].CompareTo(truly[j]) * modelled[i].CompareTo(modelled[j]);
            if (right > 0) better++;
            if (right < 0) worse++;
        }
        AssertNoCoin(better, worse);
    }

    /// <summary>Counts by hand: three offers over two issues.</summary>
    [Fact]
    public void Frequencies_are_counted_as_published()
    {
        var space = AlternatingOffersTests.Pie(1) with { Options = [2, 3], Points = [[[0, 1], [0, 1, 2]], [[1, 0], [2, 1, 0]]] };
        var (frequency, seat) = Seat(Scenario.Of(space), "frequency");
        var (smith, _) = Seat(Scenario.Of(space), "smith");
        foreach (var offer in (int[][])[[0, 0], [0, 1], [0, 2]])
        {
            frequency.Observe(default, Written(seat, offer));
            smith.Observe(default, Written(seat, offer));
        }
        // The first issue twice stayed as it was: (0.5 + 0.1)/1.1, then (that + 0.1)/1.1. Counts start at one.
        var weight = ((0.6 / 1.1) + 0.1) / 1.1;
        Assert.Equal([weight, weight / 4], frequency.Points[0], (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([1 - weight, 1 - weight, 1 - weight], frequency.Points[1], (a, b) => Math.Abs(a - b) < 1e-12);
        // Shares 1 and 1/3 weigh 3 to 1.
        Assert.Equal([0.75, 0], smith.Points[0]);
        Assert.Equal([0.25, 0.25, 0.25], smith.Points[1]);
    }

    /// <summary>Bayes' rule written out over one issue of three options, for one offer.</summary>
    [Fact]
    public void Hypotheses_are_weighed_by_bayes_rule()
    {
        var space = AlternatingOffersTests.Pie(2);
        var (model, seat) = Seat(Scenario.Of(space), "bayesian");
        model.Observe(new(0, 0.5), Written(seat, [1]));
        double[][] shapes = [[1, 0.5, 0], [0, 1, 0], [0, 0.5, 1]];
        var likelihood = shapes.Select(s => Math.Exp(-Math.Pow((s[1] - 0.75) / 0.25, 2) / 2)).ToList();
        var values = Enumerable.Range(0, 3).Select(o => shapes.Zip(likelihood, (s, l) => s[o] * l).Sum() / likelihood.Sum()).ToList();
        Assert.Equal(values.Select(v => v / values.Max()), model.Points[0], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    // A sign test: were it the toss of a coin which of the two comes out ahead, so large a lead would come up once in a million.
    private static void AssertNoCoin(int better, int worse) =>
        Assert.True(better - worse > 5 * Math.Sqrt(better + worse), $"{better} better, {worse} worse of {Seeds}");

    private static (OpponentModel Model, Scenario Scenario, Seat Seat) Learned(int seed, string name, string opponent)
    {
        var draws = new Draws((ulong)seed);
        var scenario = Scenario.Of(Scenarios.Additive(draws, 2, 3, 4, 5, 3));
        var (model, seat) = Seat(scenario, name);
        var trace = new Trace();
        new AlternatingOffers().Run(scenario, [new Hardliner(), StrategyCatalog.BuiltIn.Find(opponent)], new() { Rounds = 60 }, (ulong)seed, trace, TestContext.Current.CancellationToken);
        foreach (var entry in trace.Entries.Where(e => e.Party == 1 && e.Kind == TraceKind.Propose)) model.Observe(new(entry.Round, entry.Time), Written(seat, trace.Book!.Package(entry.Offer)));
        return (model, scenario, seat);
    }

    private static (OpponentModel Model, Seat Seat) Seat(Scenario scenario, string name)
    {
        var seat = new Seat(new(scenario), 0, new(), 1);
        var model = StrategyComponents.Models.Find(name).Make();
        model.Sit(seat);
        return (model, seat);
    }

    private static Offer Written(Seat seat, int[] package) => seat.Write([.. package.Select(o => (short)o)]);
}
