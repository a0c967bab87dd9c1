namespace Parley.Engine.Stability;

/// <summary>Packages as they are found, to be put in order as states.</summary>
internal sealed class PackageStateList
{
    private readonly int[] _common;
    private readonly int[] _issues;
    private short[] _rows;

    /// <summary>An empty list of packages in which the issues that nobody gives stand alike.</summary>
    public PackageStateList(PackageControl control)
    {
        _common = [.. Enumerable.Range(0, control.Space.Issues).Select(control.Otherwise)];
        _issues = [.. Enumerable.Range(0, control.Space.Issues).Where(i => control.Moves(i) || control.Space.AppliesWhen?[i] is not null)];
        _rows = new short[Math.Max(1, _issues.Length) * 64];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a package that is not in the list yet; says whether there was room.</summary>
    public bool Add(int[] package)
    {
        if ((Count + 1L) * _issues.Length > Array.MaxLength) return false;
        var from = Count++ * _issues.Length;
        if (from + _issues.Length > _rows.Length) Array.Resize(ref _rows, (int)Math.Min(Array.MaxLength, _rows.Length * 2L));
        for (var c = 0; c < _issues.Length; c++) _rows[from + c] = (short)package[_issues[c]];
        return true;
    }

    /// <summary>The states, in issue order.</summary>
    public PackageStates ToStates()
    {
        var varying = Enumerable.Range(0, _issues.Length).Where(Differs).ToArray();
        var order = Ordered(varying);
        var rows = new short[Count * varying.Length];
        for (var s = 0; s < Count; s++)
            for (var c = 0; c < varying.Length; c++) rows[(s * varying.Length) + c] = _rows[(order[s] * _issues.Length) + varying[c]];
        var same = (int[])_common.Clone();
        if (Count > 0)
            for (var c = 0; c < _issues.Length; c++) same[_issues[c]] = _rows[c];
        return new(same, [.. varying.Select(c => _issues[c])], rows, Count);
    }

    private bool Differs(int column)
    {
        for (var s = 1; s < Count; s++)
            if (_rows[(s * _issues.Length) + column] != _rows[column]) return true;
        return false;
    }

    // Counting sort by one issue after the other, the last first: each pass keeps the order of the one before.
    private int[] Ordered(int[] varying)
    {
        var order = Enumerable.Range(0, Count).ToArray();
        var next = new int[Count];
        foreach (var column in varying.Reverse())
        {
            var most = 0;
            for (var s = 0; s < Count; s++) most = Math.Max(most, _rows[(s * _issues.Length) + column]);
            var start = new int[most + 3];
            foreach (var s in order) start[_rows[(s * _issues.Length) + column] + 2]++;
            for (var o = 1; o < start.Length; o++) start[o] += start[o - 1];
            foreach (var s in order) next[start[_rows[(s * _issues.Length) + column] + 1]++] = s;
            (order, next) = (next, order);
        }
        return order;
    }
}
