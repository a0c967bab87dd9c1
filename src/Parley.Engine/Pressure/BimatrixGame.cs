namespace Parley.Engine.Pressure;

/// <summary>
/// A game of two players who choose a row and a column at once, each with payoffs of its own: its equilibria (Nash 1951).
/// </summary>
/// <remarks>Payoffs are whole numbers below 2^60, so pure equilibria are exact; mixed ones carry their own proof.</remarks>
public sealed class BimatrixGame
{
    /// <summary>The most rows or columns for which mixed equilibria are sought.</summary>
    public const int MostMixed = 8;

    private readonly long[] _first;
    private readonly long[] _second;

    /// <summary>A game.</summary>
    /// <param name="first">The row player's payoffs, row after row.</param>
    /// <param name="second">The column player's, in the same order.</param>
    /// <param name="rows">How many rows; 1 or more.</param>
    /// <param name="columns">How many columns; 1 or more.</param>
    public BimatrixGame(long[] first, long[] second, int rows, int columns) =>
        (_first, _second, Rows, Columns) = (first, second, rows, columns);

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>The cells from which neither player gains by moving alone. O(rows × columns).</summary>
    public IReadOnlyList<(int Row, int Column)> PureEquilibria()
    {
        var (bestRow, bestColumn) = (new long[Columns], new long[Rows]);
        Array.Fill(bestRow, long.MinValue);
        Array.Fill(bestColumn, long.MinValue);
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++)
            {
                bestRow[c] = Math.Max(bestRow[c], _first[r * Columns + c]);
                bestColumn[r] = Math.Max(bestColumn[r], _second[r * Columns + c]);
            }
        var found = new List<(int, int)>();
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++)
                if (_first[r * Columns + c] == bestRow[c] && _second[r * Columns + c] == bestColumn[r]) found.Add((r, c));
        return found;
    }

    /// <summary>
    /// The extreme equilibria, pure and mixed: all others are mixtures of these. Null where a player has more than
    /// <see cref="MostMixed"/> choices.
    /// </summary>
    /// <remarks>
    /// The vertices of both players' best-reply polyhedra are enumerated and paired where every choice is either unused or a
    /// best reply (Mangasarian 1964; Avis, Rosenberg, Savani and von Stengel 2010). Cost: C(rows + columns, rows) small linear
    /// systems.
    /// </remarks>
    public IReadOnlyList<MixedEquilibrium>? ExtremeEquilibria()
    {
        if (Rows > MostMixed || Columns > MostMixed) return null;
        var (mine, theirs) = (Normalised(_first), Normalised(_second));
        var rowVertices = BestReplyVertices.Of(Rows, Columns, (c, r) => theirs[r * Columns + c]);
        var columnVertices = BestReplyVertices.Of(Columns, Rows, (r, c) => mine[r * Columns + c]);
        var full = (1 << (Rows + Columns)) - 1;
        var found = new List<MixedEquilibrium>();
        foreach (var x in rowVertices)
            foreach (var y in columnVertices)
            {
                // A row vertex marks unused rows and then best columns; a column vertex marks unused columns and then best rows.
                var marks = x.Marks | (y.Marks >> Columns) | ((y.Marks & ((1 << Columns) - 1)) << Rows);
                if (marks == full) found.Add(Proved(x.Chances, y.Chances, mine, theirs));
            }
        return found;
    }

    private MixedEquilibrium Proved(double[] row, double[] column, double[] mine, double[] theirs)
    {
        var (got, gotSecond) = (Expected(mine, row, column), Expected(theirs, row, column));
        var gap = 0.0;
        for (var r = 0; r < Rows; r++)
        {
            var reply = 0.0;
            for (var c = 0; c < Columns; c++) reply += column[c] * mine[r * Columns + c];
            gap = Math.Max(gap, reply - got);
        }
        for (var c = 0; c < Columns; c++)
        {
            var reply = 0.0;
            for (var r = 0; r < Rows; r++) reply += row[r] * theirs[r * Columns + c];
            gap = Math.Max(gap, reply - gotSecond);
        }
        return new(row, column, new(Expected(AsNumbers(_first), row, column), Expected(AsNumbers(_second), row, column)), gap);
    }

    private double Expected(double[] payoffs, double[] row, double[] column)
    {
        var sum = 0.0;
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++) sum += row[r] * column[c] * payoffs[r * Columns + c];
        return sum;
    }

    private static double[] AsNumbers(long[] payoffs) => Array.ConvertAll(payoffs, p => (double)p);

    // Into 1 … 2: equilibria do not change, and best-reply polyhedra become bounded.
    private static double[] Normalised(long[] payoffs)
    {
        var (least, most) = (payoffs.Min(), payoffs.Max());
        return Array.ConvertAll(payoffs, p => most == least ? 1 : 1 + (p - least) / (double)(most - least));
    }
}
