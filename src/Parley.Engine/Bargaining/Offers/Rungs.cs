namespace Parley.Engine.Bargaining;

/// <summary>A party's ladder at play: places in the shared store, worst first.</summary>
/// <param name="utilities">Of each rung, ascending, none below the floor.</param>
/// <param name="places">Of each rung, in the store.</param>
/// <param name="resolution">How far a rung can be above the true least package at or above a target, in utility.</param>
internal sealed class Rungs(double[] utilities, int[] places, double resolution)
{
    private const int Looks = 512;

    /// <summary>How many.</summary>
    public int Count => places.Length;

    /// <summary>How far a rung can be above the true least package at or above a target, in utility.</summary>
    public double Resolution => resolution;

    /// <summary>The offer of a rung.</summary>
    public Offer At(int rung) => new(places[rung]);

    /// <summary>The lowest rung at or above a target; the highest where none is; none where there are no rungs.</summary>
    public Offer AtLeast(double target) => places.Length == 0 ? Offer.None : At(Math.Min(From(target), places.Length - 1));

    /// <summary>The rungs [from, to) with utilities in [low, high].</summary>
    public (int From, int To) Between(double low, double high) => (From(low), From(double.BitIncrement(high)));

    /// <summary>Of the rungs at or above a target, evenly looked at where they are many, the one with the most points by an estimate.</summary>
    public Offer BestBy(OfferSpace space, double target, double[][] points)
    {
        var from = From(target);
        var looks = Math.Min(places.Length - from, Looks);
        var (best, most) = (Offer.None, double.NegativeInfinity);
        for (var k = 0; k < looks; k++)
        {
            var offer = At(from + (int)((long)k * (places.Length - from) / looks));
            var options = space.Options(offer.Place);
            var sum = 0.0;
            for (var i = 0; i < options.Length; i++)
                if (options[i] >= 0) sum += points[i][options[i]];
            if (sum > most) (best, most) = (offer, sum);
        }
        return best;
    }

    private int From(double utility)
    {
        var (from, to) = (0, utilities.Length);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (utilities[middle] >= utility) to = middle;
            else from = middle + 1;
        }
        return from;
    }
}
