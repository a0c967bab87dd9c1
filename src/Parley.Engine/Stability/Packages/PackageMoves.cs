namespace Parley.Engine.Stability;

/// <summary>Which states each mover can reach from which, as tables whose blocks are states that lead to the same.</summary>
internal static class PackageMoves
{
    /// <summary>The table of a mover; null where it would hold more targets than there is room for.</summary>
    /// <remarks>Time and memory grow with the states and with the targets listed, which states of a block share.</remarks>
    public static MoveTable? Of(PackageStates states, MoveRule rule, long room, CancellationToken cancel)
    {
        var columns = states.Columns;
        var blockOf = Blocks(states, rule);
        List<int> start = [0];
        List<int> targets = [];
        var options = new int[columns.Length][];
        for (var s = 0; s < states.Count; s++)
        {
            if (blockOf[s] != start.Count - 1) continue;
            if ((s & 0xFF) == 0) cancel.ThrowIfCancellationRequested();
            var row = states.Row(s);
            for (var c = 0; c < columns.Length; c++) options[c] = rule.Next(columns[c], row[c]);
            if (!states.Tree.AddMatches(options, targets, room)) return null;
            start.Add(targets.Count);
        }
        return new(blockOf, [.. start], [.. targets]);
    }

    /// <summary>The block of each state, numbered as they first come up: states of one block have options of the same class in every issue.</summary>
    private static int[] Blocks(PackageStates states, MoveRule rule)
    {
        var columns = states.Columns;
        var key = new long[states.Count];
        var largest = 1L;
        for (var c = 0; c < columns.Length; c++)
        {
            var classes = rule.Classes(columns[c]);
            if (classes == 1) continue;
            if (largest > long.MaxValue / classes) largest = Renumber(key);
            for (var s = 0; s < key.Length; s++) key[s] = (key[s] * classes) + rule.ClassOf(columns[c], states.Row(s)[c]);
            largest *= classes;
        }
        Renumber(key);
        return Array.ConvertAll(key, k => (int)k);
    }

    private static long Renumber(long[] key)
    {
        var numbers = new Dictionary<long, int>();
        for (var s = 0; s < key.Length; s++)
        {
            if (!numbers.TryGetValue(key[s], out var number)) numbers.Add(key[s], number = numbers.Count);
            key[s] = number;
        }
        return Math.Max(1, numbers.Count);
    }
}
