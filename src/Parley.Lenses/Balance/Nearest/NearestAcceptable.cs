using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Finds the acceptable package that settles the fewest issues otherwise than a given one, and among those the one that ranks
/// highest. An issue counts as settled otherwise when it has another option than before, or had none; one that only ceases to
/// arise does not count.
/// </summary>
/// <remarks>
/// Iterative deepening over the number of changes; depth first within, left as soon as the best that is still open cannot be
/// acceptable or cannot outrank what was found. Exact where the budget lasts; the number of packages looked at can grow with
/// (issues × options) to the power of the changes. Ties go to the first in issue and option order.
/// </remarks>
internal sealed class NearestAcceptable
{
    /// <summary>Changes beyond this many are not looked for.</summary>
    public const int MostChanges = 24;

    private readonly DealSpace _space;
    private readonly DecisionOrder _order;
    private readonly Func<long[], (decimal, decimal)> _rank;
    private readonly SearchBudget _budget;
    private readonly int[] _package;
    private readonly int[] _next;
    private readonly int[] _used;
    private readonly bool[] _arises;
    private readonly long[][] _value;
    private readonly long[] _open;

    /// <summary>Prepares searches in a space.</summary>
    /// <param name="space">The space.</param>
    /// <param name="rank">What is best; must never fall when a value rises, since bounds are ranked too.</param>
    /// <param name="budget">How much may be tried.</param>
    public NearestAcceptable(DealSpace space, Func<long[], (decimal, decimal)> rank, SearchBudget budget)
    {
        (_space, _order, _rank, _budget) = (space, new(space), rank, budget);
        var turns = space.Issues;
        (_package, _next, _used, _arises) = (new int[turns], new int[turns + 1], new int[turns + 1], new bool[turns + 1]);
        _value = new long[turns + 1][];
        for (var t = 0; t <= turns; t++) _value[t] = new long[space.Dimensions];
        _open = new long[space.Dimensions];
    }

    /// <summary>The acceptable package nearest to one that need not be feasible.</summary>
    public Nearest To(int[] package)
    {
        var most = Math.Min(package.Length, MostChanges);
        for (var changes = 0; changes <= most; changes++)
        {
            var (found, complete) = Within(package, changes);
            if (found is not null) return new(found, changes, complete, changes - 1);
            if (!complete) return new(null, 0, false, changes - 1);
        }
        return new(null, 0, most == package.Length, most);
    }

    private (int[]? Found, bool Complete) Within(int[] from, int changes)
    {
        var headroom = new Headroom(_space, _order, from, changes);
        if (!CanBeAcceptable(headroom, 0, changes)) return (null, true);
        var (best, bestRank) = ((int[]?)null, (0m, 0m));
        for (var turn = Enter(0, 0); turn >= 0;)
        {
            if (turn == _package.Length)
            {
                (best, bestRank) = ([.. _package], _rank(_value[turn]));
                turn--;
                continue;
            }
            if (!Advance(turn, from, changes))
            {
                turn--;
                continue;
            }
            if (!_budget.Pay()) return (best, false);
            if (IsForbidden(turn)) continue;
            Add(turn);
            var left = changes - _used[turn + 1];
            if (left > _package.Length - turn - 1 || !CanBeAcceptable(headroom, turn + 1, left)) continue;
            if (best is null || _rank(_open).CompareTo(bestRank) > 0) turn = Enter(turn + 1, _used[turn + 1]);
        }
        return (best, true);
    }

    private int Enter(int turn, int used)
    {
        (_next[turn], _used[turn]) = (-1, used);
        if (turn < _package.Length) _arises[turn] = _space.Arises(_order.Issues[turn], _package);
        return turn;
    }

    // The next way to settle this turn's issue: as it was, then its other options in order. False when there is none left.
    private bool Advance(int turn, int[] from, int changes)
    {
        var issue = _order.Issues[turn];
        var before = from[issue];
        if (_next[turn] < 0)
        {
            _next[turn] = 0;
            if (!_arises[turn] || before >= 0) return Take(turn, issue, _arises[turn] ? before : -1, _used[turn]);
        }
        if (!_arises[turn] || _used[turn] == changes) return false;
        if (_next[turn] == before) _next[turn]++;
        return _next[turn] < _space.Options[issue] && Take(turn, issue, _next[turn]++, _used[turn] + 1);
    }

    private bool Take(int turn, int issue, int option, int used)
    {
        (_package[issue], _used[turn + 1]) = (option, used);
        return true;
    }

    private bool IsForbidden(int turn)
    {
        foreach (var rule in _order.RulesAt[turn])
            if (rule.Holds(_package)) return true;
        return false;
    }

    private void Add(int turn)
    {
        var (issue, before, after) = (_order.Issues[turn], _value[turn], _value[turn + 1]);
        var option = _package[issue];
        for (var d = 0; d < after.Length; d++) after[d] = before[d] + (option < 0 ? 0 : _space.Points[d][issue][option]);
        foreach (var bonus in _order.BonusesAt[turn])
            if (bonus.When.Holds(_package))
                for (var d = 0; d < after.Length; d++) after[d] += bonus.Points[d];
    }

    private bool CanBeAcceptable(Headroom headroom, int turn, int left)
    {
        for (var d = 0; d < _open.Length; d++) _open[d] = _value[turn][d] + headroom.Most(turn, left, d);
        return _space.IsAcceptable(_open);
    }
}
