namespace Parley.Engine.Stability;

/// <summary>
/// Where movers acting together can take each issue from each option in one move (<see cref="PackageControl"/>): a move leads from one
/// feasible package to another that has, of every issue, an option that this allows.
/// </summary>
internal sealed class MoveRule
{
    // [issue][option + 1]: what it can become, ascending, −1 for ceasing to arise; options that can become the same share an array.
    private readonly int[][][] _next;
    private readonly int[][] _class;
    private readonly int[] _classes;

    /// <summary>The rule for a mover, or for several who act together: what any of them can do, and what they can do jointly.</summary>
    public MoveRule(PackageControl control, params int[] movers)
    {
        var issues = control.Space.Issues;
        (_next, _class, _classes) = (new int[issues][][], new int[issues][], new int[issues]);
        for (var i = 0; i < issues; i++) Fill(control, movers, i);
    }

    /// <summary>What an option (−1: the issue does not arise) can become, itself included; ascending.</summary>
    public int[] Next(int issue, int option) => _next[issue][option + 1];

    /// <summary>Options of an issue that can become the same are of one class.</summary>
    public int ClassOf(int issue, int option) => _class[issue][option + 1];

    /// <summary>How many classes an issue has.</summary>
    public int Classes(int issue) => _classes[issue];

    private void Fill(PackageControl control, int[] movers, int i)
    {
        var options = control.Space.Options[i];
        int[] taken = [.. Enumerable.Range(0, options).Where(o => control.Givers[i][o] is { Length: > 0 } g && Array.TrueForAll(g, movers.Contains))];
        int[] free = [-1, .. taken];
        (_next[i], _class[i]) = (new int[options + 1][], new int[options + 1]);
        _next[i][0] = taken.Length > 0 ? free : [-1, control.Otherwise(i)];
        _classes[i] = 1;
        var freeClass = taken.Length > 0 ? 0 : -1;
        for (var o = 0; o < options; o++)
        {
            var left = control.LeftFor(i) >= 0 && Array.Exists(control.Givers[i][o], movers.Contains) ? control.LeftFor(i) : o;
            if (control.IsIrreversible(i, o)) _next[i][o + 1] = [o];
            else if (Has(taken, o) && Has(taken, left)) _next[i][o + 1] = free;
            else _next[i][o + 1] = [.. free.Append(o).Append(left).Distinct().Order()];
            var shared = ReferenceEquals(_next[i][o + 1], free);
            if (shared && freeClass < 0) freeClass = _classes[i]++;
            _class[i][o + 1] = shared ? freeClass : _classes[i]++;
        }
    }

    private static bool Has(int[] ascending, int option) => Array.BinarySearch(ascending, option) >= 0;
}
