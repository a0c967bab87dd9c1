namespace Parley.Engine.Stability;

/// <summary>Packages as a tree: a level for each issue in which they differ, a node for each beginning that some of them share.</summary>
internal sealed class PackageTree
{
    private readonly int[] _columns;
    private readonly short[][] _option;
    private readonly int[][] _children;
    private readonly int _count;

    public PackageTree(PackageStates states)
    {
        (_columns, _count) = (states.Columns, states.Count);
        (_option, _children) = (new short[_columns.Length][], new int[_columns.Length][]);
        // From the last level up: the nodes of a level are where a row differs from the one before, at it or earlier.
        var differs = new int[states.Count];
        for (var s = 1; s < states.Count; s++) differs[s] = states.Row(s).CommonPrefixLength(states.Row(s - 1));
        for (var level = 0; level < _columns.Length; level++)
        {
            var (nodes, below) = (0, 0);
            for (var s = 0; s < states.Count; s++)
                if (s == 0 || differs[s] <= level) nodes++;
            (_option[level], _children[level]) = (new short[nodes], new int[nodes + 1]);
            nodes = 0;
            for (var s = 0; s < states.Count; s++)
            {
                if (s == 0 || differs[s] <= level)
                {
                    _option[level][nodes] = states.Row(s)[level];
                    _children[level][nodes++] = below;
                }
                if (s == 0 || differs[s] <= level + 1) below++;
            }
            _children[level][nodes] = below;
        }
    }

    /// <summary>The state that has a package's options in the issues in which states differ; −1: none has.</summary>
    public int IndexOf(int[] package)
    {
        var (from, to) = (0, _columns.Length == 0 ? _count : _option[0].Length);
        for (var level = 0; level < _columns.Length; level++)
        {
            var node = Array.BinarySearch(_option[level], from, to - from, (short)package[_columns[level]]);
            if (node < 0) return -1;
            if (level == _columns.Length - 1) return node;
            (from, to) = (_children[level][node], _children[level][node + 1]);
        }
        return 0;
    }

    /// <summary>Adds every state that has, at each level, one of the options given, ascending; false where they are more than there is room for.</summary>
    public bool AddMatches(int[][] options, List<int> states, long room)
    {
        if (_columns.Length == 0) states.Add(0);
        else Add(0, 0, _option[0].Length, options, states, room);
        return states.Count <= room;
    }

    private void Add(int level, int from, int to, int[][] options, List<int> states, long room)
    {
        if (states.Count > room) return;
        var (nodes, last) = (_option[level], level == _columns.Length - 1);
        if (options[level].Length < (to - from) / 4)
        {
            foreach (var option in options[level])
                if (Array.BinarySearch(nodes, from, to - from, (short)option) is >= 0 and var node) Enter(node);
            return;
        }
        var at = 0;
        for (var node = from; node < to; node++)
        {
            while (at < options[level].Length && options[level][at] < nodes[node]) at++;
            if (at == options[level].Length) return;
            if (options[level][at] == nodes[node]) Enter(node);
        }

        void Enter(int node)
        {
            if (last) states.Add(node);
            else Add(level + 1, _children[level][node], _children[level][node + 1], options, states, room);
        }
    }
}
