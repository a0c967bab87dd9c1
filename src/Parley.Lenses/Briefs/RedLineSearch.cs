using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Finds a party's red lines: each option is tried in the best package that contains it; each pair of options that no package found on
/// the way contains is tried too.
/// </summary>
/// <remarks>
/// One small solution for each option and each pair left, so the cost grows at worst with the square of the number of options; past
/// <see cref="MostPairs"/> pairs only options are tried, and past <see cref="MostOptions"/> options nothing.
/// </remarks>
internal sealed class RedLineSearch
{
    private const int MostOptions = 1_000;
    private const int MostPairs = 4_000;

    private readonly CaseModel _model;
    private readonly Reach _acceptable;
    private readonly Lazy<Reach> _feasible;
    private readonly int[] _first;
    private readonly (int Issue, int Option)[] _options;

    private RedLineSearch(CaseModel model, int party, CancellationToken cancel)
    {
        _model = model;
        _acceptable = new(model, party, acceptable: true, cancel);
        _feasible = new(() => new(model, party, acceptable: false, cancel));
        _options = [.. model.Space.Options.SelectMany((count, i) => Enumerable.Range(0, count).Select(o => (i, o)))];
        _first = [.. model.Space.Options.Select((_, i) => Array.IndexOf(_options, (i, 0)))];
    }

    /// <summary>A party's red lines, in its own view of the case.</summary>
    public static RedLines Of(CaseModel model, int party, CancellationToken cancel)
    {
        if (model.Space.Options.Sum() > MostOptions) return RedLines.Unknown;
        try
        {
            var search = new RedLineSearch(model, party, cancel);
            var found = search.Find();
            return search._acceptable.IsExact ? found : RedLines.Unknown;
        }
        catch (DealSpaceTooLargeException)
        {
            return RedLines.Unknown;
        }
    }

    private RedLines Find()
    {
        if (_acceptable.Best() is not { } best) return RedLines.None;
        var found = new bool[_options.Length, _options.Length];
        Note(best, found);
        for (var a = 0; a < _options.Length; a++)
            if (!found[a, a] && _acceptable.Best(_options[a]) is { } package) Note(package, found);
        var options = Enumerable.Range(0, _options.Length).Where(a => !found[a, a] && _feasible.Value.Best(_options[a]) is not null);
        IEnumerable<RedLine> lines = [.. options.GroupBy(a => _options[a].Issue, a => _options[a].Option).Select(g => new RedLine(new(g.Key, [.. g]), []))];
        var pairs = Open(found);
        if (pairs.Count > MostPairs) return new([.. lines], false, false, true);
        foreach (var (a, b) in pairs)
            if (!found[a, b] && _acceptable.Best(_options[a], _options[b]) is { } package) Note(package, found);
        pairs.RemoveAll(p => found[p.A, p.B] || _feasible.Value.Best(_options[p.A], _options[p.B]) is null);
        return new([.. lines, .. Grouped(pairs)], false, true, true);
    }

    /// <summary>Notes which options, and which pairs, an acceptable package contains.</summary>
    private void Note(int[] package, bool[,] found)
    {
        int[] taken = [.. Enumerable.Range(0, package.Length).Where(i => package[i] >= 0).Select(i => _first[i] + package[i])];
        foreach (var a in taken)
            foreach (var b in taken) found[a, b] = true;
    }

    /// <summary>Pairs of options of two issues, each found alone, that were not found together.</summary>
    private List<(int A, int B)> Open(bool[,] found)
    {
        var open = new List<(int, int)>();
        for (var a = 0; a < _options.Length; a++)
            for (var b = a + 1; b < _options.Length; b++)
                if (_options[a].Issue != _options[b].Issue && found[a, a] && found[b, b] && !found[a, b]) open.Add((a, b));
        return open;
    }

    // Each pair once, told from the option that clashes with most.
    private List<RedLine> Grouped(List<(int A, int B)> pairs)
    {
        var lines = new List<RedLine>();
        while (pairs.Count > 0)
        {
            var most = pairs.SelectMany(p => new[] { p.A, p.B }).CountBy(o => o).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
            var beside = pairs.Where(p => p.A == most || p.B == most).Select(p => p.A == most ? p.B : p.A).Order()
                .GroupBy(b => _options[b].Issue, b => _options[b].Option).Select(g => new OptionsOf(g.Key, [.. g]));
            lines.Add(new(new(_options[most].Issue, [_options[most].Option]), [.. beside]));
            pairs.RemoveAll(p => p.A == most || p.B == most);
        }
        return lines;
    }
}
