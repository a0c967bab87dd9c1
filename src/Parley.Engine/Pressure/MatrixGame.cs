namespace Parley.Engine.Pressure;

/// <summary>
/// Solves a two-person zero-sum game in mixed strategies (von Neumann 1928): one player chooses a row and wants the payoff large,
/// the other a column and wants it small.
/// </summary>
/// <remarks>
/// A pure saddle point is taken where there is one, O(rows × columns); else a linear program is solved (Dantzig 1951). The
/// solution carries its own proof: how much either player could still gain by another reply.
/// </remarks>
public static class MatrixGame
{
    /// <summary>How far from a saddle, relative to the largest payoff, a pure pair may be for rounding's sake.</summary>
    internal const double Rounding = 1e-12;

    /// <summary>Solves a game.</summary>
    /// <param name="payoffs">Payoffs to the row player, row after row; finite.</param>
    /// <param name="rows">How many rows; 1 or more.</param>
    /// <param name="columns">How many columns; 1 or more.</param>
    public static MatrixGameSolution Solve(ReadOnlySpan<double> payoffs, int rows, int columns)
    {
        var (row, column, low, high) = Saddle(payoffs, rows, columns);
        if (high - low > Rounding * Size(payoffs)) return MatrixProgram.Solve(payoffs, rows, columns);
        var (mine, theirs) = (new double[rows], new double[columns]);
        mine[row] = theirs[column] = 1;
        return new((low + high) / 2, mine, theirs, high - low);
    }

    /// <summary>The value of a game alone; allocates nothing where there is a pure saddle point.</summary>
    internal static double Value(ReadOnlySpan<double> payoffs, int rows, int columns)
    {
        var (_, _, low, high) = Saddle(payoffs, rows, columns);
        return high - low <= Rounding * Size(payoffs) ? (low + high) / 2 : MatrixProgram.Solve(payoffs, rows, columns).Value;
    }

    /// <summary>The least a row pays.</summary>
    internal static double Least(ReadOnlySpan<double> payoffs, int columns, int row)
    {
        var least = double.PositiveInfinity;
        for (var c = 0; c < columns; c++) least = Math.Min(least, payoffs[row * columns + c]);
        return least;
    }

    /// <summary>The most a column pays.</summary>
    internal static double Most(ReadOnlySpan<double> payoffs, int columns, int column)
    {
        var most = double.NegativeInfinity;
        for (var at = column; at < payoffs.Length; at += columns) most = Math.Max(most, payoffs[at]);
        return most;
    }

    private static (int Row, int Column, double Low, double High) Saddle(ReadOnlySpan<double> payoffs, int rows, int columns)
    {
        var (row, column, low, high) = (0, 0, double.NegativeInfinity, double.PositiveInfinity);
        for (var r = 0; r < rows; r++)
            if (Least(payoffs, columns, r) is var least && least > low) (row, low) = (r, least);
        for (var c = 0; c < columns; c++)
            if (Most(payoffs[..(rows * columns)], columns, c) is var most && most < high) (column, high) = (c, most);
        return (row, column, low, high);
    }

    private static double Size(ReadOnlySpan<double> payoffs)
    {
        var size = 0.0;
        foreach (var payoff in payoffs) size = Math.Max(size, Math.Abs(payoff));
        return size;
    }
}
