namespace Parley.Engine.Pressure;

/// <summary>
/// The vertices, the origin apart, of a best-reply polyhedron { z ≥ 0 : payoffs · z ≤ 1 }: z up to scale is one player's mixed
/// choice, and a constraint that is tight is a best reply of the other.
/// </summary>
internal static class BestReplyVertices
{
    private const double Zero = 1e-10;

    /// <summary>A vertex.</summary>
    /// <param name="Chances">Scaled to add up to 1.</param>
    /// <param name="Marks">Bit k: choice k is not used. Bit choices + k: the other's reply k is a best one.</param>
    internal readonly record struct Vertex(double[] Chances, int Marks);

    /// <summary>Enumerates the vertices by their supports and as many tight replies.</summary>
    /// <param name="choices">The player's choices.</param>
    /// <param name="replies">The other's.</param>
    /// <param name="payoff">Payoff to the other by its reply and the player's choice; positive.</param>
    public static List<Vertex> Of(int choices, int replies, Func<int, int, double> payoff)
    {
        var found = new Dictionary<int, Vertex>();
        for (var support = 1; support < 1 << choices; support++)
            for (var tight = 1; tight < 1 << replies; tight++)
                if (int.PopCount(support) == int.PopCount(tight) && At(choices, replies, payoff, support, tight) is { } vertex)
                    found.TryAdd(vertex.Marks, vertex);
        return [.. found.Values];
    }

    private static Vertex? At(int choices, int replies, Func<int, int, double> payoff, int support, int tight)
    {
        var (columns, rows) = (Members(support), Members(tight));
        var size = rows.Length;
        var system = new double[size, size + 1];
        for (var r = 0; r < size; r++)
        {
            for (var c = 0; c < size; c++) system[r, c] = payoff(rows[r], columns[c]);
            system[r, size] = 1;
        }
        if (!Solve(system, size)) return null;
        var z = new double[choices];
        for (var c = 0; c < size; c++)
        {
            if (system[c, size] < -Zero) return null;
            z[columns[c]] = Math.Max(0, system[c, size]);
        }
        var marks = 0;
        for (var k = 0; k < choices; k++)
            if (z[k] <= Zero) (z[k], marks) = (0, marks | (1 << k));
        for (var r = 0; r < replies; r++)
        {
            var sum = 0.0;
            for (var k = 0; k < choices; k++) sum += payoff(r, k) * z[k];
            if (sum > 1 + Zero) return null;
            if (sum >= 1 - Zero) marks |= 1 << (choices + r);
        }
        var total = z.Sum();
        return new(Array.ConvertAll(z, part => part / total), marks);
    }

    private static int[] Members(int set) => [.. Enumerable.Range(0, 31).Where(k => (set >> k & 1) != 0)];

    // Gauss and Jordan with partial pivoting; the solution is left in the last column.
    private static bool Solve(double[,] system, int size)
    {
        for (var c = 0; c < size; c++)
        {
            var pivot = c;
            for (var r = c + 1; r < size; r++)
                if (Math.Abs(system[r, c]) > Math.Abs(system[pivot, c])) pivot = r;
            if (Math.Abs(system[pivot, c]) <= Zero) return false;
            for (var k = 0; k <= size; k++) (system[c, k], system[pivot, k]) = (system[pivot, k], system[c, k]);
            for (var k = size; k >= c; k--) system[c, k] /= system[c, c];
            for (var r = 0; r < size; r++)
            {
                if (r == c) continue;
                var factor = system[r, c];
                for (var k = c; k <= size; k++) system[r, k] -= factor * system[c, k];
            }
        }
        return true;
    }
}
