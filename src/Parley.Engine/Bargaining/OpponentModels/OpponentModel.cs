namespace Parley.Engine.Bargaining;

/// <summary>
/// An estimate of what another party wants, from its offers alone (the O of BOA). Estimates are sums of points over issues, so that a good
/// package by them can be found in spaces of any size.
/// </summary>
public abstract class OpponentModel
{
    private Seat? _seat;

    /// <summary>The seat of the party that estimates.</summary>
    protected Seat Seat => _seat ?? throw new InvalidOperationException("The talks have not begun.");

    /// <summary>The estimated points, <c>[issue][option]</c>; the largest sum over a package is 1, the smallest 0 or more.</summary>
    public abstract double[][] Points { get; }

    /// <summary>Takes note of an offer of the other party.</summary>
    public abstract void Observe(in Turn turn, Offer offer);

    /// <summary>The estimated utility of an offer for the other party, 0 to 1.</summary>
    public double Utility(Offer offer)
    {
        var options = Seat.Options(offer);
        var points = Points;
        var sum = 0.0;
        for (var i = 0; i < options.Length; i++)
            if (options[i] >= 0) sum += points[i][options[i]];
        return sum;
    }

    /// <summary>Called once, when the talks begin.</summary>
    protected virtual void Begin() { }

    internal void Sit(Seat seat)
    {
        _seat = seat;
        Begin();
    }
}
