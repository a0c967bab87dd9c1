namespace Parley.Tournaments.Tests;

public sealed class ScenarioMeasureTests
{
    /// <summary>Against a look at every point.</summary>
    [Fact]
    public void The_distance_to_the_frontier_is_that_to_its_nearest_point()
    {
        var random = new Random(31);
        for (var i = 0; i < 300; i++)
        {
            var parties = random.Next(2, 5);
            var points = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Enumerable.Range(0, parties).Select(_ => Math.Round(random.NextDouble(), 1)).ToArray()).ToArray();
            var measure = ScenarioMeasure.From(points, points[0]);
            for (var j = 0; j < 20; j++)
            {
                var at = Enumerable.Range(0, parties).Select(_ => (random.NextDouble() * 3) - 1).ToArray();
                double To(double[] point) => Math.Sqrt(point.Zip(at).Sum(p => (p.First - p.Second) * (p.First - p.Second)));
                Assert.Equal(points.Min(To), measure.To(at).Frontier!.Value, 12);
                Assert.Equal(To(points[0]), measure.To(at).Nash!.Value, 12);
            }
        }
    }

    [Fact]
    public void Where_nothing_is_acceptable_there_is_no_distance() => Assert.Equal(new(null, null, null), ScenarioMeasure.From([]).To([0.3, 0.4]));
}
