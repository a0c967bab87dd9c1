namespace Parley.Engine.Deals;

/// <summary>
/// Carries tallies through elimination: values that are safe or lost already are made equal, so that rows fall together. Null stands
/// for a tally that grew past the limit.
/// </summary>
internal sealed class TallyValuation(DealSpace space, Constraint[] constraints, int limit) : IValuation<Tally?>
{
    // Larger tallies seldom have equal rows, and sorting them would cost more than it saves.
    private const int WorthGathering = 100_000;

    /// <inheritdoc />
    public Tally? Nothing => new(PointSet.Rows(constraints.Length, 1), [UInt128.One]);

    /// <inheritdoc />
    public Tally? OfOptions(int issue, int[] options)
    {
        var values = Array.ConvertAll(
            constraints, c => Array.ConvertAll(options, o => o < 0 ? 0 : space.Points[c.Dimension][issue][o]));
        var weights = new UInt128[options.Length];
        Array.Fill(weights, UInt128.One);
        return new Tally(values, weights).Gathered();
    }

    /// <inheritdoc />
    public Tally? Join(Tally? left, Tally? right)
    {
        if (left is null || right is null || (long)left.Count * right.Count > limit) return null;
        var count = left.Count * right.Count;
        var values = PointSet.Rows(constraints.Length, count);
        var weights = new UInt128[count];
        for (int i = 0, at = 0; i < left.Count; i++)
        {
            for (var j = 0; j < right.Count; j++, at++)
            {
                for (var c = 0; c < values.Length; c++) values[c][at] = left.Values[c][i] + right.Values[c][j];
                weights[at] = left.Weights[i] * right.Weights[j];
            }
        }
        return new(values, weights);
    }

    /// <inheritdoc />
    public Tally? Shift(Tally? value, long[] points)
    {
        if (value is null) return null;
        return value with { Values = [.. value.Values.Select((row, c) => Array.ConvertAll(row, v => v + points[constraints[c].Dimension]))] };
    }

    /// <inheritdoc />
    public Tally? Pool(List<Tally?> values)
    {
        if (values.Contains(null) || values.Sum(v => (long)v!.Count) > limit) return null;
        var rows = new long[constraints.Length][];
        for (var c = 0; c < rows.Length; c++) rows[c] = [.. values.SelectMany(v => v!.Values[c])];
        return new Tally(rows, [.. values.SelectMany(v => v!.Weights)]).Gathered();
    }

    /// <inheritdoc />
    public Tally? Settle(Tally? value, Bounds rest)
    {
        if (value is null) return null;
        var values = PointSet.Rows(constraints.Length, value.Count);
        var weights = new UInt128[value.Count];
        var rows = 0;
        for (var i = 0; i < value.Count; i++)
        {
            var lost = false;
            for (var c = 0; c < constraints.Length; c++)
            {
                var (dimension, least, required) = constraints[c];
                var safe = least - rest.Low[dimension];
                var hopeless = least - rest.High[dimension] - 1;
                var v = value.Values[c][i];
                lost |= required && v <= hopeless;
                values[c][rows] = v >= safe ? safe : Math.Max(v, hopeless);
            }
            if (!lost) weights[rows++] = value.Weights[i];
        }
        var kept = new Tally(Array.ConvertAll(values, row => row[..rows]), weights[..rows]);
        return rows <= WorthGathering ? kept.Gathered() : kept;
    }
}
