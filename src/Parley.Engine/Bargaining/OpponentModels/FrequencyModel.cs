namespace Parley.Engine.Bargaining;

/// <summary>
/// Counts: an option that is often offered is worth much, an issue that stays as it was from one offer to the next weighs much.
/// </summary>
/// <remarks>
/// The frequency model of HardHeaded: van Krimpen, Looije and Hajizadeh 2013. Every option starts with a count of 1. After each offer the issues that kept
/// their option get a share of <paramref name="rate"/> over the number of issues, then weights are scaled to 1 again. An issue that did not arise in both
/// offers stays as it is. O(options) an offer.
/// </remarks>
/// <param name="rate">How fast weights are learned; 0.2 in the source.</param>
public sealed class FrequencyModel(double rate = 0.2) : OpponentModel
{
    private double[][] _points = [];
    private double[][] _counts = [];
    private double[] _most = [];
    private double[] _weights = [];
    private Offer _last;
    private bool _stale;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<OpponentModel> Entry { get; } = new("frequency", "Counts which options are offered and which issues stay as they were.",
        [new("rate", "how fast weights are learned", 0.2, 0.001, 10)], v => new FrequencyModel(v[0]));

    /// <inheritdoc/>
    public override double[][] Points
    {
        get
        {
            if (!_stale) return _points;
            for (var i = 0; i < _points.Length; i++)
                for (var o = 0; o < _points[i].Length; o++) _points[i][o] = _weights[i] * _counts[i][o] / _most[i];
            _stale = false;
            return _points;
        }
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, Offer offer)
    {
        _stale = true;
        var options = Seat.Options(offer);
        for (var i = 0; i < options.Length; i++)
            if (options[i] >= 0) _most[i] = Math.Max(_most[i], ++_counts[i][options[i]]);
        if (!_last.IsNone) Weigh(options, Seat.Options(_last));
        _last = offer;
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        (_points, _counts) = (Table(0), Table(1));
        (_weights, _most) = (new double[Seat.Issues], new double[Seat.Issues]);
        Array.Fill(_weights, 1.0 / Seat.Issues);
        Array.Fill(_most, 1);
        _stale = true;
    }

    private void Weigh(ReadOnlySpan<short> options, ReadOnlySpan<short> before)
    {
        var share = rate / options.Length;
        var sum = 0.0;
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i] >= 0 && options[i] == before[i]) _weights[i] += share;
            sum += _weights[i];
        }
        for (var i = 0; i < options.Length; i++) _weights[i] /= sum;
    }
}
