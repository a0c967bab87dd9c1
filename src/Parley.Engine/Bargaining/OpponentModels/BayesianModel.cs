namespace Parley.Engine.Bargaining;

/// <summary>
/// Holds hypotheses about every issue's weight and about the shape of its options' values, and weighs them by how well each explains what is
/// offered, if the other party concedes about evenly.
/// </summary>
/// <remarks>
/// <para>The scalable variant of Hindriks and Tykhonov 2008: issues are learned apart from each other, each against the expectation over the
/// others. Weights: eleven hypotheses from 0 to 1, low ones likelier at first. Values: one option is the best, and values fall evenly to both ends of the
/// options' order (downhill, uphill, and triangles in between), all equally likely at first. Repeated offers tell nothing new and are passed over.</para>
/// <para>What the description leaves open, or is different here: the other's utility is taken to fall evenly over time, from 1 to <paramref name="end"/> at the deadline, rather than by a fixed amount a
/// round, so that talks of any length are read alike; hypothetical weights are scaled to add to 1 before an offer is judged, so that a large number of issues does not
/// drown the evidence. O(issues + options) an offer.</para>
/// </remarks>
/// <param name="end">What the other party is taken to ask for at the deadline, as its own utility.</param>
/// <param name="spread">The standard deviation of what it asks around that; 0.25 in the source.</param>
public sealed class BayesianModel(double end = 0.5, double spread = 0.25) : OpponentModel
{
    private const int WeightSteps = 10;
    private readonly HashSet<int> _seen = [];
    private double[][] _points = [];
    private double[][] _peaks = [];
    private double[][] _values = [];
    private double[][] _weights = [];
    private double[] _weight = [];
    private double[] _parts = [];

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<OpponentModel> Entry { get; } = new("bayesian", "Weighs hypotheses about weights and values by how well they explain the offers.",
        [new("end", "the utility that the other is taken to ask for at the deadline", 0.5, 0, 1), new("spread", "how far its offers stray from that", 0.25, 0.01, 10)],
        v => new BayesianModel(v[0], v[1]));

    /// <inheritdoc/>
    public override double[][] Points => _points;

    /// <inheritdoc/>
    public override void Observe(in Turn turn, Offer offer)
    {
        if (!_seen.Add(offer.Place)) return;
        var options = Seat.Options(offer);
        var asked = 1 - ((1 - end) * turn.Time);
        var (weights, utility) = (0.0, 0.0);
        for (var i = 0; i < options.Length; i++)
        {
            _parts[i] = options[i] < 0 ? 0 : _values[i][options[i]];
            weights += _weight[i];
            utility += _weight[i] * _parts[i];
        }
        // Everything is judged against the same expectation, so that the order of issues does not matter.
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i] < 0) continue;
            var (otherWeight, otherUtility) = (weights - _weight[i], utility - (_weight[i] * _parts[i]));
            // With one offer there is nothing to tell weights by: all issues are as they are wanted.
            if (_seen.Count > 1) Judge(_weights[i], w => Ratio(otherUtility + (Step(w) * _parts[i]), otherWeight + Step(w)), asked);
            var (weight, option, count) = (_weight[i], options[i], _values[i].Length);
            Judge(_peaks[i], peak => Ratio(otherUtility + (weight * Shape(option, peak, count)), otherWeight + weight), asked);
        }
        Expect();
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        (_points, _values) = (Table(0), Table(0));
        _peaks = new double[Seat.Issues][];
        _weights = new double[Seat.Issues][];
        (_weight, _parts) = (new double[Seat.Issues], new double[Seat.Issues]);
        for (var i = 0; i < _weights.Length; i++)
        {
            _peaks[i] = new double[Seat.OptionsOf(i)];
            Array.Fill(_peaks[i], 1.0 / _peaks[i].Length);
            _weights[i] = new double[WeightSteps + 1];
            var sum = 0.0;
            for (var w = 0; w <= WeightSteps; w++)
            {
                var share = 1 - ((w + 1.0) / (WeightSteps + 1));
                sum += _weights[i][w] = share * share * share;
            }
            for (var w = 0; w <= WeightSteps; w++) _weights[i][w] /= sum;
        }
        Expect();
    }

    // Bayes' rule over one issue's hypotheses, with a normal likelihood of the utility that was asked for.
    private void Judge(double[] hypotheses, Func<int, double> utility, double asked)
    {
        var sum = 0.0;
        for (var h = 0; h < hypotheses.Length; h++)
        {
            var away = (utility(h) - asked) / spread;
            sum += hypotheses[h] *= Portable.Exp(-away * away / 2);
        }
        // All but impossible offers say nothing: better to keep what is there than to divide by nothing.
        if (sum < 1e-300) Array.Fill(hypotheses, 1.0 / hypotheses.Length);
        else for (var h = 0; h < hypotheses.Length; h++) hypotheses[h] /= sum;
    }

    // The expectations over the hypotheses, and the points that follow.
    private void Expect()
    {
        var sum = 0.0;
        for (var i = 0; i < _weight.Length; i++)
        {
            _weight[i] = 0;
            for (var w = 0; w <= WeightSteps; w++) _weight[i] += _weights[i][w] * Step(w);
            sum += _weight[i];
            var count = _values[i].Length;
            for (var o = 0; o < count; o++)
            {
                _values[i][o] = 0;
                for (var peak = 0; peak < count; peak++) _values[i][o] += _peaks[i][peak] * Shape(o, peak, count);
            }
        }
        for (var i = 0; i < _weight.Length; i++)
        {
            var most = 0.0;
            foreach (var value in _values[i]) most = Math.Max(most, value);
            var weight = sum > 0 ? _weight[i] / sum : 1.0 / _weight.Length;
            for (var o = 0; o < _points[i].Length; o++) _points[i][o] = weight * _values[i][o] / most;
        }
    }

    private static double Step(int weight) => weight / (double)WeightSteps;

    private static double Ratio(double utility, double weights) => weights > 0 ? utility / weights : 0;

    // The value of an option where another is the best: falling evenly to both ends.
    private static double Shape(int option, int peak, int count) => option == peak ? 1
        : option < peak ? option / (double)peak
        : (count - 1 - option) / (double)(count - 1 - peak);
}
