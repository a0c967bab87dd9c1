using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>The published formulas on traces written by hand, over a pie of 1,000 slices: utilities are slices over 1,000.</summary>
public sealed class TitForTatTests
{
    [Fact]
    public void The_absolute_one_gives_what_it_was_given()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(1000), new TitForTat().Sit());
        Assert.Equal([1.0, 1.0, 0.98, 0.98, 1.0, 0.7], Answers(seated, 100, 120, 120, 100, 400));
    }

    [Fact]
    public void A_delay_answers_an_earlier_move()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(1000), new TitForTat(2).Sit());
        Assert.Equal([1.0, 1.0, 1.0, 0.98, 0.95, 0.95], Answers(seated, 100, 120, 150, 150, 150));
    }

    [Fact]
    public void The_relative_one_concedes_in_the_same_proportion()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(1000), new RelativeTitForTat().Sit());
        Assert.Equal([1.0, 1.0, 0.5, 0.5, 1.0, 0.8], Answers(seated, 100, 200, 200, 100, 125));
    }

    [Fact]
    public void The_averaged_one_looks_over_its_window()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(1000), new AveragedTitForTat(2).Sit());
        Assert.Equal([1.0, 1.0, 1.0, 0.4, 0.2, 0.2], Answers(seated, 100, 200, 250, 400, 250));
    }

    [Fact]
    public void A_proportion_with_nothing_is_a_difference()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(1000), new RelativeTitForTat().Sit());
        Assert.Equal([1.0, 1.0, 0.9, 0.45], Answers(seated, 0, 100, 200));
    }

    [Fact]
    public void Several_others_are_answered_by_their_mean()
    {
        var pie = AlternatingOffersTests.Pie(1000);
        var space = pie with { Parties = 3, Points = [pie.Points[0], pie.Points[1], pie.Points[1]], Decimals = [0, 0, 0], NoDeal = [0, 0, 0], Floor = [0, 0, 0] };
        var seated = new Seated(space, new TitForTat().Sit());
        seated.Propose();
        foreach (var (by, slices) in ((int, int)[])[(1, 100), (2, 100), (1, 140), (2, 100)]) seated.Hear(seated.Offer(slices), 0.1, 1, by);
        Assert.Equal(0.98, seated.Proposed(0.2, 2));
    }

    [Fact]
    public void The_target_stays_between_the_floor_and_the_best()
    {
        var pie = AlternatingOffersTests.Pie(1000) with { Floor = [300, 0] };
        Assert.Equal([1.0, 1.0, 0.3, 1.0], Answers(new(pie, new TitForTat().Sit()), 0, 900, 0));
    }

    [Fact]
    public void Noise_stays_within_its_bounds_and_differs()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(30_000), new TitForTat(1, 0.05).Sit());
        var last = seated.Proposed();
        var changes = new HashSet<double>();
        for (var round = 1; round < 200; round++)
        {
            seated.Hear(seated.Offer(1000), round / 200.0, round);
            var now = seated.Proposed(round / 200.0, round);
            Assert.InRange(now - last, -0.05 - 1e-4, 0.05 + 1e-4);
            changes.Add(now - last);
            last = now;
        }
        Assert.True(changes.Count > 50);
    }

    [Fact]
    public void Two_of_them_never_move()
    {
        var trace = new Trace();
        new AlternatingOffers().Run(Scenario.Of(AlternatingOffersTests.Pie(10)), [new TitForTat(), new TitForTat()], new(), 1, trace, TestContext.Current.CancellationToken);
        Assert.Equal(2, trace.Entries.Select(e => e.Offer).Distinct().Count());
    }

    /// <summary>By time and behaviour: the published curve at first, the published mixture after three offers.</summary>
    [Fact]
    public void The_hybrid_mixes_by_its_formula()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(30_000), new Hybrid(1, 0.75, 0.55, 0.5).Sit());
        double[] heard = [0.1, 0.15, 0.12, 0.2, 0.3, 0.31, 0.29];
        double[][] windows = [[0.25, 0.75], [0.11, 0.22, 0.66], [0.05, 0.15, 0.3, 0.5]];
        var last = seated.Proposed();
        Assert.Equal(1, last);
        for (var k = 0; k < heard.Length; k++)
        {
            var t = (k + 1) / 10.0;
            seated.Hear(seated.Offer((int)Math.Round(heard[k] * 30_000)), t, k + 1);
            var expected = ((1 - t) * (1 - t)) + (2 * t * (1 - t) * 0.75) + (t * t * 0.55);
            if (k >= 2)
            {
                var window = windows[Math.Min(k - 2, 2)];
                var change = window.Select((w, j) => w * (heard[k - window.Length + 1 + j] - heard[k - window.Length + j])).Sum();
                expected = ((1 - (t * t)) * (last - ((0.5 + (0.5 * t)) * change))) + (t * t * expected);
            }
            last = seated.Proposed(t, k + 1);
            Assert.Equal(expected, last, 1e-4);
        }
    }

    private static List<double> Answers(Seated seated, params int[] slices)
    {
        var asked = new List<double> { seated.Proposed() };
        for (var k = 0; k < slices.Length; k++)
        {
            seated.Hear(seated.Offer(slices[k]), (k + 1) / 10.0, k + 1);
            asked.Add(Math.Round(seated.Proposed((k + 1) / 10.0, k + 1), 9));
        }
        return asked;
    }
}
