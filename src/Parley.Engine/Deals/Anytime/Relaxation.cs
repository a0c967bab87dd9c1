namespace Parley.Engine.Deals;

/// <summary>
/// An upper bound on a weighted sum of the parties' values over all packages, issue by issue: the points of each box are dealt out among
/// its issues, so that every issue can be settled on its own, and the dealing is improved by subgradient steps (Lagrangian decomposition, as
/// in Guignard and Kim 1987). The limit is the bound of the linear relaxation.
/// </summary>
/// <remarks>
/// A box worth w ≥ 0 with shares s_k ≥ 0, Σ s_k = w: w·[all sides hold] ≤ Σ s_k [side k holds]. One worth w &lt; 0 with 0 ≤ t ≤ −w:
/// w·[all hold] ≤ −t (Σ [side k holds] − (sides − 1)). Conditions that are no box count whenever they add. Rules are left out. Each only
/// raises the bound.
/// </remarks>
internal sealed class Relaxation
{
    private readonly double[][] _own;
    private readonly (Conjunction Box, double Worth)[] _boxes;
    private readonly double _constant;
    private readonly double[][] _scores;
    private readonly double[][] _trial;
    private readonly double[][] _best;

    /// <summary>Prepares for one direction.</summary>
    /// <param name="search">The space.</param>
    /// <param name="weight">By party, 0 or more: what a grid unit counts.</param>
    public Relaxation(SearchSpace search, double[] weight)
    {
        var space = search.Space;
        _own = new double[space.Issues][];
        var magnitude = 0.0;
        for (var i = 0; i < _own.Length; i++)
        {
            // One place more, worth 0, where the issue may not arise.
            _own[i] = new double[space.Options[i] + (space.AppliesWhen?[i] is null ? 0 : 1)];
            for (var o = 0; o < space.Options[i]; o++)
                for (var p = 0; p < weight.Length; p++) _own[i][o] += weight[p] * space.Points[p][i][o];
            magnitude += _own[i].Max(Math.Abs);
        }
        var boxes = new List<(Conjunction, double)>();
        foreach (var term in search.Terms)
        {
            if (term.Points is null) continue;
            var worth = 0.0;
            for (var p = 0; p < weight.Length; p++) worth += weight[p] * term.Points[p];
            magnitude += Math.Abs(worth);
            if (worth == 0) continue;
            if (term.Box is { Issues.Length: > 0 } box) boxes.Add((box, worth));
            else _constant += term.Box is null ? Math.Max(0, worth) : worth;
        }
        _boxes = [.. boxes];
        // Far more than rounding can take away, far less than matters.
        Slack = magnitude * 1e-11;
        _scores = Array.ConvertAll(_own, o => new double[o.Length]);
        Shares = Array.ConvertAll(_boxes, b => b.Worth > 0 ? Evenly(b.Box.Issues.Length, b.Worth) : [0.0]);
        _trial = Copy(Shares);
        _best = Copy(Shares);
    }

    /// <summary>By how much a computed bound is raised, so that rounding never makes it too low.</summary>
    public double Slack { get; }

    /// <summary>How the boxes' points are dealt out.</summary>
    public double[][] Shares { get; }

    /// <summary>By issue, how many places it has: its options, and one for not arising where it may not.</summary>
    public int Places(int issue) => _own[issue].Length;

    /// <summary>Settles each issue at its best place; returns the bound.</summary>
    /// <param name="settled">By issue: the place it is held at, or −1.</param>
    /// <param name="shares">How the boxes are dealt out.</param>
    /// <param name="places">Where each issue settles.</param>
    public double Bound(int[] settled, double[][] shares, int[] places)
    {
        var bound = _constant + Slack;
        for (var i = 0; i < _own.Length; i++)
        {
            if (settled[i] >= 0) bound += _own[i][settled[i]];
            else _own[i].CopyTo(_scores[i], 0);
        }
        for (var b = 0; b < _boxes.Length; b++)
        {
            var (box, worth) = _boxes[b];
            var open = Open(box, settled);
            if (open < 0) continue;
            if (open == 0)
            {
                bound += worth;
                continue;
            }
            if (worth < 0) bound += shares[b][0] * (open - 1);
            var extra = worth > 0 ? SettledShare(box, settled, shares[b]) / open : 0;
            for (var k = 0; k < box.Issues.Length; k++)
            {
                var issue = box.Issues[k];
                if (settled[issue] >= 0) continue;
                var (scores, allowed) = (_scores[issue], box.Allowed[k]);
                var share = worth > 0 ? shares[b][k] + extra : -shares[b][0];
                for (var o = 0; o < allowed.Length; o++)
                    if (allowed[o]) scores[o] += share;
            }
        }
        for (var i = 0; i < _own.Length; i++)
        {
            if (settled[i] >= 0)
            {
                places[i] = settled[i];
                continue;
            }
            var (scores, best) = (_scores[i], 0);
            for (var o = 1; o < scores.Length; o++)
                if (scores[o] > scores[best]) best = o;
            places[i] = best;
            bound += scores[best];
        }
        return bound;
    }

    /// <summary>Improves the dealing for some settled issues; returns the lowest bound met.</summary>
    /// <param name="settled">By issue: the place it is held at, or −1.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="target">What some package reaches: the bound cannot be lower.</param>
    /// <param name="keep">Whether later calls start from the dealing found.</param>
    /// <param name="shares">The dealing that gives the bound; valid until the next call.</param>
    /// <param name="places">Where each issue settles in the bound returned.</param>
    public double Tighten(int[] settled, int steps, double target, bool keep, out double[][] shares, int[] places)
    {
        Copy(Shares, _trial);
        var lowest = double.PositiveInfinity;
        var current = new int[places.Length];
        var stepSize = 1.0;
        for (var k = 0; k <= steps; k++)
        {
            var bound = Bound(settled, _trial, current);
            if (bound < lowest)
            {
                lowest = bound;
                Copy(_trial, _best);
                current.CopyTo(places, 0);
            }
            else stepSize *= 0.9;
            if (k == steps || lowest <= target || !Improve(settled, current, stepSize * Math.Max(0, bound - target))) break;
        }
        if (keep) Copy(_best, Shares);
        shares = _best;
        return lowest;
    }

    /// <summary>The worth at stake on an issue in the boxes still open there: what settling it would decide.</summary>
    public double Stake(int issue, int[] settled)
    {
        var stake = 0.0;
        foreach (var (box, worth) in _boxes)
            if (Array.IndexOf(box.Issues, issue) >= 0 && Open(box, settled) > 1) stake += Math.Abs(worth);
        return stake;
    }

    /// <summary>One subgradient step with Polyak's length; false where the dealing is in balance.</summary>
    private bool Improve(int[] settled, int[] places, double distance)
    {
        var norm = 0.0;
        for (var b = 0; b < _boxes.Length; b++)
        {
            var (open, holding) = Holding(b, settled, places);
            if (open < 1) continue;
            if (_boxes[b].Worth < 0)
            {
                var excess = holding - (open - 1);
                norm += excess * excess;
            }
            else norm += holding * (1 - (holding / (double)open));
        }
        if (norm <= 0) return false;
        var step = distance / norm;
        for (var b = 0; b < _boxes.Length; b++)
        {
            var (open, holding) = Holding(b, settled, places);
            if (open < 1) continue;
            var (box, worth) = _boxes[b];
            var shares = _trial[b];
            if (worth < 0)
            {
                shares[0] = Math.Clamp(shares[0] + (step * (holding - (open - 1))), 0, -worth);
                continue;
            }
            var extra = SettledShare(box, settled, shares) / open;
            var (mean, sum) = (holding / (double)open, 0.0);
            for (var k = 0; k < shares.Length; k++)
            {
                var issue = box.Issues[k];
                shares[k] = settled[issue] >= 0 ? 0
                    : Math.Max(0, shares[k] + extra - (step * ((Holds(box, k, places[issue]) ? 1 : 0) - mean)));
                sum += shares[k];
            }
            if (sum <= 0)
            {
                for (var k = 0; k < shares.Length; k++) shares[k] = settled[box.Issues[k]] >= 0 ? 0 : worth / open;
            }
            else
            {
                for (var k = 0; k < shares.Length; k++) shares[k] *= worth / sum;
            }
        }
        return true;
    }

    private (int Open, int Holding) Holding(int b, int[] settled, int[] places)
    {
        var box = _boxes[b].Box;
        var open = Open(box, settled);
        var holding = 0;
        for (var k = 0; open > 0 && k < box.Issues.Length; k++)
            if (settled[box.Issues[k]] < 0 && Holds(box, k, places[box.Issues[k]])) holding++;
        return (open, holding);
    }

    /// <summary>How many sides of a box are still to be settled; −1 where one is settled outside.</summary>
    private static int Open(Conjunction box, int[] settled)
    {
        var open = 0;
        for (var k = 0; k < box.Issues.Length; k++)
        {
            var place = settled[box.Issues[k]];
            if (place < 0) open++;
            else if (!Holds(box, k, place)) return -1;
        }
        return open;
    }

    private static bool Holds(Conjunction box, int side, int place) => place < box.Allowed[side].Length && box.Allowed[side][place];

    private static double SettledShare(Conjunction box, int[] settled, double[] shares)
    {
        var share = 0.0;
        for (var k = 0; k < shares.Length; k++)
            if (settled[box.Issues[k]] >= 0) share += shares[k];
        return share;
    }

    private static double[] Evenly(int parts, double whole)
    {
        var shares = new double[parts];
        Array.Fill(shares, whole / parts);
        return shares;
    }

    private static double[][] Copy(double[][] from) => Array.ConvertAll(from, row => (double[])row.Clone());

    private static void Copy(double[][] from, double[][] to)
    {
        for (var b = 0; b < from.Length; b++) from[b].CopyTo(to[b], 0);
    }
}
