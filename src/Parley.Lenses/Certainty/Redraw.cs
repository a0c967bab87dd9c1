using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>Answers the case's questions anew under other values of its uncertain numbers. One for each thread.</summary>
internal sealed class Redraw
{
    private readonly Inquiry _inquiry;
    private readonly DealStructure _structure;
    private readonly IRecast _recast;
    private readonly Settlement[] _named;
    private readonly bool[] _feasible;
    private readonly LeverPair? _levers;
    private readonly BargainSearch? _search;

    /// <summary>Prepares to answer.</summary>
    /// <param name="inquiry">The case.</param>
    /// <param name="doubts">Its uncertain numbers.</param>
    /// <param name="structure">Of the case's space.</param>
    /// <param name="recast">Puts values in their place.</param>
    /// <param name="search">Whether to search for the few packages that are asked about, where that tells, before the whole frontier is found.</param>
    public Redraw(Inquiry inquiry, Doubts doubts, DealStructure structure, IRecast recast, bool search = false)
    {
        (_inquiry, _structure, _recast) = (inquiry, structure, recast);
        var model = inquiry.Model;
        // What a package settles, and whether it may, does not depend on any number.
        _named = [.. model.Case.Packages.Select(p => model.Settle(p.Choose))];
        _feasible = Array.ConvertAll(_named, model.IsFeasible);
        Values = doubts.Likely();
        _levers = LeverPair.Of(inquiry);
        _search = search ? BargainSearch.For(model.Space, structure) : null;
    }

    /// <summary>The values to answer under; write them before each answer.</summary>
    public decimal[] Values { get; }

    /// <summary>How many answers were found without a frontier.</summary>
    public int Searched { get; private set; }

    /// <summary>Answers under <see cref="Values"/>.</summary>
    /// <param name="into">Where the answers go.</param>
    /// <param name="at">Which draw they are of.</param>
    public void Answer(Outcomes into, int at)
    {
        if (!_recast.Cast(Values)) return;
        var space = _recast.Space;
        into.Computed[at] = true;
        for (var k = 0; k < _named.Length; k++) into.Acceptable[k][at] = _feasible[k] && IsAcceptable(space, _named[k]);
        if (_search is not null && IsFound(into, at))
        {
            Searched++;
            return;
        }
        if (_levers is null)
        {
            var frontier = DealSolver.AcceptableFrontier(space, _structure, _inquiry.Options.Solver, _inquiry.Cancel);
            Take(space, frontier, DealSolver.Nash(space, frontier), into, at);
        }
        else
        {
            var frontier = DealSolver.AcceptableFrontier(_levers.AtLowestFloor(_recast), _structure, _inquiry.Options.Solver, _inquiry.Cancel);
            var answer = _levers.Judge(_recast, frontier);
            into.Pressure[_levers.First][at] = answer.First.Verdict;
            into.Pressure[_levers.Second][at] = answer.Second.Verdict;
            Take(space, frontier, answer.Talks, into, at);
        }
    }

    /// <summary>Begins anew: answers do not depend on what was answered before, but how soon they are given up does.</summary>
    public void Restart() => _search?.Restart();

    // Few questions need the whole frontier.
    private bool IsFound(Outcomes into, int at)
    {
        int best;
        var space = _recast.Space;
        if (_levers is null)
        {
            _search!.Take(space);
            best = _search.Nash(space.NoDeal, space.Floor);
            if (best < 0 || !_search.KnowsDeal(space)) return false;
        }
        else
        {
            if (!_levers.TryJudge(_recast, _search!, out var answer) || !_search!.KnowsDeal(space)) return false;
            into.Pressure[_levers.First][at] = answer.First.Verdict;
            into.Pressure[_levers.Second][at] = answer.Second.Verdict;
            best = answer.Talks;
        }
        into.Exists[at] = true;
        into.Best[at] = _search[best];
        for (var p = 0; p < into.Gains.Length; p++)
            into.Gains[p][at] = (_search.Value(best, p) - space.NoDeal[p]) / Math.Pow(10, space.Decimals[p]);
        return true;
    }

    private static void Take(DealSpace space, Frontier frontier, int best, Outcomes into, int at)
    {
        into.Exists[at] = DealSolver.HasDeal(space, frontier);
        if (best < 0) return;
        into.Best[at] = frontier[best].Package;
        for (var p = 0; p < into.Gains.Length; p++)
            if (space.Ordinal?[p] != true)
                into.Gains[p][at] = (frontier.Value(best, p) - space.NoDeal[p]) / Math.Pow(10, space.Decimals[p]);
    }

    private static bool IsAcceptable(DealSpace space, Settlement settlement)
    {
        var value = space.Value(settlement.Package);
        if (settlement.IsWhole) return space.IsAcceptable(value);
        for (var d = 0; d < value.Length; d++)
        {
            var worth = 0m;
            foreach (var (issue, shares) in settlement.Shares)
                for (var o = 0; o < shares.Length; o++) worth += shares[o] * space.Points[d][issue][o];
            // Floors are whole units: what is worth part of a unit more clears no more of them.
            value[d] += (long)decimal.Floor(worth);
        }
        return space.IsAcceptable(value);
    }
}
