namespace Parley.Web;

/// <summary>Finds the lines that differ between two texts, as few as there can be.</summary>
/// <remarks>
/// The greedy algorithm of Myers (An O(ND) difference algorithm and its variations, 1986). Time and room are the texts' lengths and the square of the lines that differ, up to 1,500
/// of these; texts that differ by more count as differing from the first line that does to the last.
/// </remarks>
internal static class LineDifference
{
    private const int Most = 1_500;

    /// <summary>The hunks, first to last. None touches the next.</summary>
    public static List<LineHunk> Between(string[] before, string[] after)
    {
        var (start, old, now) = (0, before.Length, after.Length);
        while (start < old && start < now && before[start] == after[start]) start++;
        while (old > start && now > start && before[old - 1] == after[now - 1]) (old, now) = (old - 1, now - 1);
        if (start == old && start == now) return [];
        var pairs = Common(before.AsSpan(start..old), after.AsSpan(start..now));
        var (hunks, i, j) = (new List<LineHunk>(), start, start);
        foreach (var (x, y) in (pairs ?? []).Append((old - start, now - start)))
        {
            if (start + x > i || start + y > j) hunks.Add(new LineHunk(i, start + x, j, start + y));
            (i, j) = (start + x + 1, start + y + 1);
        }

        return hunks;
    }

    /// <summary>The pairs of equal lines of a longest common subsequence; null where there is too much between.</summary>
    private static List<(int Old, int Now)>? Common(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var (trace, most) = (new List<int[]>(), Math.Min(Most, old.Length + now.Length));
        var reached = new int[(2 * most) + 3];
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reached[most + k] < reached[most + k + 2]) ? reached[most + k + 2] : reached[most + k] + 1;
                while (x < old.Length && x - k < now.Length && x - k >= 0 && old[x] == now[x - k]) x++;
                reached[most + k + 1] = x;
                if (x < old.Length || x - k < now.Length) continue;
                trace.Add(reached[(most - d)..(most + d + 3)]);
                return Back(trace, old.Length, now.Length);
            }

            trace.Add(reached[(most - d)..(most + d + 3)]);
        }

        return null;
    }

    private static List<(int Old, int Now)> Back(List<int[]> trace, int x, int y)
    {
        var pairs = new List<(int, int)>();
        for (var d = trace.Count - 1; d > 0; d--)
        {
            // What was reached with one difference less, by diagonal: the middle of the array is diagonal 0.
            int At(int diagonal) => trace[d - 1][diagonal + d];
            var k = x - y;
            var from = k == -d || (k != d && At(k - 1) < At(k + 1)) ? k + 1 : k - 1;
            var (beforeX, beforeY) = (At(from), At(from) - from);
            while (x > beforeX && y > beforeY) pairs.Add((--x, --y));
            (x, y) = (beforeX, beforeY);
        }

        while (x > 0 && y > 0) pairs.Add((--x, --y));
        pairs.Reverse();
        return pairs;
    }
}
