using System.Runtime.InteropServices;

namespace Parley.Engine.Bargaining;

/// <summary>
/// Every package that has come up in one run of talks, with its utilities; first the ones that the scenario shares, then those written in
/// during the talks. Not safe on several threads.
/// </summary>
public sealed class OfferBook
{
    private readonly OfferSpace _space;
    private readonly int _issues;
    private readonly int _shared;
    private readonly List<short> _options = [];
    private readonly List<double> _utilities = [];
    private Dictionary<ulong, int>? _written;

    /// <summary>An empty book.</summary>
    public OfferBook(Scenario scenario)
    {
        (Scenario, _space, _issues) = (scenario, scenario.Offers, scenario.Issues);
        _shared = _space.Shared;
    }

    /// <summary>What the talks are about.</summary>
    public Scenario Scenario { get; }

    /// <summary>How many offers there are, shared ones included.</summary>
    public int Count => _shared + (_options.Count / _issues);

    /// <summary>What an offer is worth to a party.</summary>
    public double Utility(int party, Offer offer) => offer.Place < _shared
        ? _space.Utility(party, offer.Place)
        : _utilities[((offer.Place - _shared) * Scenario.Parties) + party];

    /// <summary>The option of every issue; −1 where it does not arise. Valid until the next offer is written in.</summary>
    public ReadOnlySpan<short> Options(Offer offer) => offer.Place < _shared
        ? _space.Options(offer.Place)
        : CollectionsMarshal.AsSpan(_options).Slice((offer.Place - _shared) * _issues, _issues);

    /// <summary>The package as the engine writes it elsewhere.</summary>
    public int[] Package(Offer offer)
    {
        var options = Options(offer);
        var package = new int[options.Length];
        for (var i = 0; i < package.Length; i++) package[i] = options[i];
        return package;
    }

    /// <summary>Whether a handle stands for an offer of this book.</summary>
    public bool Holds(Offer offer) => (uint)offer.Place < (uint)Count;

    /// <summary>The offer of a package, written in when it is new; none when it cannot be offered.</summary>
    /// <param name="options">An option for every issue that arises, −1 for the others.</param>
    public Offer Write(ReadOnlySpan<short> options)
    {
        if (options.Length != _issues) return Offer.None;
        var place = _space.Find(options);
        if (place >= 0) return new(place);
        if (!_space.CanOffer(options)) return Offer.None;
        _written ??= [];
        var key = Hash(options);
        while (_written.TryGetValue(key, out place))
        {
            if (Options(new(place)).SequenceEqual(options)) return new(place);
            key++;
        }
        place = Count;
        _written.Add(key, place);
        _options.AddRange(options);
        Span<int> package = _issues <= 256 ? stackalloc int[_issues] : new int[_issues];
        for (var i = 0; i < package.Length; i++) package[i] = options[i];
        var value = Scenario.Space.Value(package);
        for (var p = 0; p < Scenario.Parties; p++) _utilities.Add(Scenario.Utility(p, value[p]));
        return new(place);
    }

    // FNV-1a; equal keys are told apart by the options themselves.
    internal static ulong Hash(ReadOnlySpan<short> options)
    {
        var hash = 14695981039346656037UL;
        foreach (var option in options) hash = (hash ^ (ushort)option) * 1099511628211UL;
        return hash;
    }
}
