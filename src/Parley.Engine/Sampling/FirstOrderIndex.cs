namespace Parley.Engine.Sampling;

/// <summary>
/// How much of an outcome's variance one input explains by itself: Sobol's first-order index, estimated from draws that were made
/// anyway.
/// </summary>
/// <param name="Value">The estimate, 0 to 1.</param>
/// <param name="Low">Lower end of its 95% interval.</param>
/// <param name="High">Upper end of its 95% interval.</param>
/// <remarks>
/// <para>Draws are put into equally filled bins by the input; the variance between the bins' means, less what chance alone would give,
/// is the part explained (given-data estimator: Plischke, Borgonovo and Smith 2013; correction as in ω²: Hays 1963). The interval is
/// Student's, from ten batches of draws.</para>
/// <para>Cost: O(n log n) once an input (the ranking), then O(n) an outcome.</para>
/// </remarks>
public sealed record FirstOrderIndex(double Value, double Low, double High)
{
    private const int Batches = 10;
    private const double StudentAtNine = 2.262157162740992;

    /// <summary>
    /// The bin of each draw by an input: whole batches one after the other, each cut into equally filled bins. Feed the result to
    /// <see cref="Of"/>, once for each outcome.
    /// </summary>
    /// <param name="input">The input's value in each draw.</param>
    /// <param name="bins">How many bins a batch is cut into.</param>
    public static int[] Bins(ReadOnlySpan<double> input, out int bins)
    {
        var length = input.Length / Batches;
        bins = Math.Clamp((int)Math.Cbrt(length) * 2, 2, 50);
        var result = new int[length * Batches];
        var keys = new double[length];
        var order = new int[length];
        for (var batch = 0; batch < Batches; batch++)
        {
            input.Slice(batch * length, length).CopyTo(keys);
            for (var k = 0; k < length; k++) order[k] = k;
            Array.Sort(keys, order);
            for (var rank = 0; rank < length; rank++) result[(batch * length) + order[rank]] = (int)((long)rank * bins / length);
        }
        return result;
    }

    /// <summary>The index of the input that made the bins, for an outcome; 0 when the outcome never changes.</summary>
    /// <param name="binOf">What <see cref="Bins"/> returned.</param>
    /// <param name="bins">How many bins a batch has.</param>
    /// <param name="outcome">The outcome of each draw.</param>
    public static FirstOrderIndex Of(ReadOnlySpan<int> binOf, int bins, ReadOnlySpan<double> outcome)
    {
        var length = binOf.Length / Batches;
        if (length <= bins) return new(0, 0, 1);
        Span<double> estimates = stackalloc double[Batches];
        for (var batch = 0; batch < Batches; batch++)
            estimates[batch] = Explained(binOf.Slice(batch * length, length), bins, outcome.Slice(batch * length, length));
        double mean = 0, spread = 0;
        foreach (var estimate in estimates) mean += estimate / Batches;
        foreach (var estimate in estimates) spread += (estimate - mean) * (estimate - mean) / (Batches - 1);
        var reach = StudentAtNine * Math.Sqrt(spread / Batches);
        return new(Math.Clamp(mean, 0, 1), Math.Clamp(mean - reach, 0, 1), Math.Clamp(mean + reach, 0, 1));
    }

    private static double Explained(ReadOnlySpan<int> binOf, int bins, ReadOnlySpan<double> outcome)
    {
        Span<double> sums = stackalloc double[bins];
        Span<int> counts = stackalloc int[bins];
        sums.Clear();
        counts.Clear();
        double sum = 0, squares = 0;
        for (var k = 0; k < outcome.Length; k++)
        {
            sums[binOf[k]] += outcome[k];
            counts[binOf[k]]++;
            sum += outcome[k];
            squares += outcome[k] * outcome[k];
        }
        var total = squares - (sum * sum / outcome.Length);
        if (total <= 1e-12 * Math.Max(1e-300, squares)) return 0;
        var between = -(sum * sum / outcome.Length);
        for (var b = 0; b < bins; b++) between += sums[b] * sums[b] / counts[b];
        var withinMean = (total - between) / (outcome.Length - bins);
        return (between - ((bins - 1) * withinMean)) / (total + withinMean);
    }
}
