namespace Parley.Engine.Bargaining;

/// <summary>
/// Shares: an option is worth the share of the offers that had it; an issue weighs as much as its most frequent option's share.
/// </summary>
/// <remarks>The model of AgentSmith: van Galen Last, Agent Smith: Opponent Model Estimation in Bilateral Multi-issue Negotiation (2012). O(options) an offer.</remarks>
public sealed class SmithModel : OpponentModel
{
    private double[][] _points = [];
    private double[][] _counts = [];
    private double[] _most = [];
    private bool _stale;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<OpponentModel> Entry { get; } = new("smith", "Values options by their share of the offers, issues by their most frequent option's.", [], _ => new SmithModel());

    /// <inheritdoc/>
    public override double[][] Points
    {
        get
        {
            if (!_stale) return _points;
            var sum = 0.0;
            foreach (var most in _most) sum += most;
            for (var i = 0; i < _points.Length; i++)
                for (var o = 0; o < _points[i].Length; o++) _points[i][o] = _counts[i][o] / sum;
            _stale = false;
            return _points;
        }
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, Offer offer)
    {
        var options = Seat.Options(offer);
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i] < 0) continue;
            _stale = true;
            _most[i] = Math.Max(_most[i], ++_counts[i][options[i]]);
        }
    }

    /// <inheritdoc/>
    protected override void Begin() => (_points, _counts, _most) = (Table(1.0 / Seat.Issues), Table(0), new double[Seat.Issues]);
}
