using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The score sheets of all parties and audiences in a draw, as points of a deal space.</summary>
internal sealed class DrawnSheets
{
    // What a compiled sheet has.
    private const ulong Room = 1UL << 60;
    private readonly AmountSlots _slots;
    private readonly Row[] _readings;
    private readonly Row[] _moving;
    private readonly (int Bonus, int Party, int Slot, Grid Grid)[] _bonuses;
    private readonly decimal[] _points;

    /// <summary>An issue on a sheet.</summary>
    /// <param name="Own">What the sheet itself says; null: nothing.</param>
    /// <param name="Readings">For a party: what its audiences make of it, with the slots of their weights.</param>
    /// <param name="Points">For an audience: the points of each option.</param>
    /// <param name="Units">Where the points go, in units; null for an audience that cannot block.</param>
    /// <param name="Grid">The grid of the units.</param>
    /// <param name="Moves">Whether it can differ from draw to draw.</param>
    private sealed record Row(ScoreRow? Own, (int Weight, decimal[] Points)[] Readings, decimal[] Points, long[]? Units, Grid Grid, bool Moves);

    /// <summary>Lays out the sheets of a case.</summary>
    public DrawnSheets(CaseModel likely, AmountSlots slots)
    {
        _slots = slots;
        var (@case, space) = (likely.Case, likely.Space);
        _points = new decimal[space.Options.Max()];
        Space = space with
        {
            Points = Array.ConvertAll(space.Points, d => Array.ConvertAll(d, i => new long[i.Length])),
            Bonuses = Array.ConvertAll(space.Bonuses, b => b with { Points = new long[b.Points.Length] }),
            Decimals = [.. Enumerable.Range(0, space.Parties).Select(p => likely.DrawGrid(p).Decimals)],
            NoDeal = new long[space.Parties],
            Floor = new long[space.Parties],
            Threshold = new long[space.Threshold.Length],
            StatusQuo = space.StatusQuo is null ? null : new long[space.Parties],
        };
        var readings = @case.Audiences.Select((audience, a) => Audience(likely, audience, a)).ToArray();
        _readings = [.. readings.SelectMany(r => r)];
        var rows = @case.Parties.SelectMany((party, p) => Party(likely, party, p, readings)).ToArray();
        _bonuses = [.. Bonuses(likely)];
        foreach (var row in _readings.Concat(rows)) Fill(row);
        _readings = [.. _readings.Where(r => r.Moves)];
        _moving = [.. rows.Where(r => r.Moves)];
    }

    /// <summary>The space; its points and bonuses are kept up here.</summary>
    public DealSpace Space { get; }

    /// <summary>Puts the points of the draw in the slots onto the grids; false where they are too large for those.</summary>
    /// <exception cref="OverflowException">A number is too large to compute with.</exception>
    public bool Draw()
    {
        foreach (var row in _readings) Fill(row);
        foreach (var row in _moving) Fill(row);
        foreach (var (bonus, party, slot, grid) in _bonuses) Space.Bonuses[bonus].Points[party] = grid.ToUnits(_slots.Values[slot]);
        for (var d = 0; d < Space.Dimensions; d++)
            if (!Fits(d)) return false;
        return true;
    }

    private bool Fits(int dimension)
    {
        var largest = 0UL;
        foreach (var issue in Space.Points[dimension])
        {
            var most = 0UL;
            foreach (var units in issue) most = Math.Max(most, Size(units));
            if (most > Room || (largest += most) > Room) return false;
        }
        foreach (var bonus in Space.Bonuses)
            if (Size(bonus.Points[dimension]) is var size && (size > Room || (largest += size) > Room)) return false;
        return true;
    }

    private static ulong Size(long units) => units < 0 ? (ulong)-units : (ulong)units;

    private void Fill(Row row)
    {
        var points = row.Units is null || row.Points.Length > 0 ? row.Points : _points;
        if (row.Own is null) Array.Clear(points);
        else row.Own.Fill(_slots.Values, points);
        foreach (var (slot, reading) in row.Readings)
        {
            var weight = _slots.Values[slot];
            if (weight == 0) continue;
            for (var o = 0; o < reading.Length; o++) points[o] += weight * reading[o];
        }
        if (row.Units is not { } units) return;
        for (var o = 0; o < units.Length; o++) units[o] = row.Grid.ToUnits(points[o]);
    }

    private Row[] Audience(CaseModel likely, Audience audience, int at)
    {
        var blocker = likely.Blockers.ToList().IndexOf(at);
        return [.. likely.Case.Issues.Select((issue, i) =>
        {
            var own = audience.Values.Find(issue.Id) is { } score ? new ScoreRow(issue, score, audience.Party, _slots) : null;
            var units = blocker < 0 ? null : Space.Points[Space.Parties + blocker][i];
            return new Row(own, [], new decimal[issue.Options.Count], units, likely.DrawGrid(likely.Case.Parties.Count + at), own?.Moves ?? false);
        })];
    }

    private IEnumerable<Row> Party(CaseModel likely, Party party, int p, Row[][] readings)
    {
        var @case = likely.Case;
        var sheet = @case.Values.Find(party.Id)?.Issues ?? [];
        var audiences = Enumerable.Range(0, @case.Audiences.Count).Where(a => @case.Audiences[a].Party == party.Id)
            .Select(a => (Weight: _slots.Of(@case.Audiences[a].Weight), Rows: readings[a])).ToArray();
        for (var i = 0; i < @case.Issues.Count; i++)
        {
            var issue = i;
            var own = sheet.Find(@case.Issues[i].Id) is { } score ? new ScoreRow(@case.Issues[i], score, party.Id, _slots) : null;
            var read = audiences.Where(a => a.Rows[issue].Own is not null).ToArray();
            var moves = own?.Moves is true || Array.Exists(read, a => _slots.Moves(a.Weight) || a.Rows[issue].Moves);
            yield return new(own, [.. read.Select(a => (a.Weight, a.Rows[issue].Points))], [], Space.Points[p][i], likely.DrawGrid(p), moves);
        }
    }

    // In the order of compilation: by party, then as written.
    private IEnumerable<(int Bonus, int Party, int Slot, Grid Grid)> Bonuses(CaseModel likely)
    {
        var @case = likely.Case;
        var bonus = 0;
        for (var p = 0; p < @case.Parties.Count; p++)
            foreach (var interaction in @case.Interactions.Where(i => i.Party == @case.Parties[p].Id))
                yield return (bonus++, p, _slots.Of(interaction.Points), likely.DrawGrid(p));
    }
}
