using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Sampling;

public sealed class FirstOrderIndexTests
{
    /// <summary>Ishigami's function with a = 7 and b = 0.1; its indices are known in closed form (Ishigami and Homma 1990).</summary>
    [Fact]
    public void Ishigamis_function_has_its_known_indices()
    {
        var inputs = Inputs(3, 20_000, seed: 1, unit => ((2 * unit) - 1) * Math.PI);
        var outcome = Outcome(inputs, x => Math.Sin(x[0]) + (7 * Math.Sin(x[1]) * Math.Sin(x[1])) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0])));
        double[] known = [0.3139, 0.4424, 0];
        for (var k = 0; k < 3; k++) Assert.InRange(Index(inputs[k], outcome).Value - known[k], -0.03, 0.03);
    }

    [Fact]
    public void Terms_of_a_sum_explain_their_share_of_its_variance()
    {
        var inputs = Inputs(4, 20_000, seed: 2);
        var outcome = Outcome(inputs, x => (4 * x[0]) - (2 * x[1]) + x[2]);
        double[] known = [16 / 21.0, 4 / 21.0, 1 / 21.0, 0];
        for (var k = 0; k < 4; k++) Assert.InRange(Index(inputs[k], outcome).Value - known[k], -0.02, 0.02);
    }

    /// <summary>For x·y of two uniforms on 0 … 1 the variance is 7/144, that of E[xy | x] = x/2 is 1/48: each explains 3/7.</summary>
    [Fact]
    public void Factors_of_a_product_explain_three_sevenths_each()
    {
        var inputs = Inputs(2, 20_000, seed: 3);
        var outcome = Outcome(inputs, x => x[0] * x[1]);
        foreach (var input in inputs) Assert.InRange(Index(input, outcome).Value, 0.4086, 0.4486);
    }

    /// <summary>Whether x + y passes 1.5: the chance is 1/8, given x it is max(0, x − ½), so each explains (1/24 − 1/64) / (7/64) = 5/21.</summary>
    [Fact]
    public void A_yes_or_no_has_an_index_as_well()
    {
        var inputs = Inputs(2, 50_000, seed: 4);
        var outcome = Outcome(inputs, x => x[0] + x[1] > 1.5 ? 1 : 0);
        foreach (var input in inputs) Assert.InRange(Index(input, outcome).Value - (5 / 21.0), -0.02, 0.02);
    }

    [Fact]
    public void An_input_that_changes_nothing_is_near_0_and_its_interval_mostly_covers_0()
    {
        var covered = 0;
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var inputs = Inputs(2, 2000, seed);
            var index = Index(inputs[1], Outcome(inputs, x => x[0]));
            Assert.InRange(index.Value, 0, 0.03);
            if (index.Low == 0) covered++;
        }
        Assert.InRange(covered, 185, 200);
    }

    [Fact]
    public void The_interval_holds_the_known_index_in_about_95_of_100_samples()
    {
        var held = 0;
        for (var seed = 1UL; seed <= 400; seed++)
        {
            var inputs = Inputs(2, 10_000, seed);
            var index = Index(inputs[0], Outcome(inputs, x => x[0] + x[1]));
            if (index.Low <= 0.5 && 0.5 <= index.High) held++;
        }
        Assert.InRange(held / 400.0, 0.9, 0.99);
    }

    [Fact]
    public void An_outcome_that_never_changes_is_explained_by_nothing()
    {
        var inputs = Inputs(1, 1000, seed: 6);
        Assert.Equal(new(0, 0, 0), Index(inputs[0], Outcome(inputs, _ => 0.1)));
        Assert.Equal(new(0, 0, 0), Index(inputs[0], Outcome(inputs, _ => 0)));
    }

    [Fact]
    public void Adding_to_an_outcome_or_multiplying_it_changes_nothing()
    {
        var inputs = Inputs(2, 5000, seed: 7);
        var index = Index(inputs[0], Outcome(inputs, x => x[0] + x[1]));
        var other = Index(inputs[0], Outcome(inputs, x => 100 - (30 * (x[0] + x[1]))));
        Assert.Equal(index.Value, other.Value, 9);
        Assert.Equal(index.High, other.High, 9);
    }

    [Fact]
    public void The_order_of_draws_within_a_batch_changes_nothing()
    {
        var inputs = Inputs(2, 5000, seed: 8);
        var outcome = Outcome(inputs, x => x[0] > 0.3 + (0.5 * x[1]) ? 1 : 0);
        int[] order = [.. Enumerable.Range(0, 5000).OrderBy(k => k / 500).ThenByDescending(k => k * 7919 % 500)];
        var before = Index(inputs[0], outcome);
        var after = Index([.. order.Select(k => inputs[0][k])], [.. order.Select(k => outcome[k])]);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Bins_are_equally_filled_in_the_order_of_the_input()
    {
        var input = Inputs(1, 1000, seed: 9)[0];
        var binOf = FirstOrderIndex.Bins(input, out var bins);
        for (var batch = 0; batch < 10; batch++)
        {
            var draws = Enumerable.Range(batch * 100, 100).ToArray();
            Assert.Equal(bins, draws.Select(k => binOf[k]).Distinct().Count());
            Assert.All(draws.GroupBy(k => binOf[k]), bin => Assert.InRange(bin.Count(), 100 / bins, (100 / bins) + 1));
            Assert.All(draws.OrderBy(k => input[k]).Zip(draws.OrderBy(k => input[k]).Skip(1)), pair => Assert.True(binOf[pair.First] <= binOf[pair.Second]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    public void Too_few_draws_say_nothing(int count)
    {
        var input = Inputs(1, count, seed: 10)[0];
        Assert.Equal(new(0, 0, 1), Index(input, input));
    }

    private static FirstOrderIndex Index(double[] input, double[] outcome)
    {
        var binOf = FirstOrderIndex.Bins(input, out var bins);
        return FirstOrderIndex.Of(binOf, bins, outcome);
    }

    private static double[][] Inputs(int inputs, int count, ulong seed, Func<double, double>? of = null)
    {
        var stream = new RandomStream(seed);
        return [.. Enumerable.Range(0, inputs).Select(_ => Enumerable.Range(0, count).Select(_ => of is null ? stream.NextUnit() : of(stream.NextUnit())).ToArray())];
    }

    private static double[] Outcome(double[][] inputs, Func<double[], double> of) =>
        [.. Enumerable.Range(0, inputs[0].Length).Select(k => of([.. inputs.Select(input => input[k])]))];
}
