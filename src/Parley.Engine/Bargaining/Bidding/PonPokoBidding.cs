namespace Parley.Engine.Bargaining;

/// <summary>
/// Draws its offers from a band that falls slowly, swinging up and down; which of five bands it is, is drawn when the talks begin, so that nobody can learn to expect it.
/// </summary>
/// <remarks>
/// PonPokoAgent, the winner of ANAC 2017: Matsune, in Aydoğan, Fujita, Baarslag, Jonker and Ito 2021. The bands, from low to high, with s = |sin 40t| and z = |sin 20t|:
/// 1 − 0.1t − 0.1s to 1 − 0.1t; 1 − 0.22t to 1; 1 − 0.1t − 0.15z to 1 − 0.1t; 1 − 0.1t (from t = 0.99 on 1 − 0.3t) to 1 − 0.05t; 1 − 0.21tz to 1 − 0.15tz. What is worth more than the low end is taken. What is left open: where the
/// band is empty, the package worth least above its low end is offered. Looks at no model; with any number of others alike. O(log packages) an offer.
/// </remarks>
/// <param name="band">Which band, 1 to 5; 0 to draw one.</param>
public sealed class PonPokoBidding(int band = 0) : BiddingStrategy
{
    private int _band = band;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("ponpoko", "Draws its offers from one of five bands that fall slowly and swing.",
        [new("band", "which of the bands 1 to 5; 0 to draw one", 0, 0, 5) { IsWhole = true }], v => new PonPokoBidding((int)v[0]));

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        var (low, high) = Band(_band, turn.Time);
        low = Math.Max(low, Seat.Floor);
        Table.Bar = low;
        var offer = Seat.Draw(low, high);
        return offer.IsNone ? Seat.AtLeast(low) : offer;
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (_band == 0) _band = 1 + Seat.Random.NextInt(5);
    }

    /// <summary>The ends of a band at a time.</summary>
    internal static (double Low, double High) Band(int band, double t)
    {
        var (s, z) = (Math.Abs(Sine(40 * t)), Math.Abs(Sine(20 * t)));
        return band switch
        {
            1 => (1 - (0.1 * t) - (0.1 * s), 1 - (0.1 * t)),
            2 => (1 - (0.22 * t), 1),
            3 => (1 - (0.1 * t) - (0.15 * z), 1 - (0.1 * t)),
            4 => (t > 0.99 ? 1 - (0.3 * t) : 1 - (0.1 * t), 1 - (0.05 * t)),
            _ => (1 - (0.21 * t * z), 1 - (0.15 * t * z)),
        };
    }

    // To about 10^−12 for |x| up to 1,000: Taylor's series after taking off whole half turns. Math.Sin may differ between machines in the last bit.
    internal static double Sine(double x)
    {
        var halfTurns = Math.Round(x / Math.PI);
        var y = x - (halfTurns * Math.PI);
        var (sum, term) = (y, y);
        for (var k = 1; k <= 9; k++)
        {
            term *= -y * y / (2 * k * ((2 * k) + 1));
            sum += term;
        }
        return halfTurns % 2 == 0 ? sum : -sum;
    }
}
