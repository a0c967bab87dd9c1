namespace Parley.Tournaments.Tests;

/// <summary>Held against published examples, and against definitions counted out.</summary>
public sealed class RankTests
{
    /// <summary>Demšar 2006, table 6: accuracies of four classifiers on fourteen data sets.</summary>
    private static readonly double[][] Demsar =
    [
        [0.763, 0.768, 0.771, 0.798], [0.599, 0.591, 0.590, 0.569], [0.954, 0.971, 0.968, 0.967], [0.628, 0.661, 0.654, 0.657], [0.882, 0.888, 0.886, 0.898],
        [0.936, 0.931, 0.916, 0.931], [0.661, 0.668, 0.609, 0.685], [0.583, 0.583, 0.563, 0.625], [0.775, 0.838, 0.866, 0.875], [1.000, 1.000, 1.000, 1.000],
        [0.940, 0.962, 0.965, 0.962], [0.619, 0.666, 0.614, 0.669], [0.972, 0.981, 0.9751, 0.975], [0.957, 0.978, 0.946, 0.970],
    ];

    /// <summary>Rounding first base (Hollander and Wolfe 1973, page 140): times of 22 players by three methods.</summary>
    private static readonly double[][] Rounding =
    [
        [5.40, 5.50, 5.55], [5.85, 5.70, 5.75], [5.20, 5.60, 5.50], [5.55, 5.50, 5.40], [5.90, 5.85, 5.70], [5.45, 5.55, 5.60], [5.40, 5.40, 5.35], [5.45, 5.50, 5.35],
        [5.25, 5.15, 5.00], [5.85, 5.80, 5.70], [5.25, 5.20, 5.10], [5.65, 5.55, 5.45], [5.60, 5.35, 5.45], [5.05, 5.00, 4.95], [5.50, 5.50, 5.40], [5.45, 5.55, 5.50],
        [5.55, 5.55, 5.35], [5.45, 5.50, 5.55], [5.50, 5.45, 5.25], [5.65, 5.60, 5.40], [5.70, 5.65, 5.55], [6.30, 6.30, 6.25],
    ];

    /// <summary>The statistic and the probability that R's manual and many others print for these data: 11.143, 2 degrees of freedom, p = 0.003805.</summary>
    [Fact]
    public void Friedmans_test_of_rounding_first_base()
    {
        var test = FriedmanTest.Of(Rounding);
        Assert.Equal(11.143, test.ChiSquared, 3);
        Assert.Equal(0.003805, test.ProbabilityOfChiSquared, 6);
    }

    /// <summary>Mean ranks 3.143, 2.000, 2.893, 1.964 and a critical difference of 1.25, as printed there.</summary>
    [Fact]
    public void Demsars_mean_ranks_and_critical_difference()
    {
        var test = FriedmanTest.Of(Demsar);
        Assert.Equal([3.143, 2.000, 2.893, 1.964], test.MeanRanks.Select(r => Math.Round(r, 3)));
        Assert.Equal(1.25, test.CriticalDifference, 2);
        // 9.28 without the correction for equal ranks: 12n/(k(k+1)) (Σ R² − k(k+1)²/4).
        var plain = 12.0 * 14 / 20 * (test.MeanRanks.Sum(r => r * r) - (4 * 25 / 4.0));
        Assert.Equal(9.28, plain, 2);
        Assert.True(test.ChiSquared > plain);
    }

    /// <summary>Iman and Davenport's F against the statistic of a two-way analysis of variance of the ranks, which it is.</summary>
    [Fact]
    public void The_F_is_that_of_an_analysis_of_variance_of_the_ranks()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var (n, k) = (random.Next(2, 12), random.Next(2, 7));
            var blocks = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, k).Select(_ => (double)random.Next(6)).ToArray()).ToArray();
            var test = FriedmanTest.Of(blocks);
            var ranks = blocks.Select(b => b.Select(x => 1 + b.Count(y => y > x) + ((b.Count(y => y == x) - 1) / 2.0)).ToArray()).ToArray();
            var mean = (k + 1) / 2.0;
            var between = n * Enumerable.Range(0, k).Sum(j => Square(ranks.Average(r => r[j]) - mean));
            var within = ranks.Sum(r => r.Sum(x => Square(x - mean))) - between;
            if (within < 1e-9) Assert.True(between == 0 || double.IsInfinity(test.F));
            else Assert.Equal(between / (k - 1) / (within / ((n - 1) * (k - 1))), test.F, 8);
        }
    }

    /// <summary>Tables print the largest smaller sum of ranks that is significant at 5%, two-sided: it is, and the next larger one is not.</summary>
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 2)]
    [InlineData(8, 3)]
    [InlineData(9, 5)]
    [InlineData(10, 8)]
    [InlineData(12, 13)]
    [InlineData(15, 25)]
    [InlineData(20, 52)]
    [InlineData(25, 89)]
    public void Wilcoxons_test_by_tables(int count, int printed)
    {
        Assert.InRange(Probability(count, printed), 0, 0.05);
        Assert.InRange(Probability(count, printed + 1), 0.05, 1);
    }

    [Fact]
    public void Wilcoxons_smallest_probabilities_are_powers_of_a_half()
    {
        for (var count = 1; count <= 200; count++) Assert.Equal(Math.Pow(0.5, count - 1), Probability(count, 0), 12);
        Assert.Equal(0.048828125, Probability(10, 8), 12);
    }

    // Of differences with the ranks 1 to n, of which some that add up to the sum are above 0.
    private static double Probability(int count, int sum)
    {
        var positive = new HashSet<int>();
        for (var rank = count; rank > 0; rank--)
            if (rank <= sum - positive.Sum()) positive.Add(rank);
        Assert.Equal(sum, positive.Sum());
        return SignedRanks.Probability(Enumerable.Range(1, count).Select(r => positive.Contains(r) ? (double)r : -r));
    }

    /// <summary>Against every pattern of signs, ties and zeros included.</summary>
    [Fact]
    public void Wilcoxons_test_counted_out()
    {
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            var differences = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (double)random.Next(-4, 5)).ToArray();
            var known = differences.Where(d => d != 0).ToArray();
            var sizes = known.Select(Math.Abs).ToArray();
            var ranks = sizes.Select(x => sizes.Count(y => y < x) + ((sizes.Count(y => y == x) + 1) / 2.0)).ToArray();
            var middle = ranks.Sum() / 2;
            var seen = Math.Abs(known.Zip(ranks).Where(p => p.First > 0).Sum(p => p.Second) - middle);
            var (as_far, all) = (0, 1 << known.Length);
            for (var signs = 0; signs < all; signs++)
                if (Math.Abs(Enumerable.Range(0, known.Length).Where(j => (signs >> j & 1) == 1).Sum(j => ranks[j]) - middle) >= seen - 1e-9) as_far++;
            Assert.Equal((double)as_far / all, SignedRanks.Probability(differences), 10);
        }
    }

    [Fact]
    public void The_approximation_for_many_differences_is_near_the_count()
    {
        var random = new Random(3);
        for (var i = 0; i < 20; i++)
        {
            double[] few = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble() - 0.45)];
            double[] many = [.. few, 1e-12];
            Assert.Equal(SignedRanks.Probability(few), SignedRanks.Probability(many), tolerance: 0.01);
        }
    }

    /// <summary>Demšar 2006, section 3.2.2: probabilities 0.016, 0.019 and 0.607 of three comparisons.</summary>
    [Fact]
    public void Holms_correction()
    {
        Assert.Equal([0.048, 0.048, 0.607], Holm.Adjusted([0.016, 0.019, 0.607]).Select(p => Math.Round(p, 3)));
        // By definition: the largest, over those at most as large, of how many are left times the probability.
        var random = new Random(5);
        for (var i = 0; i < 100; i++)
        {
            var p = Enumerable.Range(0, random.Next(1, 10)).Select(_ => Math.Round(random.NextDouble(), 1)).ToArray();
            var sorted = p.Order().ToArray();
            var adjusted = Holm.Adjusted(p);
            for (var j = 0; j < p.Length; j++)
            {
                var place = Array.LastIndexOf(sorted, p[j]);
                var expected = Enumerable.Range(0, place + 1).Max(k => Math.Min(1, (p.Length - k) * sorted[k]));
                Assert.Equal(expected, adjusted[j], 12);
            }
        }
    }

    /// <summary>The mean and the interval of a textbook sample.</summary>
    [Fact]
    public void An_estimate_is_the_mean_and_Students_interval()
    {
        var estimate = Estimate.Of([1, 2, 3, 4, 5]);
        Assert.Equal(3, estimate.Mean, 12);
        // s = √2.5, t with 4 degrees of freedom 2.776: 1.963.
        Assert.Equal(3 - 1.963, estimate.Low!.Value, 3);
        Assert.Equal(3 + 1.963, estimate.High!.Value, 3);
        Assert.Null(Estimate.Of([0.4]).Low);
        Assert.Equal(1, Estimate.Of([0.9, 1, 1], 0, 1).High);
    }

    /// <summary>Of many samples from one distribution, the interval holds the mean 95 times of a hundred.</summary>
    [Fact]
    public void The_interval_holds_the_mean_as_often_as_it_says()
    {
        var random = new Random(17);
        var held = 0;
        for (var i = 0; i < 4000; i++)
        {
            var estimate = Estimate.Of([.. Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)]);
            if (estimate.Low <= 0 && estimate.High >= 0) held++;
        }
        Assert.InRange(held / 4000.0, 0.94, 0.96);
    }

    private static double Square(double x) => x * x;
}
