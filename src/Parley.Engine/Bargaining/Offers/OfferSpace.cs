using Parley.Engine.Deals;

namespace Parley.Engine.Bargaining;

/// <summary>
/// The packages of a scenario, and how a party finds the ones it wants to offer. Shared by talks; safe on any number of threads, and
/// what it answers does not depend on who asked before.
/// </summary>
internal abstract class OfferSpace
{
    /// <summary>How many packages can be offered, as far as a double tells.</summary>
    public abstract double Packages { get; }

    /// <summary>How many of them every talks' book holds from the start; the others are written into a book when first used.</summary>
    public abstract int Shared { get; }

    /// <summary>A party's smallest and largest value, in units.</summary>
    public abstract (long Worst, long Best) Range(int party);

    /// <summary>Called once, when the scenario knows its utilities.</summary>
    public abstract void Weigh(Scenario scenario);

    /// <summary>The utility of a shared offer.</summary>
    public abstract double Utility(int party, int place);

    /// <summary>The options of a shared offer, by issue; −1 where the issue does not arise.</summary>
    public abstract ReadOnlySpan<short> Options(int place);

    /// <summary>The place of a package among the shared ones; −1 when it is not there.</summary>
    public abstract int Find(ReadOnlySpan<short> options);

    /// <summary>Whether a package can be offered at all.</summary>
    public abstract bool CanOffer(ReadOnlySpan<short> options);

    /// <summary>
    /// The party's package number <paramref name="rank"/>, best first, equal ones in a fixed order; none past the last one at or above
    /// its floor.
    /// </summary>
    public abstract Offer Ranked(OfferBook book, int party, int rank);

    /// <summary>
    /// A package whose utility for the party is the least at or above the target (within the space's resolution), never below its
    /// floor; its best one where none reaches the target; none where not even that is at its floor.
    /// </summary>
    public abstract Offer AtLeast(OfferBook book, int party, double target);

    /// <summary>A package drawn evenly (within the space's resolution) from those with a utility in [low, high]; none where there is none.</summary>
    public abstract Offer Draw(OfferBook book, int party, double low, double high, Sampling.RandomStream random);

    /// <summary>
    /// Fills <paramref name="into"/> with different packages of a utility in [low, high]: all of them in the party's order where they
    /// fit, else an even selection. Returns how many.
    /// </summary>
    public abstract int Collect(OfferBook book, int party, double low, double high, Span<Offer> into, Sampling.RandomStream random);

    /// <summary>
    /// Of the packages with a utility of at least <paramref name="target"/> for the party (never below its floor), one with the most points
    /// by <paramref name="points"/>, <c>[issue][option]</c>; the exact best in a listed space, a good one elsewhere. None where none reaches it.
    /// </summary>
    public abstract Offer BestBy(OfferBook book, int party, double target, double[][] points);

    /// <summary>How far above the least possible utility at or above a target <see cref="AtLeast"/> can be; 0: never.</summary>
    public virtual double Resolution(int party) => 0;

    /// <summary>The space of the packages that a deal space allows: listed where they are few, else in blocks, else as many as a search finds.</summary>
    /// <exception cref="ScenarioException">Nothing can be offered.</exception>
    public static OfferSpace Of(DealSpace space, int mostListed, int rungs) =>
        ListedOffers.TryList(space, mostListed) ?? CompactOffers.TryMake(space, rungs) ?? SampledOffers.Find(space);

    /// <summary>Whether a package is feasible and every audience at its threshold.</summary>
    internal static bool CanOffer(DealSpace space, ReadOnlySpan<int> package)
    {
        if (!space.IsFeasible(package)) return false;
        if (space.Threshold.Length == 0) return true;
        var value = space.Value(package);
        for (var a = 0; a < space.Threshold.Length; a++)
            if (value[space.Parties + a] < space.Threshold[a]) return false;
        return true;
    }

    /// <summary>The same of options that may be out of range.</summary>
    protected static bool CanOffer(DealSpace space, ReadOnlySpan<short> options)
    {
        if (options.Length != space.Issues) return false;
        Span<int> package = options.Length <= 256 ? stackalloc int[options.Length] : new int[options.Length];
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i] < -1 || options[i] >= space.Options[i]) return false;
            package[i] = options[i];
        }
        return CanOffer(space, package);
    }
}
