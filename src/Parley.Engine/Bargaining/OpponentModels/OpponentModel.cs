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

    /// <summary>The estimated points, <c>[issue][option]</c>; 0 or more; those of every issue's best option add to 1, so that no package has more.</summary>
    public abstract double[][] Points { get; }

    /// <summary>Takes note of an offer of the other party.</summary>
    public abstract void Observe(in Turn turn, Offer offer);

    /// <summary>The estimated utility of an offer for the other party, 0 to 1.</summary>
    public double Utility(Offer offer) => Sum(Seat.Options(offer), Points);

    /// <summary>The sum of a package's points.</summary>
    internal static double Sum(ReadOnlySpan<short> options, double[][] points)
    {
        var sum = 0.0;
        for (var i = 0; i < options.Length; i++)
            if (options[i] >= 0) sum += points[i][options[i]];
        return sum;
    }

    /// <summary>A table with a place for every option of every issue, filled with one number.</summary>
    protected double[][] Table(double filled)
    {
        var table = new double[Seat.Issues][];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = new double[Seat.OptionsOf(i)];
            Array.Fill(table[i], filled);
        }
        return table;
    }

    /// <summary>Called once, when the talks begin.</summary>
    protected virtual void Begin() { }

    internal void Sit(Seat seat)
    {
        _seat = seat;
        Begin();
    }
}
