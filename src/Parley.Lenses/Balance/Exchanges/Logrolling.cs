namespace Parley.Lenses;

/// <summary>Finds exchanges (logrolling): of every two or three issues the best, and all of these by how good they are.</summary>
/// <remarks>
/// Every pair and triple of changes is bounded by the sum of its points, and valued in full where that may leave nobody worse
/// off: linear in the pairs and triples, of which at most <see cref="MostCombinations"/> are looked at.
/// Buchanan and Tullock 1962 (logrolling); Raiffa 1982.
/// </remarks>
internal sealed class Logrolling
{
    /// <summary>Pairs, and triples, are left out beyond this many.</summary>
    public const long MostCombinations = 300_000;

    private readonly CaseModel _model;
    private readonly GainScale _scale;
    private readonly Change[] _changes;
    private readonly int[] _parties;
    private readonly Int128[] _slack;
    private readonly Dictionary<(int, int, int), Exchange> _best = [];

    private Logrolling(CaseModel model, GainScale scale, IReadOnlyList<Change> changes)
    {
        (_model, _scale, _parties) = (model, scale, [.. model.Stakeholders]);
        _changes = [.. changes.Where(c => Array.Exists(_parties, p => c.Points[p] < 0))];
        _slack = [.. Enumerable.Range(0, model.Space.Parties).Select(Slack)];
    }

    /// <summary>The exchanges, best first, and up to how many issues were looked at: 3, or fewer past the limit.</summary>
    /// <param name="model">The case; it has a status quo.</param>
    /// <param name="scale">What is better.</param>
    /// <param name="changes">Every change of the status quo.</param>
    /// <param name="cancel">Stops the work.</param>
    public static (IReadOnlyList<Exchange> Found, int LookedUpTo) Find(
        CaseModel model, GainScale scale, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var search = new Logrolling(model, scale, changes);
        var count = (long)search._changes.Length;
        if (count * (count - 1) / 2 > MostCombinations) return ([], 1);
        var triples = count * (count - 1) / 2 * (count - 2) / 3 <= MostCombinations;
        search.Try(triples, cancel);
        return ([.. search._best.OrderByDescending(x => x.Value.Rank).ThenBy(x => x.Key).Select(x => x.Value)], triples ? 3 : 2);
    }

    private void Try(bool triples, CancellationToken cancel)
    {
        for (var i = 0; i < _changes.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var j = i + 1; j < _changes.Length; j++)
            {
                if (_changes[i].Issue == _changes[j].Issue) continue;
                if (MayPay(i, j, -1)) Weigh([_changes[i], _changes[j]]);
                for (var k = j + 1; triples && k < _changes.Length; k++)
                    if (_changes[k].Issue != _changes[j].Issue && MayPay(i, j, k)) Weigh([_changes[i], _changes[j], _changes[k]]);
            }
        }
    }

    private bool MayPay(int i, int j, int k)
    {
        foreach (var p in _parties)
        {
            var sum = (Int128)_changes[i].Points[p] + _changes[j].Points[p] + (k < 0 ? 0 : _changes[k].Points[p]);
            if (sum + _slack[p] < 0) return false;
        }
        return true;
    }

    // What changes are worth together differs from their sum by interactions, and by issues that cease to arise: each can be
    // counted up to three times in the sum and once in the whole.
    private Int128 Slack(int party)
    {
        Int128 slack = 0;
        foreach (var bonus in _model.Space.Bonuses) slack += Math.Abs(bonus.Points[party]);
        for (var i = 0; i < _model.Space.Issues; i++)
            if (_model.Space.AppliesWhen?[i] is not null && _model.StatusQuo!.Package[i] is >= 0 and var option)
                slack += Math.Abs(_model.Space.Points[party][i][option]);
        return 4 * slack;
    }

    private void Weigh(Change[] changes)
    {
        (int Issue, int Option)[] chosen = [.. changes.Select(c => (c.Issue, c.Option))];
        var settlement = Change.After(_model, chosen);
        var (space, before) = (_model.Space, _model.Space.StatusQuo!);
        if (!space.IsFeasible(settlement.Package)) return;
        var (value, better) = (space.Value(settlement.Package), 0);
        foreach (var p in _parties)
        {
            if (value[p] < before[p]) return;
            if (value[p] > before[p]) better++;
        }
        if (better < 2) return;
        var key = (chosen[0].Issue, chosen[1].Issue, chosen.Length > 2 ? chosen[2].Issue : -1);
        var rank = _scale.Rank(value);
        if (!_best.TryGetValue(key, out var best) || rank.CompareTo(best.Rank) > 0)
            _best[key] = new(chosen, settlement, value, rank);
    }
}
