using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>
/// A space too large to list, as blocks of issues that nothing ties together: a package is one row of every block, and its values are sums.
/// </summary>
/// <remarks>
/// Ranks are exact (<see cref="MergedRanking"/>, with audiences <see cref="PrefixRanking"/>); targets are met from a <see cref="Ladder"/> made once for each
/// party; bands are drawn from by counting (<see cref="BandSampler"/>). What is returned is always exactly worth what it is said to be.
/// </remarks>
internal sealed class CompactOffers : OfferSpace
{
    private const int RowsMost = 1 << 16;
    private readonly DealSpace _space;
    private readonly Block[] _blocks;
    private readonly int _rungsMost;
    private readonly (long Worst, long Best)[] _ranges;
    private readonly Ranking[] _rankings;
    private readonly Lazy<BandSampler>[] _samplers;
    private readonly Lazy<BandSearch>[] _searches;
    private readonly Lazy<PackageKnapsack>[] _knapsacks;
    private readonly Rungs[] _rungs;
    private readonly PackageStore _store;
    private Scenario? _scenario;

    private CompactOffers(DealSpace space, Block[] blocks, int rungs, (long Worst, long Best)[] ranges, Ranking[] rankings)
    {
        (_space, _blocks, _rungsMost, _ranges, _rankings) = (space, blocks, rungs, ranges, rankings);
        _store = new(space.Issues);
        _rungs = new Rungs[space.Parties];
        _samplers = Each(p => new BandSampler(blocks, p, space.Parties, space.Threshold));
        _searches = Each(p => new BandSearch(blocks, p, space.Parties, space.Threshold));
        _knapsacks = Each(p => new PackageKnapsack(blocks, p));
        Packages = blocks.Aggregate(1.0, (product, b) => product * b.Rows);

        Lazy<T>[] Each<T>(Func<int, T> make) => [.. Enumerable.Range(0, space.Parties).Select(p => new Lazy<T>(() => make(p)))];
    }

    /// <inheritdoc/>
    public override double Packages { get; }

    /// <inheritdoc/>
    public override int Shared => _store.Count;

    private Scenario Scenario => _scenario ?? throw new InvalidOperationException("The utilities are not known yet.");

    /// <summary>The space in blocks; null where a block has too many rows, or what its audiences leave is too hard to find.</summary>
    /// <param name="space">The space.</param>
    /// <param name="rungs">How many rungs a ladder may have.</param>
    /// <exception cref="ScenarioException">Nothing can be offered.</exception>
    public static CompactOffers? TryMake(DealSpace space, int rungs)
    {
        if (BlockTabulation.Of(space, RowsMost) is not { } blocks) return null;
        var ranges = new (long, long)[space.Parties];
        var rankings = new Ranking[space.Parties];
        var package = new short[space.Issues];
        for (var p = 0; p < ranges.Length; p++)
        {
            if (space.Threshold.Length == 0)
            {
                ranges[p] = (blocks.Sum(b => b.Values[p].Min()), blocks.Sum(b => b.Values[p].Max()));
                rankings[p] = new MergedRanking(blocks, space.Issues, p);
                continue;
            }
            var best = new PrefixRanking(blocks, space.Issues, p, space.Parties, space.Threshold);
            var worst = new PrefixRanking(blocks, space.Issues, p, space.Parties, space.Threshold, worstFirst: true);
            rankings[p] = best;
            if (!best.TryGet(0, package))
            {
                if (best.GaveUp) return null;
                throw new ScenarioException("no package can be offered: the rules or the audiences forbid every one");
            }
            var most = Value(blocks, p, package);
            if (!worst.TryGet(0, package)) return null;
            ranges[p] = (Value(blocks, p, package), most);
        }
        return new(space, blocks, rungs, ranges, rankings);
    }

    /// <inheritdoc/>
    public override (long Worst, long Best) Range(int party) => _ranges[party];

    /// <inheritdoc/>
    public override double Resolution(int party) => _rungs[party].Resolution;

    /// <inheritdoc/>
    public override void Weigh(Scenario scenario)
    {
        _scenario = scenario;
        var best = new short[_space.Issues];
        for (var p = 0; p < _rungs.Length; p++)
        {
            _rankings[p].TryGet(0, best);
            var lowest = LeastValue(p, scenario.Floors[p]);
            if (lowest > _ranges[p].Best)
            {
                _rungs[p] = new([], [], 0);
                continue;
            }
            var (packages, gap) = Ladder.Of(
                _blocks, p, _space.Parties, _space.Threshold, Array.ConvertAll(_blocks, b => b.RowOf(best)), lowest, _rungsMost);
            var utilities = packages.Select(rows => scenario.Utility(p, Ladder.Value(_blocks, p, rows))).ToArray();
            var places = packages.Select(rows => _store.Add(Options(rows, new short[_space.Issues]))).ToArray();
            _rungs[p] = new(utilities, places, gap == 0 ? 0 : scenario.Utility(p, gap) - scenario.Utility(p, 0));
        }
        _store.Weigh(scenario);
    }

    /// <inheritdoc/>
    public override double Utility(int party, int place) => _store.Utility(party, place);

    /// <inheritdoc/>
    public override ReadOnlySpan<short> Options(int place) => _store.Options(place);

    /// <inheritdoc/>
    public override int Find(ReadOnlySpan<short> options) => _store.Find(options);

    /// <inheritdoc/>
    public override bool CanOffer(ReadOnlySpan<short> options) => CanOffer(_space, options);

    /// <inheritdoc/>
    public override Offer Ranked(OfferBook book, int party, int rank)
    {
        Span<short> package = _space.Issues <= 512 ? stackalloc short[_space.Issues] : new short[_space.Issues];
        if (!_rankings[party].TryGet(rank, package)) return Offer.None;
        var offer = book.Write(package);
        return book.Utility(party, offer) >= Scenario.Floors[party] ? offer : Offer.None;
    }

    /// <inheritdoc/>
    public override Offer AtLeast(OfferBook book, int party, double target) => _rungs[party].AtLeast(target);

    /// <inheritdoc/>
    public override Offer Draw(OfferBook book, int party, double low, double high, RandomStream random)
    {
        var (least, most) = (LeastValue(party, low), LeastValue(party, double.BitIncrement(high)) - 1);
        if (least > most) return Offer.None;
        Span<int> rows = _blocks.Length <= 256 ? stackalloc int[_blocks.Length] : new int[_blocks.Length];
        if (_samplers[party].Value.TryDraw(least, most, random, rows)) return book.Write(Options(rows, new short[_space.Issues]));
        var (from, to) = _rungs[party].Between(low, high);
        return from < to ? _rungs[party].At(from + random.NextInt(to - from)) : Offer.None;
    }

    /// <inheritdoc/>
    public override int Collect(OfferBook book, int party, double low, double high, Span<Offer> into, RandomStream random)
    {
        var (least, most) = (LeastValue(party, low), LeastValue(party, double.BitIncrement(high)) - 1);
        if (least > most || into.Length == 0) return 0;
        var found = new SortedSet<Offer>(Comparer<Offer>.Create((a, b) =>
            book.Utility(party, b).CompareTo(book.Utility(party, a)) is var c and not 0 ? c : book.Options(a).SequenceCompareTo(book.Options(b))));
        var package = new short[_space.Issues];
        if (_searches[party].Value.All(least, most, into.Length) is { } all)
        {
            foreach (var rows in all) found.Add(book.Write(Options(rows, package)));
        }
        else
        {
            // Half of them even in utility, from the ladder; the rest even among packages, drawn.
            var (from, to) = _rungs[party].Between(low, high);
            var rungs = Math.Min(to - from, (into.Length + 1) / 2);
            for (var k = 0; k < rungs; k++) found.Add(_rungs[party].At(from + (int)((long)k * (to - from) / rungs)));
            for (var k = 0; k < 2 * into.Length && found.Count < into.Length; k++)
                if (Draw(book, party, low, high, random) is { IsNone: false } offer) found.Add(offer);
        }
        var count = 0;
        foreach (var offer in found) into[count++] = offer;
        return count;
    }

    /// <inheritdoc/>
    public override Offer BestBy(OfferBook book, int party, double target, double[][] points)
    {
        var rungs = _rungs[party];
        var least = LeastValue(party, Math.Max(target, Scenario.Floors[party]));
        if (rungs.Count == 0 || least > _ranges[party].Best) return Offer.None;
        Span<int> rows = _blocks.Length <= 256 ? stackalloc int[_blocks.Length] : new int[_blocks.Length];
        _knapsacks[party].Value.Find(least, points, rows);
        // Audiences, and differences past 2^53, are checked here; where they say no, the best rung is taken.
        if (Ladder.Value(_blocks, party, rows) >= least && book.Write(Options(rows, new short[_space.Issues])) is { IsNone: false } offer) return offer;
        return rungs.BestBy(this, Math.Max(target, Scenario.Floors[party]), points);
    }

    private static long Value(Block[] blocks, int dimension, short[] package) => blocks.Sum(b => b.Values[dimension][b.RowOf(package)]);

    private short[] Options(ReadOnlySpan<int> rows, short[] package)
    {
        for (var b = 0; b < rows.Length; b++) _blocks[b].Write(rows[b], package);
        return package;
    }

    // The least value whose utility is at least this; one past the best where there is none.
    private long LeastValue(int party, double utility)
    {
        var (from, to) = (_ranges[party].Worst, _ranges[party].Best + 1);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (Scenario.Utility(party, middle) >= utility) to = middle;
            else from = middle + 1;
        }
        return from;
    }
}
