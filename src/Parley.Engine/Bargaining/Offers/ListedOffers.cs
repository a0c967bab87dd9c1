using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>
/// A space small enough to list: every package in issue order, and each party's order of them by levels of equal value. A target is
/// found by binary search over the levels, O(log levels).
/// </summary>
internal sealed class ListedOffers : OfferSpace
{
    private readonly DealSpace _space;
    private readonly short[] _options;
    private readonly int[] _places;
    private readonly long[] _strides;
    private readonly PackageStore? _sample;
    private readonly long[][] _values;
    private readonly double[][] _utilities;
    private readonly ListedOrder[] _orders;
    private readonly Lazy<HalfSums?>[] _sums;
    private readonly Lazy<AdditiveHalves?>[] _halves;

    private ListedOffers(DealSpace space, short[] options, int[] places, long[] strides, PackageStore? sample = null)
    {
        (_space, _options, _places, _strides, _sample) = (space, options, places, strides, sample);
        Shared = options.Length / space.Issues;
        _values = new long[space.Parties][];
        for (var p = 0; p < space.Parties; p++) _values[p] = new long[Shared];
        var package = new int[space.Issues];
        for (var k = 0; k < Shared; k++)
        {
            for (var i = 0; i < package.Length; i++) package[i] = options[(k * package.Length) + i];
            var value = space.Value(package);
            for (var p = 0; p < space.Parties; p++) _values[p][k] = value[p];
        }
        _utilities = new double[space.Parties][];
        _orders = new ListedOrder[space.Parties];
        _halves = [.. Enumerable.Range(0, space.Parties).Select(p => new Lazy<AdditiveHalves?>(() => sample is null ? AdditiveHalves.TryMake(space, p) : null))];
        _sums = [.. Enumerable.Range(0, space.Parties).Select(p => new Lazy<HalfSums?>(() => HalfSums.TryMake(_space, _orders[p].Places, _options)))];
    }

    /// <inheritdoc/>
    public override double Packages => _sample is null ? Shared : _space.Options.Aggregate(1.0, (product, options) => product * options);

    /// <inheritdoc/>
    public override int Shared { get; }

    /// <summary>The list; null where the combinations are more than eight times <paramref name="most"/>, or more than that can be offered.</summary>
    /// <exception cref="ScenarioException">Nothing can be offered.</exception>
    public static ListedOffers? TryList(DealSpace space, int most)
    {
        var strides = new long[space.Issues];
        var combinations = 1L;
        for (var i = space.Issues - 1; i >= 0; i--)
        {
            strides[i] = combinations;
            // One more than its options: an issue that does not arise has a digit too.
            combinations *= space.Options[i] + (space.AppliesWhen?[i] is null ? 0 : 1);
            if (combinations > 8L * most) return null;
        }
        var places = new int[combinations];
        Array.Fill(places, -1);
        var options = new List<short>();
        var package = new int[space.Issues];
        for (var code = 0L; code < combinations; code++)
        {
            for (var i = 0; i < package.Length; i++)
            {
                var digits = space.Options[i] + (space.AppliesWhen?[i] is null ? 0 : 1);
                package[i] = (int)(code / strides[i] % digits);
                if (package[i] == space.Options[i]) package[i] = -1;
            }
            if (!CanOffer(space, package)) continue;
            places[code] = options.Count / space.Issues;
            if (places[code] >= most) return null;
            foreach (var option in package) options.Add((short)option);
        }
        if (options.Count == 0) throw new ScenarioException("no package can be offered: the rules or the audiences forbid every one");
        return new(space, [.. options], places, strides);
    }

    /// <summary>A sample of a space that is too large, as if it were all of it; other packages are recognised too.</summary>
    public static ListedOffers OfSample(DealSpace space, PackageStore sample) => new(space, sample.All.ToArray(), [], [], sample);

    /// <inheritdoc/>
    public override (long Worst, long Best) Range(int party) => (_values[party].Min(), _values[party].Max());

    /// <inheritdoc/>
    public override void Weigh(Scenario scenario)
    {
        for (var p = 0; p < _values.Length; p++)
        {
            _utilities[p] = Array.ConvertAll(_values[p], v => scenario.Utility(p, v));
            _orders[p] = new(_utilities[p], scenario.Floors[p]);
        }
    }

    /// <inheritdoc/>
    public override double Utility(int party, int place) => _utilities[party][place];

    /// <inheritdoc/>
    public override ReadOnlySpan<short> Options(int place) => _options.AsSpan(place * _space.Issues, _space.Issues);

    /// <inheritdoc/>
    public override int Find(ReadOnlySpan<short> options)
    {
        if (_sample is not null) return _sample.Find(options);
        var code = 0L;
        for (var i = 0; i < options.Length; i++)
        {
            var arises = _space.AppliesWhen?[i] is null;
            if (options[i] >= _space.Options[i] || options[i] < (arises ? 0 : -1)) return -1;
            code += _strides[i] * (options[i] < 0 ? _space.Options[i] : options[i]);
        }
        return _places[code];
    }

    /// <inheritdoc/>
    public override bool CanOffer(ReadOnlySpan<short> options) => _sample is null ? Find(options) >= 0 : CanOffer(_space, options);

    /// <inheritdoc/>
    public override Offer Ranked(OfferBook book, int party, int rank) => _orders[party].Ranked(rank);

    /// <inheritdoc/>
    public override Offer AtLeast(OfferBook book, int party, double target) => _orders[party].AtLeast(target);

    /// <inheritdoc/>
    public override Offer Draw(OfferBook book, int party, double low, double high, RandomStream random)
    {
        var (from, to) = _orders[party].Between(low, high);
        return from >= to ? Offer.None : _orders[party].At(from + random.NextInt(to - from));
    }

    /// <inheritdoc/>
    public override int Collect(OfferBook book, int party, double low, double high, Span<Offer> into, RandomStream random)
    {
        var (from, to) = _orders[party].Between(low, high);
        var count = Math.Min(to - from, into.Length);
        for (var k = 0; k < count; k++) into[k] = _orders[party].At(from + (int)((long)k * (to - from) / count));
        return Math.Max(count, 0);
    }

    /// <inheritdoc/>
    public override Offer BestBy(OfferBook book, int party, double target, double[][] points)
    {
        var order = _orders[party];
        var (from, to) = order.Between(Math.Max(target, order.Floor), double.PositiveInfinity);
        if (from >= to) return Offer.None;
        if (_halves[party].Value is { } halves)
        {
            // The last of the order is the least that is worth enough.
            Span<short> package = stackalloc short[_space.Issues];
            return halves.Best(points, _values[party][order.At(to - 1).Place], package) ? new(Find(package)) : Offer.None;
        }
        // For few packages the tables cost more than they save.
        if (_sums[party].Value is { } sums && (to - from) * (long)_space.Issues > 2L * sums.Combinations) return sums.Best(points, from, to) is >= 0 and var at ? order.At(at) : Offer.None;
        var (best, most) = (Offer.None, double.NegativeInfinity);
        for (var k = from; k < to; k++)
        {
            var options = Options(order.At(k).Place);
            var sum = 0.0;
            for (var i = 0; i < options.Length; i++)
                if (options[i] >= 0) sum += points[i][options[i]];
            if (sum > most) (best, most) = (order.At(k), sum);
        }
        return best;
    }
}
