namespace Parley.Engine.Stability;

/// <summary>
/// The packages that are a conflict's states, numbered in issue order: by the first issue's option, then the second's, an issue that does
/// not arise before its first option.
/// </summary>
/// <remarks>Two bytes for each state and each issue in which states differ, and a tree of their common beginnings.</remarks>
public sealed class PackageStates
{
    private readonly int[] _common;
    private readonly short[] _rows;

    internal PackageStates(int[] common, int[] columns, short[] rows, int count)
    {
        (_common, Columns, _rows, Count) = (common, columns, rows, count);
        Tree = new(this);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The issues in which states differ, ascending.</summary>
    internal int[] Columns { get; }

    /// <summary>The states as a tree.</summary>
    internal PackageTree Tree { get; }

    /// <summary>The options of a state in the issues in which states differ.</summary>
    internal ReadOnlySpan<short> Row(int state) => _rows.AsSpan(state * Columns.Length, Columns.Length);

    /// <summary>A state's package: option index by issue, −1 where the issue does not arise.</summary>
    public int[] Package(int state)
    {
        var package = new int[_common.Length];
        Package(state, package);
        return package;
    }

    /// <summary>Writes a state's package into an array.</summary>
    public void Package(int state, int[] package)
    {
        _common.CopyTo(package, 0);
        var row = Row(state);
        for (var c = 0; c < row.Length; c++) package[Columns[c]] = row[c];
    }

    /// <summary>The state of a package; −1 where it is not a state.</summary>
    public int IndexOf(int[] package)
    {
        if (Count == 0) return -1;
        var column = 0;
        for (var i = 0; i < _common.Length; i++)
        {
            if (column < Columns.Length && Columns[column] == i) column++;
            else if (package[i] != _common[i]) return -1;
        }
        return Tree.IndexOf(package);
    }
}
