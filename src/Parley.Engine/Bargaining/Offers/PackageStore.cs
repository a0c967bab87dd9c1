using System.Runtime.InteropServices;

namespace Parley.Engine.Bargaining;

/// <summary>The packages that every talks' book holds from the start, each once. Written while a scenario is made, only read after.</summary>
internal sealed class PackageStore(int issues)
{
    private readonly List<short> _options = [];
    private readonly Dictionary<ulong, int> _places = [];
    private double[][] _utilities = [];

    /// <summary>Every package's options, one after the other.</summary>
    public ReadOnlySpan<short> All => CollectionsMarshal.AsSpan(_options);

    /// <summary>How many.</summary>
    public int Count => _options.Count / issues;

    /// <summary>Adds a package, if it is not there; its place.</summary>
    public int Add(ReadOnlySpan<short> package)
    {
        var key = OfferBook.Hash(package);
        for (; _places.TryGetValue(key, out var place); key++)
            if (Options(place).SequenceEqual(package)) return place;
        _places.Add(key, Count);
        _options.AddRange(package);
        return Count - 1;
    }

    /// <summary>Works out what each is worth to each party; called once, when all are there.</summary>
    public void Weigh(Scenario scenario)
    {
        _utilities = Array.ConvertAll(new double[scenario.Parties][], _ => new double[Count]);
        var package = new int[issues];
        for (var place = 0; place < Count; place++)
        {
            var options = Options(place);
            for (var i = 0; i < issues; i++) package[i] = options[i];
            var value = scenario.Space.Value(package);
            for (var p = 0; p < _utilities.Length; p++) _utilities[p][place] = scenario.Utility(p, value[p]);
        }
    }

    /// <summary>What a package is worth to a party.</summary>
    public double Utility(int party, int place) => _utilities[party][place];

    /// <summary>Its options.</summary>
    public ReadOnlySpan<short> Options(int place) => CollectionsMarshal.AsSpan(_options).Slice(place * issues, issues);

    /// <summary>Its place; −1 where it is not there.</summary>
    public int Find(ReadOnlySpan<short> package)
    {
        for (var key = OfferBook.Hash(package); _places.TryGetValue(key, out var place); key++)
            if (Options(place).SequenceEqual(package)) return place;
        return -1;
    }
}
