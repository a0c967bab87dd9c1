using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>
/// What a party has at the table: its own utilities, its own order of packages, the rules, and a stream of random numbers of its own.
/// </summary>
public sealed class Seat
{
    private readonly OfferBook _book;
    private readonly OfferSpace _space;

    internal Seat(OfferBook book, int party, TalksRules rules, ulong seed)
    {
        (_book, _space, Party, Rules) = (book, book.Scenario.Offers, party, rules);
        Random = new(seed);
    }

    /// <summary>Which party this is.</summary>
    public int Party { get; }

    /// <summary>How many parties are at the table.</summary>
    public int Parties => _book.Scenario.Parties;

    /// <summary>How many issues there are.</summary>
    public int Issues => _book.Scenario.Issues;

    /// <summary>How many packages can be offered.</summary>
    public double Packages => _book.Scenario.Packages;

    /// <summary>The conditions of the talks.</summary>
    public TalksRules Rules { get; }

    /// <summary>The party's own random numbers.</summary>
    public RandomStream Random { get; }

    /// <summary>The least utility the party accepts; 0 or more.</summary>
    public double Floor => _book.Scenario.Floors[Party];

    /// <summary>The party's discount factor; 1 for none.</summary>
    public double Discount => Rules.Discount?[Party] ?? 1;

    /// <summary>How many options an issue has.</summary>
    public int OptionsOf(int issue) => _book.Scenario.Space.Options[issue];

    /// <summary>What an offer is worth to this party.</summary>
    public double Utility(Offer offer) => _book.Utility(Party, offer);

    /// <summary>Whether an offer is at or above the party's floor.</summary>
    public bool Suits(Offer offer) => Utility(offer) >= Floor;

    /// <summary>The option of every issue of an offer; −1 where it does not arise. Valid until the next offer is looked up.</summary>
    public ReadOnlySpan<short> Options(Offer offer) => _book.Options(offer);

    /// <summary>The offer of a package; none when it cannot be offered.</summary>
    public Offer Write(ReadOnlySpan<short> options) => _book.Write(options);

    /// <summary>The party's package of a rank, best first from 0, while at or above its floor; none after.</summary>
    public Offer Ranked(int rank) => _space.Ranked(_book, Party, rank);

    /// <summary>The package that is worth least at or above a target, never below the floor; the best where none is; none where that is below the floor.</summary>
    public Offer AtLeast(double target) => _space.AtLeast(_book, Party, target);

    /// <summary>How far above the least possible utility at or above a target <see cref="AtLeast"/> can be; 0 where packages are listed.</summary>
    public double Resolution => _space.Resolution(Party);

    /// <summary>A random package with a utility in [low, high]; none where there is none.</summary>
    public Offer Draw(double low, double high) => _space.Draw(_book, Party, low, high, Random);

    /// <summary>Different packages with a utility in [low, high]: all where they fit, else an even selection. Returns how many.</summary>
    public int Collect(double low, double high, Span<Offer> into) => _space.Collect(_book, Party, low, high, into, Random);

    /// <summary>
    /// Of the packages worth at least a target to this party, the one with the most points by an estimate, <c>[issue][option]</c>; none where none is.
    /// </summary>
    public Offer BestBy(double target, double[][] points) => _space.BestBy(_book, Party, target, points);
}
