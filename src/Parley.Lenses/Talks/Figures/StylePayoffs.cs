using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>The game of choosing a style: what each combination pays whom, and which styles are best replies.</summary>
/// <remarks>
/// A payoff is a mean of discounted utilities, rounded to 10^−9 so that equal ones are equal on every machine. A style is a best reply when no other
/// of the player's, against the same styles of the others, pays more. O(combinations × players × styles).
/// </remarks>
internal sealed class StylePayoffs
{
    private const double Units = 1e9;
    private readonly TalksPlan _plan;
    private readonly long[][] _payoffs;
    private readonly double[][] _errors;

    public StylePayoffs(TalksRecord record)
    {
        _plan = record.Plan;
        (_payoffs, _errors) = (new long[_plan.Profiles.Count][], new double[_plan.Profiles.Count][]);
        for (var profile = 0; profile < _payoffs.Length; profile++)
        {
            var runs = record.Runs.AsSpan(profile * _plan.Runs, _plan.Runs);
            (_payoffs[profile], _errors[profile]) = (new long[_plan.Styles.Length], new double[_plan.Styles.Length]);
            for (var p = 0; p < _plan.Styles.Length; p++) (_payoffs[profile][p], _errors[profile][p]) = Mean(runs, p);
        }
    }

    /// <summary>What a combination pays a player: its mean discounted gain as a share of the most it could have.</summary>
    public double Payoff(int profile, int player) => _payoffs[profile][player] / Units;

    /// <summary>The standard error of that mean.</summary>
    public double Error(int profile, int player) => _errors[profile][player];

    /// <summary>Whether a player's style is a best reply; null where it has no choice, or not all of its styles were tried.</summary>
    public bool? IsBest(int profile, int player)
    {
        if (!_plan.Free.Contains(player)) return null;
        var best = true;
        for (var s = 0; s < _plan.Styles[player].Count; s++)
        {
            var other = _plan.Deviation(profile, player, s);
            if (other < 0) return null;
            best &= _payoffs[other][player] <= _payoffs[profile][player];
        }
        return best;
    }

    /// <summary>Whether no player would change alone; null where nobody has a choice, or not every change was tried.</summary>
    public bool? IsEquilibrium(int profile)
    {
        if (_plan.Free.Length == 0) return null;
        bool?[] best = [.. _plan.Free.Select(p => IsBest(profile, p))];
        return best.Contains(false) ? false : best.Contains(null) ? null : true;
    }

    /// <summary>The style that pays a player most when each other combination is as likely as the next; the first of equals. −1 without a choice.</summary>
    public int BestOnAverage(int player)
    {
        if (!_plan.Free.Contains(player)) return -1;
        var (sums, counts) = (new Int128[_plan.Styles[player].Count], new int[_plan.Styles[player].Count]);
        for (var profile = 0; profile < _payoffs.Length; profile++)
        {
            if (IsBest(profile, player) is null) continue;
            sums[_plan.Profiles[profile][player]] += _payoffs[profile][player];
            counts[_plan.Profiles[profile][player]]++;
        }
        var best = 0;
        for (var s = 1; s < sums.Length; s++)
            if (sums[s] * counts[best] > sums[best] * counts[s]) best = s;
        return best;
    }

    /// <summary>An equilibrium of mixed styles, of two players with a choice; null where there is none to be had.</summary>
    public MixedEquilibrium? Mixed()
    {
        if (_plan.Free is not [var row, var column]) return null;
        var (first, second) = (_payoffs.Select(p => p[row]), _payoffs.Select(p => p[column]));
        return new BimatrixGame([.. first], [.. second], _plan.Styles[row].Count, _plan.Styles[column].Count).ExtremeEquilibria() is [var found, ..] ? found : null;
    }

    private static (long Mean, double Error) Mean(ReadOnlySpan<TalksRun> runs, int player)
    {
        double sum = 0, squares = 0;
        foreach (var run in runs) sum += run.Discounted[player];
        var mean = sum / runs.Length;
        foreach (var run in runs) squares += (run.Discounted[player] - mean) * (run.Discounted[player] - mean);
        return ((long)Math.Round(mean * Units), runs.Length == 1 ? 0 : Math.Sqrt(squares / (runs.Length - 1.0) / runs.Length));
    }
}
