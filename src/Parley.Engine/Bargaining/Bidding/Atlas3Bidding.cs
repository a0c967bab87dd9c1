namespace Parley.Engine.Bargaining;

/// <summary>
/// Concedes evenly to what the last phase of the talks can be expected to bring, judged by a game of giving in or not; makes its packages like what the others
/// offer wherever that costs nothing; and in its last turns offers back the best that it was offered.
/// </summary>
/// <remarks>
/// <para>Atlas3, the winner of ANAC 2015: Mori and Ito 2017. In the last phase each side gives in or holds out; with C the best received utility and f the floor, holding out against one who holds out brings f·δ, against one who gives in δ; giving in brings
/// C·δ, and half of each where both give in. The evolutionarily stable share of those who hold out, q, gives the expected utility E; the threshold is target + (1 − target)(1 − t) with target = E without a discount,
/// and the larger of 1 − t/δ and E/δ^t with one.</para>
/// <para>What the description leaves open: with several others, C is the best offer of any of them (the source goes by the offers that most supported, which a party here is not told); a package is drawn from those worth up to 0.05 more than the threshold, then each issue, in random order, is set to the option
/// that a randomly chosen other has offered most often, if that costs nothing; in the last turns, the (up to five) best received packages are offered, worst first, and what is worth as much is taken. O(issues · log packages) an offer.</para>
/// </remarks>
public sealed class Atlas3Bidding : BiddingStrategy
{
    private const double Band = 0.05;
    private readonly List<Offer> _best = [];
    private int[][][] _counts = [];
    private short[] _package = [];
    private int[] _order = [];

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("atlas3", "Concedes to what a game of the last phase lets it expect, then offers back the best it was offered.", [], _ => new Atlas3Bidding());

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        var threshold = Math.Max(Threshold(turn.Time), Seat.Floor);
        Table.Bar = threshold;
        var left = BoaTable.TurnsLeft(turn);
        if (left < _best.Count) return _best[Math.Min((int)Math.Ceiling(left), _best.Count - 1)];
        var offer = Seat.Draw(threshold, threshold + Band);
        if (offer.IsNone) offer = Seat.AtLeast(threshold);
        return offer.IsNone ? offer : Likened(offer);
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer)
    {
        var options = Seat.Options(offer);
        for (var i = 0; i < options.Length; i++)
            if (options[i] >= 0) _counts[by][i][options[i]]++;
        if (!Seat.Suits(offer) || _best.Contains(offer)) return;
        // Best first.
        var at = _best.FindIndex(o => Seat.Utility(o) < Seat.Utility(offer));
        _best.Insert(at < 0 ? _best.Count : at, offer);
        if (_best.Count > 5) _best.RemoveAt(5);
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _counts = new int[Seat.Parties][][];
        for (var p = 0; p < _counts.Length; p++)
        {
            _counts[p] = new int[Seat.Issues][];
            for (var i = 0; i < Seat.Issues; i++) _counts[p][i] = new int[Seat.OptionsOf(i)];
        }
        (_package, _order) = (new short[Seat.Issues], new int[Seat.Issues]);
        for (var i = 0; i < _order.Length; i++) _order[i] = i;
    }

    /// <summary>The least utility it takes at a time, its floor aside.</summary>
    internal double Threshold(double time)
    {
        var discount = Seat.Discount;
        var best = Table.BestReceived.IsNone ? Seat.Floor : Math.Max(Seat.Utility(Table.BestReceived), Seat.Floor);
        var target = Expected(Seat.Floor, best, discount) / Portable.Pow(discount, time);
        return discount == 1 ? target + ((1 - target) * (1 - time)) : Math.Max(1 - (time / discount), target);
    }

    /// <summary>The expected utility of giving in, in the game of the last phase.</summary>
    /// <param name="floor">What holding out brings against one who does the same.</param>
    /// <param name="best">What giving in brings.</param>
    /// <param name="discount">The discount factor.</param>
    internal static double Expected(double floor, double best, double discount)
    {
        var (bothHold, heldWon, gaveIn) = (floor * discount, discount, best * discount);
        var bothGive = (gaveIn + heldWon) / 2;
        var share = heldWon == bothGive ? 1 : 1 / (1 - ((bothHold - gaveIn) / (heldWon - bothGive)));
        if (!(share >= 0 && share <= 1)) share = 1;
        return (share * gaveIn) + ((1 - share) * bothGive);
    }

    private Offer Likened(Offer offer)
    {
        for (var k = _order.Length - 1; k >= 0; k--)
        {
            var j = Seat.Random.NextInt(k + 1);
            (_order[k], _order[j]) = (_order[j], _order[k]);
            var issue = _order[k];
            var other = (Seat.Party + 1 + Seat.Random.NextInt(Math.Max(Seat.Parties - 1, 1))) % Seat.Parties;
            var counts = _counts[other][issue];
            var most = 0;
            for (var o = 1; o < counts.Length; o++)
                if (counts[o] > counts[most]) most = o;
            Seat.Options(offer).CopyTo(_package);
            if (counts[most] == 0 || _package[issue] < 0 || _package[issue] == most) continue;
            _package[issue] = (short)most;
            var likened = Seat.Write(_package);
            if (!likened.IsNone && Seat.Utility(likened) >= Seat.Utility(offer)) offer = likened;
        }
        return offer;
    }
}
