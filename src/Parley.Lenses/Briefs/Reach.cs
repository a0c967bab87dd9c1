using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Finds packages with given options that suit one party and its own audiences. One more dimension counts the options wanted, with
/// their number as its threshold, so that one structure serves every search.
/// </summary>
internal sealed class Reach
{
    // A search is one of many, so it may keep less than a single solution would.
    private static readonly SolverOptions Limits = SolverOptions.Default with { PointBudget = 1 << 16 };

    private readonly DealSpace _space;
    private readonly DealStructure _structure;
    private readonly long[][] _wanted;
    private readonly CancellationToken _cancel;

    /// <exception cref="DealSpaceTooLargeException">The case ties too many issues together.</exception>
    public Reach(CaseModel model, int party, bool acceptable, CancellationToken cancel)
    {
        var space = model.Space;
        _wanted = Array.ConvertAll(space.Options, count => new long[count]);
        int[] kept = acceptable ? [party, .. Enumerable.Range(space.Parties, space.Threshold.Length)] : [party];
        _space = space with
        {
            Parties = 1,
            Points = [.. kept.Select(d => space.Points[d]), _wanted],
            Decimals = [space.Decimals[party]],
            NoDeal = [long.MinValue / 2],
            Floor = [acceptable ? space.Floor[party] : long.MinValue / 2],
            Threshold = acceptable ? [.. space.Threshold, 0] : [0],
            Bonuses = [.. space.Bonuses.Select(b => new Bonus(b.When, [.. kept.Select(d => b.Points[d]), 0]))],
            Must = null,
            StatusQuo = null,
            Ordinal = null,
        };
        _structure = DealStructure.Of(_space, Limits);
        _cancel = cancel;
    }

    /// <summary>False once a search that found nothing could not prove that there is nothing.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Of the packages with all of these options, the one best for the party; null where there is none.</summary>
    public int[]? Best(params ReadOnlySpan<(int Issue, int Option)> wanted)
    {
        _cancel.ThrowIfCancellationRequested();
        foreach (var (issue, option) in wanted) _wanted[issue][option] = 1;
        var space = _space with { Threshold = [.. _space.Threshold[..^1], wanted.Length] };
        var found = DealSolver.AcceptableFrontier(space, _structure, Limits, _cancel);
        IsExact &= found.Count > 0 || found.IsExact;
        foreach (var (issue, option) in wanted) _wanted[issue][option] = 0;
        return found.Count > 0 ? found[0].Package : null;
    }
}
