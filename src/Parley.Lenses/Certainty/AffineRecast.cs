using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Casts a case from its affine table: some additions for each number that moves, instead of a compilation.</summary>
internal sealed class AffineRecast : IRecast
{
    private readonly AffineTable _table;
    private readonly double[] _likely;
    private readonly double[] _off;
    private readonly List<(long[] Array, int At)> _places = [];
    private readonly int[] _moving;
    private readonly int[]? _statusQuo;
    private readonly long[] _writtenNoDeal;

    public AffineRecast(AffineTable table, Doubts doubts)
    {
        _table = table;
        _likely = Array.ConvertAll(doubts.Likely(), v => (double)v);
        _off = new double[_likely.Length];
        var (likely, @case) = (table.Likely.Space, table.Likely.Case);
        _statusQuo = table.Likely.StatusQuo?.Package;
        _writtenNoDeal = new long[likely.Parties];
        WalkAway = new long[likely.Parties];
        Array.Fill(WalkAway, long.MinValue / 2);
        LeverCosts = [.. @case.Levers.Select(_ => new long[likely.Parties])];
        Space = likely with
        {
            Points = Array.ConvertAll(likely.Points, d => Array.ConvertAll(d, i => new long[i.Length])),
            Bonuses = Array.ConvertAll(likely.Bonuses, b => b with { Points = new long[b.Points.Length] }),
            Decimals = table.Decimals[..likely.Parties],
            NoDeal = new long[likely.Parties],
            Floor = new long[likely.Parties],
            Threshold = new long[likely.Threshold.Length],
            StatusQuo = likely.StatusQuo is null ? null : new long[likely.Parties],
        };
        // In the order of the table.
        foreach (var dimension in Space.Points)
            foreach (var issue in dimension) Place(issue);
        foreach (var bonus in Space.Bonuses) Place(bonus.Points);
        foreach (var written in @case.NoDeal) _places.Add((_writtenNoDeal, @case.Parties.IndexOf(written.Id)));
        foreach (var written in @case.WalkAway) _places.Add((WalkAway, @case.Parties.IndexOf(written.Id)));
        Place(Space.Threshold);
        foreach (var lever in LeverCosts) Place(lever);
        for (var row = 0; row < _places.Count; row++) _places[row].Array[_places[row].At] = table.Rows[row].Likely;
        _moving = [.. Enumerable.Range(0, _places.Count).Where(row => table.Rows[row].Doubts.Length > 0)];
    }

    /// <inheritdoc />
    public DealSpace Space { get; }

    /// <inheritdoc />
    public long[] WalkAway { get; }

    /// <inheritdoc />
    public long[][] LeverCosts { get; }

    /// <inheritdoc />
    public bool Cast(decimal[] values)
    {
        for (var k = 0; k < _off.Length; k++) _off[k] = (double)values[k] - _likely[k];
        foreach (var row in _moving)
        {
            var (units, doubts, slopes) = _table.Rows[row];
            var moved = 0.0;
            for (var k = 0; k < doubts.Length; k++) moved += slopes[k] * _off[doubts[k]];
            _places[row].Array[_places[row].At] = units + (long)Math.Round(moved);
        }
        var standing = _statusQuo is null ? null : Space.Value(_statusQuo);
        for (var p = 0; p < Space.Parties; p++)
        {
            if (standing is not null) Space.StatusQuo![p] = standing[p];
            Space.NoDeal[p] = _table.Likely.Case.NoDeal.Contains(_table.Likely.Case.Parties[p].Id) ? _writtenNoDeal[p] : standing?[p] ?? 0;
            Space.Floor[p] = Math.Max(Space.NoDeal[p], WalkAway[p]);
        }
        return true;
    }

    private void Place(long[] array)
    {
        for (var at = 0; at < array.Length; at++) _places.Add((array, at));
    }
}
