namespace Parley.Lenses;

/// <summary>What settlements leave each party and audience above what it takes, over all values in the ranges.</summary>
internal sealed class Margins
{
    private readonly CaseModel _likely;
    private readonly Doubts _doubts;
    private readonly Extremes _extremes;
    private readonly Branching _branching;

    public Margins(CaseModel likely, Doubts doubts)
    {
        (_likely, _doubts, _extremes) = (likely, doubts, new(doubts.All));
        _branching = new(likely.Case, doubts, _extremes);
    }

    /// <summary>What must not be negative for a settlement to be acceptable: a floor is the larger of two, so it gives two.</summary>
    public IEnumerable<Func<SymbolicAmounts, Polynomial>> Of(Settlement settlement)
    {
        var @case = _likely.Case;
        foreach (var party in @case.Parties)
        {
            yield return m => m.Value(party, settlement) - m.NoDeal(party, _likely.StatusQuo);
            if (@case.WalkAway.Find(party.Id) is { } written) yield return m => m.Value(party, settlement) - m.Of(written.Amount);
        }
        foreach (var blocker in _likely.Blockers)
        {
            var audience = @case.Audiences[blocker];
            yield return m => m.Value(audience, settlement) - m.Of(audience.AcceptsFrom!);
        }
    }

    /// <summary>The least and the most of a margin, or bounds on them; null where there are none.</summary>
    public (decimal Least, decimal Most)? Range(Func<SymbolicAmounts, Polynomial> margin)
    {
        try
        {
            return _branching.Of(margin) is { } sums ? (sums.Min(s => _extremes.Least(s).Least), sums.Max(_extremes.Most)) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Always at least the status quo for everyone, and always strictly more than that and no deal for one and the same party.</summary>
    public bool IsDeal(Settlement settlement)
    {
        var better = false;
        foreach (var party in _likely.Case.Parties)
        {
            var overNoDeal = Range(m => m.Value(party, settlement) - m.NoDeal(party, _likely.StatusQuo));
            var overStatusQuo = _likely.StatusQuo is { } standing ? Range(m => m.Value(party, settlement) - m.Value(party, standing)) : overNoDeal;
            if (_likely.StatusQuo is not null && overStatusQuo is not { Least: >= 0 }) return false;
            better |= overNoDeal is { Least: > 0 } && overStatusQuo is { Least: > 0 };
        }
        return better;
    }

    /// <summary>
    /// Whether values are found at which it is refused although it is acceptable at the likely ones, or the other way round. Tried are the values
    /// where one margin is least, or all are at their most as far as they do not pull on the same numbers; the case itself is asked there.
    /// </summary>
    public bool CanTurn(Settlement settlement)
    {
        try
        {
            var sums = Of(settlement).SelectMany(m => _branching.Of(m) ?? []).ToList();
            return _likely.IsAcceptable(settlement)
                ? sums.Select(_extremes.Least).Any(s => s.Least < 0 && !At(s.At).IsAcceptable(settlement))
                : At(Best(sums)).IsAcceptable(settlement);
        }
        catch (Exception e) when (e is OverflowException or CaseModelException)
        {
            return false;
        }
    }

    private CaseModel At(decimal[] values) => CaseModel.Compile(_likely.Case, _doubts.At(values));

    /// <summary>The values that are best for the margins; where two want the same number otherwise, the one that has less to spare has it.</summary>
    private decimal[] Best(IEnumerable<Polynomial> margins)
    {
        var values = _doubts.Likely();
        foreach (var (margin, (_, at)) in margins.Select(m => (m, _extremes.Least(-m))).OrderBy(x => x.Item2.Least))
            foreach (var number in margin.Terms.SelectMany(t => t.Product)) values[number] = at[number];
        return values;
    }
}
